import FormModel

/// The cover names other directions than are ticked in table 2 (X4).
struct SameDirectionsRule: StatementRule {
    let id = "same-directions"
    let title = "申报方向与示范项目领域一致"
    let clause = "申报方向；示范项目领域"

    func reads(_ edition: FormEdition) -> [FieldID] { ["cover.direction", "project.directions"] }

    func faults(in statement: Statement, settings: CheckSettings) -> [Fault] {
        guard let text = statement.text("cover.direction"), let ticked = statement.ticked("project.directions"),
            case .options(let printed)? = statement.edition.definition("project.directions")?.type, !ticked.isEmpty
        else { return [] }
        let named = OptionSelection(parsing: text, printed: printed)
        // A group's name, or other words, are for a person.
        let isKnown = named.unknown.isEmpty && !named.options.isEmpty
        guard !isKnown || Set(named.options) != Set(ticked) else { return [] }
        return [
            Fault(
                field: "cover.direction", kind: .inconsistent, severity: isKnown ? .error : .warning,
                message:
                    "封面申报方向“\(text)”与表二勾选的“\(ticked.joined(separator: "、"))”\(isKnown ? "不同，请统一" : "对不上，请核对")",
                besides: ["project.directions"])
        ]
    }

    var examples: CheckExamples { .paper("cover.direction", "方向3：在线医疗服务") }
}
