/// A day of the Gregorian calendar, or a month where `day` is nil. Knows no time zone.
public struct CalendarDate: Sendable, Hashable, Codable, Comparable, CustomStringConvertible {
    public var year: Int
    /// 1 to 12.
    public var month: Int
    /// 1 to 31; nil where only the month is known.
    public var day: Int?

    public init(year: Int, month: Int, day: Int?) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// ISO 8601: `2020-05-08`, or `2020-05` for a month.
    public var description: String {
        func padded(_ number: Int, _ length: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, length - digits.count)) + digits
        }
        let month = "\(padded(year, 4))-\(padded(month, 2))"
        return day.map { "\(month)-\(padded($0, 2))" } ?? month
    }

    /// By year, month and day; a bare month sorts before its days.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day ?? 0) < (right.year, right.month, right.day ?? 0)
    }
}
