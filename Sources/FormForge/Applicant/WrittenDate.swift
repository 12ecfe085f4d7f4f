import FormModel

/// The ways in which applicants and systems write a date.
enum WrittenDate {
    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// A day in the forms that fit the form's line `____年__月__日`.
    static func paperForms(_ date: CalendarDate) -> [String] {
        let day = date.day ?? 1
        let date = CalendarDate(year: date.year, month: date.month, day: day)
        return [
            DateNotation.figures.text(of: date), "\(date.year) 年 \(date.month) 月 \(day) 日",
            DateNotation.padded.text(of: date), DateNotation.han.text(of: date),
        ]
    }

    /// A day in the forms that systems export.
    static func recordForms(_ date: CalendarDate) -> [String] {
        let day = date.day ?? 1
        let date = CalendarDate(year: date.year, month: date.month, day: day)
        return [
            date.description, "\(date.year)/\(date.month)/\(day)", "\(date.year).\(date.month).\(day)",
            DateNotation.figures.text(of: date), date.description.replacing("-", with: ""),
            DateNotation.han.text(of: date),
        ]
    }

    /// A month in the forms in use on paper and in systems.
    static func monthForms(_ date: CalendarDate) -> [String] {
        [
            "\(date.year)年\(date.month)月", "\(date.year).\(two(date.month))", "\(date.year)年\(two(date.month))月",
            "\(date.year)-\(two(date.month))", "\(date.year)/\(two(date.month))",
        ]
    }

    /// A range of months, the two ends in the same form. With ISO dates a hyphen would be ambiguous, so 至 is used.
    static func rangeForms(_ start: CalendarDate, _ end: CalendarDate) -> [String] {
        let starts = monthForms(start)
        let ends = monthForms(end)
        return [
            "\(starts[0])至\(ends[0])", "\(starts[1])-\(ends[1])", "\(starts[2])—\(ends[2])", "\(starts[3])至\(ends[3])",
            "\(starts[0])-\(ends[0])", "\(starts[1])—\(ends[1])", "\(starts[1])至\(ends[1])",
        ]
    }
}
