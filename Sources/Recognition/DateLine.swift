internal import FormModel

/// A line that holds a date, alone or behind its label, as cover and declaration have one below a seal.
enum DateLine {
    private static let marks: Set<Character> = ["年", "月", "日"]
    /// What is read of a date below a seal: its own characters, and what rests of them are taken for.
    private static let remains = marks.union("0123456789〇一二三四五六七八九十OoCDQ@零○口晶曰旦唱目:.-—'\"“” ")
    private static let least = 0.5
    private static let lengths = 3...16

    /// The end of the label.
    private static let label: Character = "期"
    private static let colons: Set<Character> = [":", "：", ";", "；", "."]

    /// The characters of `reading` that are rather a date than anything else; nil where there are none.
    static func part(of reading: LineReading) -> Range<Int>? {
        let text = reading.characters.map { $0.text.first ?? " " }
        let start = text.lastIndex(of: label).map { $0 + 1 } ?? 0
        guard let first = text[start...].firstIndex(where: { $0 != " " && !colons.contains($0) }) else { return nil }
        let solid = text[first...].filter { $0 != " " }
        guard lengths.contains(solid.count), solid.contains(where: marks.contains),
            solid.count(where: remains.contains) >= Int(least * Double(solid.count))
        else { return nil }
        return first..<text.count
    }
}
