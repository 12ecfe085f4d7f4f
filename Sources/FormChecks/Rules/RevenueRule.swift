import FormModel

/// Amounts of which one is a part of the other, and is larger (X18): not printed, but arithmetic.
struct RevenueRule: StatementRule {
    let id = "revenue"
    let title = "收入之间的关系"
    let clause = "主营业务收入（万元）、信息消费相关业务收入（万元）、研发投入（万元）、软件业务收入（万元）"
    let severity = Finding.Severity.warning

    private let software: [FieldID] = [
        "unit.software_product_revenue", "unit.it_service_revenue", "unit.embedded_revenue",
    ]
    private let parts: [FieldID] = ["unit.info_revenue", "unit.rnd_spend"]

    func reads(_ edition: FormEdition) -> [FieldID] {
        (["unit.main_revenue"] + parts + software).filter { edition.definition($0) != nil }
    }

    func faults(in statement: Statement, settings: CheckSettings) -> [Fault] {
        guard let whole = statement.amount("unit.main_revenue"), let text = statement.text("unit.main_revenue") else {
            return []
        }
        let faults = parts.compactMap { field -> Fault? in
            guard let part = statement.amount(field), part > whole, let written = statement.text(field) else {
                return nil
            }
            return Fault(
                field: field, kind: .inconsistent, severity: .warning,
                message: "\(statement.edition.quoted(field))“\(written)”大于主营业务收入“\(text)”，请核实",
                besides: ["unit.main_revenue"])
        }
        let sum = software.compactMap(statement.amount).reduce(ExactDecimal(significand: 0) as ExactDecimal?) {
            sum, part in
            sum?.adding(part)
        }
        guard let sum, sum > whole else { return faults }
        return faults + [
            Fault(
                field: software[0], kind: .inconsistent, severity: .warning,
                message: "三项软件业务收入之和大于主营业务收入“\(text)”，请核实",
                besides: ["unit.main_revenue"] + software.filter { statement.text($0) != nil })
        ]
    }

    var examples: CheckExamples { .paper("unit.info_revenue", "9650.20") }
}
