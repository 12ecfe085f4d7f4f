import FormModel

/// The ways in which applicants and systems write a date.
enum WrittenDate {
    private static let digits = Array("〇一二三四五六七八九")

    static func yearInHan(_ year: Int) -> String {
        String(String(year).map { digits[Int(String($0))!] })
    }

    /// 1 to 31 as `二十八`.
    static func countInHan(_ number: Int) -> String {
        let ones = number % 10 == 0 ? "" : String(digits[number % 10])
        switch number / 10 {
        case 0: return ones
        case 1: return "十" + ones
        default: return String(digits[number / 10]) + "十" + ones
        }
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// A day in the forms that fit the form's line `____年__月__日`.
    static func paperForms(_ date: CalendarDate) -> [String] {
        let day = date.day ?? 1
        return [
            "\(date.year)年\(date.month)月\(day)日", "\(date.year) 年 \(date.month) 月 \(day) 日",
            "\(date.year)年\(two(date.month))月\(two(day))日",
            "\(yearInHan(date.year))年\(countInHan(date.month))月\(countInHan(day))日",
        ]
    }

    /// A day in the forms that systems export.
    static func recordForms(_ date: CalendarDate) -> [String] {
        let day = date.day ?? 1
        return [
            "\(date.year)-\(two(date.month))-\(two(day))", "\(date.year)/\(date.month)/\(day)",
            "\(date.year).\(date.month).\(day)", "\(date.year)年\(date.month)月\(day)日",
            "\(date.year)\(two(date.month))\(two(day))",
            "\(yearInHan(date.year))年\(countInHan(date.month))月\(countInHan(day))日",
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
