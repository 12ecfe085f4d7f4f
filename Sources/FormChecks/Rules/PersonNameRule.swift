import FormModel

/// A person's name that is none.
struct PersonNameRule: StatementRule {
    let id = "person-name"
    let title = "姓名填写"
    let clause = "如实、详细地填写每一部分内容"
    let severity = Finding.Severity.warning

    func reads(_ edition: FormEdition) -> [FieldID] { edition.fields.filter { $0.type == .person }.map(\.id) }

    func faults(in statement: Statement, settings: CheckSettings) -> [Fault] {
        reads(statement.edition).compactMap { field in
            guard let text = statement.text(field), !Self.isName(text) else { return nil }
            return Fault(
                field: field, kind: .invalid, severity: .warning,
                message: "\(statement.edition.quoted(field))“\(text)”不像姓名，请核实")
        }
    }

    /// Two to four Han characters, more with · between them; or a name in Latin letters.
    private static func isName(_ text: String) -> Bool {
        let name = FoldedText.fold(text).filter { $0 != " " }
        if name.allSatisfy({ $0.isASCII }) { return name.count >= 3 && name.contains(where: \.isLetter) }
        let parts = name.split(separator: "·")
        let isHan = parts.allSatisfy { $0.unicodeScalars.allSatisfy(\.properties.isIdeographic) }
        return isHan && (parts.count > 1 || (2...4).contains(name.count))
    }

    var examples: CheckExamples { .paper("unit.contact_name", "陈晓岚13896012345") }
}
