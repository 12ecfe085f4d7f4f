/// A way of writing a day, or a month where the day is nil, in Chinese.
public enum DateNotation: CaseIterable, Sendable {
    /// 二〇二〇年5月8日
    case hanYear
    /// 二〇二〇年五月八日
    case han
    /// 2020年5月8日
    case figures
    /// 2020年05月08日
    case padded

    /// `date` need not be a day of the calendar.
    public func text(of date: CalendarDate) -> String {
        switch self {
        case .hanYear: Self.text(ChineseNumeral.year(date.year), String(date.month), date.day.map { String($0) })
        case .han:
            Self.text(
                ChineseNumeral.year(date.year), ChineseNumeral.small(date.month), date.day.map(ChineseNumeral.small))
        case .figures: Self.text(String(date.year), String(date.month), date.day.map { String($0) })
        case .padded: Self.text(String(date.year), Self.two(date.month), date.day.map(Self.two))
        }
    }

    private static func text(_ year: String, _ month: String, _ day: String?) -> String {
        "\(year)年\(month)月" + (day.map { "\($0)日" } ?? "")
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
