public import FormModel

/// The list of all rules with their clauses, for people.
public struct RuleHandbook: Sendable {
    private let edition: FormEdition

    public init(edition: FormEdition) {
        self.edition = edition
    }

    /// In the order in which the rules run; a Markdown table or plain text.
    public func text(markdown: Bool) -> String {
        let head = markdown ? ["| 编号 | 检查内容 | 程度 | 栏目 | 依据 |", "|---|---|---|---|---|"] : []
        let entries = CheckCatalogue.rules.filter(concerns).map { rule in
            let (severity, fields) = (rule.severity.word, fields(of: rule))
            let clause = edition.clauses[rule.id] ?? rule.clause
            return markdown
                ? "| `\(rule.id)` | \(rule.title) | \(severity) | \(fields) | \(clause) |"
                : "\(rule.id)（\(severity)）\(rule.title)\n  依据：\(clause)\n  栏目：\(fields)"
        }
        return (head + entries).joined(separator: "\n")
    }

    /// A rule that the edition waives, or on fields that it has none of, says nothing of it.
    private func concerns(_ rule: any Rule) -> Bool {
        let fields = rule.reads(edition)
        if edition.waivedRules.contains(rule.id) { return false }
        return fields.isEmpty || fields.contains { edition.definition($0) != nil }
    }

    /// Of rules on every field no more than their number.
    private func fields(of rule: any Rule) -> String {
        let fields = rule.reads(edition).filter { edition.definition($0) != nil }
        if fields.isEmpty { return "—" }
        return fields.count > 8 ? "\(fields.count)个栏目" : fields.map(\.description).joined(separator: " ")
    }
}

extension Finding.Severity {
    fileprivate var word: String {
        switch self {
        case .error: "退回"
        case .warning: "核对"
        case .note: "提示"
        }
    }
}
