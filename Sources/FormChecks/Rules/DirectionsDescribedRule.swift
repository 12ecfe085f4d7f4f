import FormModel

/// Of several directions one is not spoken of where each must be (X5).
struct DirectionsDescribedRule: StatementRule {
    let id = "directions-described"
    let title = "多个领域须分别描述"
    let clause = "如申报多个示范项目领域，需分领域综合描述"
    let severity = Finding.Severity.warning

    func reads(_ edition: FormEdition) -> [FieldID] { ["project.directions", "detail.2.2"] }

    func faults(in statement: Statement, settings: CheckSettings) -> [Fault] {
        guard let ticked = statement.ticked("project.directions"), ticked.count > 1,
            let text = statement.text("detail.2.2").map(FoldedText.fold)
        else { return [] }
        let missing = ticked.filter { direction in
            let words = FoldedText.fold(direction).split(separator: ":").last.map(String.init) ?? direction
            // 数字创意内容和服务 may be called 数字创意.
            return !text.contains(words.prefix(4))
        }
        guard !missing.isEmpty else { return [] }
        return [
            Fault(
                field: "detail.2.2", kind: .empty, severity: .warning,
                message: "项目实施情况未见对“\(missing.joined(separator: "、"))”的描述，申报多个领域须分领域描述，请核对",
                besides: ["project.directions"])
        ]
    }

    var examples: CheckExamples {
        CheckExamples(
            fails: ExampleDossier.with(
                "project.directions", .options(ticked: ["方向2：线上线下融合服务", "方向3：在线医疗服务"], doubtful: [])))
    }
}
