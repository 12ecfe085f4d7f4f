import FormModel

/// A text is longer than the form allows, counted as word processors count.
struct WordLimitRule: StatementRule {
    let id = "word-limit"
    let title = "字数限制"
    let clause = "不超过400字"

    /// Reading adds and drops a sign in fifty (domain.md R-CNT).
    private static let slack = 1.02

    func reads(_ edition: FormEdition) -> [FieldID] {
        edition.fields.filter { if case .longText(limit: .some) = $0.type { true } else { false } }.map(\.id)
    }

    func faults(in statement: Statement, settings: CheckSettings) -> [Fault] {
        reads(statement.edition).compactMap { field in
            guard case .longText(let limit?)? = statement.edition.definition(field)?.type,
                let text = statement.text(field)
            else { return nil }
            let count = WordCount(text).words
            guard count > limit else { return nil }
            let isClear = Double(count) > Double(limit) * Self.slack
            return Fault(
                field: field, kind: .invalid, severity: isClear ? .error : .warning,
                message: "\(statement.edition.quoted(field))约\(count)字，超过\(limit)字，请\(isClear ? "删减" : "核对字数")")
        }
    }

    var examples: CheckExamples { .paper("unit.profile", String(repeating: "本公司专注社区数字化服务", count: 40)) }
}
