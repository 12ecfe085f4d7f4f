import FormModel

/// A project that ends before it begins, or whose time does not fit an application for work that has been done.
struct PeriodRule: StatementRule {
    let id = "period"
    let title = "项目起止日期"
    let clause = "起止日期；项目实施情况（已开展工作情况）"

    func reads(_ edition: FormEdition) -> [FieldID] { ["project.period"] }

    func faults(in statement: Statement, settings: CheckSettings) -> [Fault] {
        guard let text = statement.text("project.period"), let period = DateRange(parsing: text) else { return [] }
        let label = statement.edition.quoted("project.period")
        func fault(_ severity: Finding.Severity, _ message: String) -> [Fault] {
            [Fault(field: "project.period", kind: .inconsistent, severity: severity, message: label + message)]
        }
        if let end = period.end, end < period.start { return fault(.error, "“\(text)”止于开始之前，请更正") }
        if period.start > statement.edition.deadline { return fault(.warning, "“\(text)”晚于申报截止日才开始，请核实") }
        if let end = period.end, end < CalendarDate(year: statement.edition.deadline.year, month: 1, day: 1) {
            return fault(.warning, "“\(text)”在申报当年之前已结束，请核实")
        }
        return []
    }

    var examples: CheckExamples { .paper("project.period", "2020年12月至2019年3月") }
}
