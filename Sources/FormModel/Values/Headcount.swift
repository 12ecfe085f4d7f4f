/// A number of people (`50`, `50人`, `五十余人` is none).
public struct Headcount: Sendable, Hashable, Codable {
    public let people: Int

    /// Parses a number as written, in Arabic or Chinese figures, with or without 人 or 名; nil where it is none.
    public init?(_ text: String) {
        var figures = FoldedText(text).text.filter { $0 != " " && $0 != "," }
        if let last = figures.last, "人名位".contains(last) { figures.removeLast() }
        if !figures.isEmpty, figures.allSatisfy({ $0.isASCII && $0.isNumber }) {
            guard let people = Int(figures) else { return nil }
            self.people = people
        } else {
            guard let people = ChineseNumeral.integer(figures) else { return nil }
            self.people = people
        }
    }
}
