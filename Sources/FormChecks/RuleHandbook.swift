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
        let entries = CheckCatalogue.rules.map { rule in
            let (severity, fields) = (rule.severity.word, fields(of: rule))
            return markdown
                ? "| `\(rule.id)` | \(rule.title) | \(severity) | \(fields) | \(rule.clause) |"
                : "\(rule.id)（\(severity)）\(rule.title)\n  依据：\(rule.clause)\n  栏目：\(fields)"
        }
        return (head + entries).joined(separator: "\n")
    }

    /// Of rules on every field no more than their number.
    private func fields(of rule: any Rule) -> String {
        let fields = rule.reads(edition)
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
