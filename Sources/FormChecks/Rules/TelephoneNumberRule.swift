import FormModel

/// A telephone or fax number that is none.
struct TelephoneNumberRule: StatementRule {
    let id = "telephone-number"
    let title = "固定电话、传真号码格式"
    let clause = "如实、详细地填写每一部分内容；重庆市固定电话为区号023加8位"

    func reads(_ edition: FormEdition) -> [FieldID] { edition.fields.filter { $0.type == .phone }.map(\.id) }

    func faults(in statement: Statement, settings: CheckSettings) -> [Fault] {
        reads(statement.edition).compactMap { field in
            guard let text = statement.text(field), TelephoneNumber(text) == nil, MobileNumber(text) == nil else {
                return nil
            }
            return Fault(
                field: field, kind: .invalid, severity: .error,
                message: "\(statement.edition.quoted(field))“\(text)”不是完整的电话号码，请更正")
        }
    }

    var examples: CheckExamples { .paper("unit.contact_fax", "023-6389566") }
}
