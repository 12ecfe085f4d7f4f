public import FormModel

/// The list of all checks with their clauses, for people.
public struct RuleHandbook: Sendable {
    public enum Format: Sendable {
        case text, markdown
    }

    private let edition: FormEdition

    public init(edition: FormEdition) {
        self.edition = edition
    }

    /// In the order in which the checks run.
    public func text(_ format: Format) -> String {
        let rows =
            CheckCatalogue.checks.map { row($0.id, $0.title, $0.severity, $0.reads(edition), $0.clause) }
            + CheckCatalogue.batchChecks.map { row($0.id, $0.title, $0.severity, $0.reads(edition), $0.clause) }
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

extension RuleHandbook {
    private func row(
        _ id: String, _ title: String, _ severity: Finding.Severity, _ fields: [FieldID], _ clause: String
    ) -> (String, String, String, String, String) {
        // Rules on every field are not listed field by field.
        let read =
            fields.isEmpty
            ? "—" : fields.count > 8 ? "\(fields.count)个栏目" : fields.map(\.description).joined(separator: " ")
        return (id, title, severity.word, read, clause)
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
