import FormModel

/// An address of e-mail that is none.
struct EmailAddressRule: StatementRule {
    let id = "email-address"
    let title = "邮箱格式"
    let clause = "如实、详细地填写每一部分内容；邮箱地址的格式（RFC 5321）"

    func reads(_ edition: FormEdition) -> [FieldID] { edition.fields.filter { $0.type == .email }.map(\.id) }

    func faults(in statement: Statement, settings: CheckSettings) -> [Fault] {
        reads(statement.edition).compactMap { field in
            guard let text = statement.text(field), EmailAddress(text) == nil else { return nil }
            return Fault(
                field: field, kind: .invalid, severity: .error,
                message: "\(statement.edition.quoted(field))“\(text)”不是邮箱地址，请更正")
        }
    }

    var examples: CheckExamples { .paper("project.lead_email", "heyf.yunling.example.cn") }
}
