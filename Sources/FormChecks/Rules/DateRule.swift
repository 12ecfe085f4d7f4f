import FormModel

/// A date or a span of dates that is none.
struct DateRule: StatementRule {
    let id = "date"
    let title = "日期填写"
    let clause = "申报日期、起止日期、上市时间等栏须填写年月（日）"

    func reads(_ edition: FormEdition) -> [FieldID] {
        edition.fields.filter { $0.type == .date || $0.type == .dateRange }.map(\.id)
    }

    func faults(in statement: Statement, settings: CheckSettings) -> [Fault] {
        reads(statement.edition).compactMap { field in
            guard let text = statement.text(field), !isDate(text, statement.edition.definition(field)?.type) else {
                return nil
            }
            return Fault(
                field: field, kind: .invalid, severity: .error,
                message: "\(statement.edition.quoted(field))“\(text)”不是完整的日期，请更正")
        }
    }

    private func isDate(_ text: String, _ type: FieldType?) -> Bool {
        type == .dateRange ? DateRange(parsing: text) != nil : CalendarDate(parsing: text)?.isValid ?? false
    }

    var examples: CheckExamples { .paper("project.period", "2019年3月起") }
}
