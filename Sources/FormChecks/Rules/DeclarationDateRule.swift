import FormModel

/// Cover and declaration bear dates that are far apart, or older than the call (X12).
struct DeclarationDateRule: StatementRule {
    let id = "declaration-date"
    let title = "封面与声明的日期"
    let clause = "申报日期；申报主体责任声明日期"
    let severity = Finding.Severity.warning

    /// The earliest public copy of the call is of this day (domain.md).
    private static let call = CalendarDate(year: 2020, month: 4, day: 7)

    func reads(_ edition: FormEdition) -> [FieldID] { ["cover.date", "declaration.date"] }

    func faults(in statement: Statement, settings: CheckSettings) -> [Fault] {
        let dates = reads(statement.edition).compactMap { field in
            statement.text(field).flatMap { text in
                CalendarDate(parsing: text).map { (field: field, text: text, date: $0) }
            }
        }
        var faults = dates.filter { $0.date < Self.call }.map {
            Fault(
                field: $0.field, kind: .inconsistent, severity: .warning,
                message: "\(statement.edition.quoted($0.field))为“\($0.text)”，早于申报通知，请核实")
        }
        if faults.isEmpty, dates.count == 2,
            dates[0].date.month != dates[1].date.month || dates[0].date.year != dates[1].date.year,
            abs((dates[0].date.day ?? 15) - (dates[1].date.day ?? 15)) < 15
        {
            faults.append(
                Fault(
                    field: "declaration.date", kind: .inconsistent, severity: .note,
                    message: "声明日期“\(dates[1].text)”与封面申报日期“\(dates[0].text)”相差较多，请留意", besides: ["cover.date"]))
        }
        return faults
    }

    var examples: CheckExamples { .paper("declaration.date", "二〇二〇年3月2日") }
}
