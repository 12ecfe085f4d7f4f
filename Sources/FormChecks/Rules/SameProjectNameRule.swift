import FormModel

/// The cover, table 2 and the declaration name the project otherwise (X1).
struct SameProjectNameRule: StatementRule {
    let id = "same-project-name"
    let title = "项目名称前后一致"
    let clause = "项目名称（全称，如实填写）；我单位提交了____项目参评"

    func reads(_ edition: FormEdition) -> [FieldID] { ["project.name", "cover.project_name", "declaration.project"] }

    func faults(in statement: Statement, settings: CheckSettings) -> [Fault] {
        guard let name = statement.text("project.name") else { return [] }
        return (["cover.project_name", "declaration.project"] as [FieldID]).compactMap { field in
            guard let other = statement.text(field), Self.key(other) != Self.key(name) else { return nil }
            return Fault(
                field: field, kind: .inconsistent, severity: .error,
                message:
                    "\(statement.edition.quoted(field))“\(other)”与表二的“\(name)”不同，请统一为项目全称", besides: ["project.name"])
        }
    }

    /// The declaration prints 项目 behind the name.
    private static func key(_ name: String) -> String {
        let folded = FoldedText.name(name)
        return folded.hasSuffix("项目") ? String(folded.dropLast(2)) : folded
    }

    var examples: CheckExamples { .paper("declaration.project", "山城智慧商圈信息消费服务平台") }
}
