/// A span of days or months; `end` is nil where it is written 至今.
public struct DateRange: Sendable, Hashable, Codable, CustomStringConvertible {
    public let start: CalendarDate
    public let end: CalendarDate?

    public init(start: CalendarDate, end: CalendarDate?) {
        self.start = start
        self.end = end
    }

    /// Parses two dates with a range mark between them; nil where there are none or more than one way to part them.
    ///
    /// 至, 到 and ~ always part; a dash parts where both sides are dates (so `2020.05-2021.06` does and `2020-05-08`
    /// does not). The second date may leave out the year.
    public init?(parsing text: String) {
        let characters = Array(FoldedText(text).text.filter { $0 != " " })
        let found = characters.indices.compactMap { index -> DateRange? in
            let mark = characters[index]
            guard "至到~-一".contains(mark), index > 0 else { return nil }
            var head = Array(characters[..<index])
            if head.first == "自" || head.first == "从" { head.removeFirst() }
            if head.last == "-" { head.removeLast() }
            var tail = Array(characters[(index + 1)...])
            if tail.first == "-" { tail.removeFirst() }
            if tail.last == "止" { tail.removeLast() }
            guard let start = CalendarDate(characters: head) else { return nil }
            if tail == ["今"] || (mark != "至" && tail == ["至", "今"]) { return DateRange(start: start, end: nil) }
            if let end = CalendarDate(characters: tail) {
                guard (end.day == nil) == (start.day == nil) || mark != "-" else { return nil }
                return DateRange(start: start, end: end)
            }
            guard tail.contains("月"), let end = CalendarDate(characters: Array("\(start.year)年") + tail) else {
                return nil
            }
            return DateRange(start: start, end: end)
        }
        guard let first = found.first, found.allSatisfy({ $0 == first }) else { return nil }
        self = first
    }

    /// ISO 8601 dates with a slash between them.
    public var description: String { "\(start)/\(end?.description ?? "..")" }
}
