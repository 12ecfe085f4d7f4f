import FormModel

/// A mobile number that is none.
struct MobileNumberRule: StatementRule {
    let id = "mobile-number"
    let title = "手机号码格式"
    let clause = "如实、详细地填写每一部分内容；手机号码为11位（《电信网编号计划（2017年版）》）"

    func reads(_ edition: FormEdition) -> [FieldID] { edition.fields.filter { $0.type == .mobile }.map(\.id) }

    func faults(in statement: Statement, settings: CheckSettings) -> [Fault] {
        reads(statement.edition).compactMap { field in
            guard let text = statement.text(field) else { return nil }
            let label = statement.edition.quoted(field)
            guard let number = MobileNumber(text) else {
                return Fault(field: field, kind: .invalid, severity: .error, message: "\(label)“\(text)”不是11位手机号码，请更正")
            }
            return number.hasAllocatedPrefix
                ? nil
                : Fault(
                    field: field, kind: .invalid, severity: .warning, message: "\(label)“\(text)”的号段在2020年5月前未启用，请核实")
        }
    }

    var examples: CheckExamples { .paper("unit.contact_mobile", "1389601234") }
}
