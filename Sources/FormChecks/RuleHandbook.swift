public import FormModel

/// The list of all checks with their clauses, for people.
public struct RuleHandbook: Sendable {
    public enum Format: String, Sendable, CaseIterable {
        case text, markdown
    }

    private let edition: FormEdition

    public init(edition: FormEdition) {
        self.edition = edition
    }

    /// In the order in which the checks run.
    public func text(_ format: Format) -> String {
        let rows = CheckCatalogue.checks.map { check in
            let fields = check.reads(edition)
            // Rules on every field are not listed field by field.
            let read =
                fields.isEmpty
                ? "—" : fields.count > 8 ? "\(fields.count)个栏目" : fields.map(\.description).joined(separator: " ")
            return (check.id, check.title, check.severity.word, read, check.clause)
        }
        switch format {
        case .text:
            return rows.map { "\($0.0)（\($0.2)）\($0.1)\n  依据：\($0.4)\n  栏目：\($0.3)" }.joined(separator: "\n")
        case .markdown:
            return
                (["| 编号 | 检查内容 | 程度 | 栏目 | 依据 |", "|---|---|---|---|---|"]
                + rows.map { "| `\($0.0)` | \($0.1) | \($0.2) | \($0.3) | \($0.4) |" }).joined(separator: "\n")
        }
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
