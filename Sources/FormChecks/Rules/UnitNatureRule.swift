import FormModel

/// Natures that exclude each other, or that are no independent legal person (X19).
struct UnitNatureRule: StatementRule {
    let id = "unit-nature"
    let title = "单位性质"
    let clause = "示范项目申报主体应在重庆市注册，具备独立法人资格；单位性质"
    let severity = Finding.Severity.warning

    func reads(_ edition: FormEdition) -> [FieldID] { ["unit.nature"] }

    func faults(in statement: Statement, settings: CheckSettings) -> [Fault] {
        guard let ticked = statement.ticked("unit.nature") else { return [] }
        if ticked.count > 1 {
            return [
                Fault(
                    field: "unit.nature", kind: .inconsistent, severity: .warning,
                    message: "“单位性质”勾选了\(ticked.map { "“\($0)”" }.joined())，请核实是否应只选一项")
            ]
        }
        return ticked == ["政府机关"]
            ? [
                Fault(
                    field: "unit.nature", kind: .inconsistent, severity: .warning,
                    message: "“单位性质”为“政府机关”，请核实申报单位是否具有独立法人资格")
            ] : []
    }

    var examples: CheckExamples {
        CheckExamples(
            fails: ExampleDossier.with("unit.nature", .options(ticked: ["国有企业", "国有控股企业"], doubtful: [])))
    }
}
