import FormModel

/// Places of export without export (X10).
struct ExportsRule: StatementRule {
    let id = "exports"
    let title = "业务出口信息"
    let clause = "是否有业务出口；是（主要出口地点：____）"
    let severity = Finding.Severity.warning

    func reads(_ edition: FormEdition) -> [FieldID] { ["unit.exports", "unit.exports_regions"] }

    func faults(in statement: Statement, settings: CheckSettings) -> [Fault] {
        guard statement.ticked("unit.exports") == ["否"], let text = statement.text("unit.exports_regions") else {
            return []
        }
        return [
            Fault(
                field: "unit.exports_regions", kind: .inconsistent, severity: .warning,
                message: "勾选了“否”却填写了主要出口地点“\(text)”，请核实是否有业务出口", besides: ["unit.exports"])
        ]
    }

    var examples: CheckExamples { .paper("unit.exports_regions", "越南、泰国") }
}
