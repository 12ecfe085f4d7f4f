internal import FormModel

/// A line that holds a date and nothing else, as the declaration has one under its seal.
enum DateLine {
    static let alphabet = String(marks + numerals)
    private static let marks: [Character] = ["年", "月", "日"]
    private static let numerals = Array("0123456789〇一二三四五六七八九十")

    /// What is read of a date under a seal: its own characters, and what rests of them are taken for.
    private static let remains = Set(marks + numerals + Array("OoCDQ@零○口晶曰旦唱目:.-—'\"“” "))
    private static let least = 0.5
    private static let longest = 16
    /// What may come out was told, so a character is never sure.
    private static let confidence = 0.85

    /// The end of a label: beside one, a line holds more than a date.
    private static let label: Character = "期"

    /// Whether `reading` is rather a date than anything else, and yet names no day of a month.
    static func isGarbled(_ reading: LineReading) -> Bool {
        let characters = reading.characters.solid.compactMap(\.text.first)
        guard (3...longest).contains(characters.count), !characters.contains(label),
            characters.contains(where: { marks.contains($0) })
        else { return false }
        return characters.count { remains.contains($0) } >= Int(least * Double(characters.count))
            && (!characters.contains("年") || day(of: characters) == nil)
    }

    /// Of `attempts`, which came of `alphabet` alone, the first that another agrees with on month and day, with bounded
    /// confidence.
    static func agreed(_ attempts: [LineReading]) -> LineReading? {
        let readings = attempts.map { reading in
            LineReading(
                reader: reading.reader,
                characters: reading.characters.solid.map {
                    ReadCharacter(text: $0.text, confidence: min($0.confidence, confidence), box: $0.box)
                })
        }
        let days = readings.map { day(of: $0.characters.compactMap(\.text.first)) }
        return readings.indices.first { index in
            days[index] != nil && days.count { $0 == days[index] } > 1
        }.map { readings[$0] }
    }

    private static func day(of characters: [Character]) -> String? {
        CalendarDate.startOfMonthAndDay(in: characters).map { String(characters[$0...]) }
    }
}
