import FormModel

/// A number of people that is none.
struct HeadcountRule: StatementRule {
    let id = "headcount"
    let title = "人数填写"
    let clause = "研发人员规模"

    func reads(_ edition: FormEdition) -> [FieldID] { edition.fields.filter { $0.type == .headcount }.map(\.id) }

    func faults(in statement: Statement, settings: CheckSettings) -> [Fault] {
        reads(statement.edition).compactMap { field in
            // 50/30%: the share of researchers is written behind the number by some.
            guard let text = statement.text(field),
                let number = text.split(whereSeparator: { "/／(（".contains($0) }).first,
                Headcount(String(number)) == nil
            else { return nil }
            return Fault(
                field: field, kind: .invalid, severity: .error,
                message: "\(statement.edition.quoted(field))“\(text)”不是人数，请更正")
        }
    }

    var examples: CheckExamples { .paper("unit.rnd_staff", "较多") }
}
