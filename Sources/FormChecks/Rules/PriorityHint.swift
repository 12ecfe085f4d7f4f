import FormModel

/// An application that speaks of epidemic control or of resuming work, which the notice prefers.
struct PriorityHint: StatementRule {
    let id = "priority"
    let title = "优先考虑的项目"
    let clause = "优先考虑在疫情防控和企业复工复产中发挥积极作用的项目"
    let severity = Finding.Severity.note

    private static let words = ["疫情", "防疫", "抗疫", "复工", "复产", "新冠"]

    func reads(_ edition: FormEdition) -> [FieldID] {
        ["project.name", "project.overview", "detail.1.5", "detail.2.2"]
    }

    func faults(in statement: Statement, settings: CheckSettings) -> [Fault] {
        for field in reads(statement.edition) {
            guard let text = statement.text(field) else { continue }
            let sentence = text.split(whereSeparator: { "。；;\n".contains($0) }).first { sentence in
                Self.words.contains(where: sentence.contains)
            }
            if let sentence {
                return [
                    Fault(
                        field: field, kind: .priority, severity: .note,
                        message:
                            "可优先考虑：\(statement.edition.quoted(field))提到“\(DisagreementText.short(String(sentence)))”")
                ]
            }
        }
        return []
    }

    var examples: CheckExamples { .paper("project.overview", "平台在疫情期间服务复工企业三百家。") }
}
