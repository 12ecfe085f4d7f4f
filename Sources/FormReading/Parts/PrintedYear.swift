internal import FormModel

/// The year that the declaration prints before the blanks of its date (`二〇二〇年 月 日`).
///
/// A seal lies over it as a rule, and the recogniser makes a part of it of what is left; the applicant has filled in month
/// and day only.
struct PrintedYear {
    /// With 年.
    let text: String

    /// What is left of a printed year is read as.
    private static let remains = Set("二〇○零OoQ0DTU一1年.·-—:：;,、，()（）\"'“” ")
    private static let longestRemains = 4
    /// The form prints it, but an applicant may have typed it anew.
    private static let confidence = 0.85

    /// The date with its year, where only month and day were read of it.
    func completed(_ reading: FieldReading) -> FieldReading {
        let characters = reading.characters
        guard case .text = reading.value, let month = characters.lastIndex(where: { $0.text == "月" }) else {
            return reading
        }
        let start = characters[..<month].lastIndex { !Self.isCount($0.text) }.map { $0 + 1 } ?? 0
        let before = characters[..<start]
        let date = text + characters[start...].map(\.text).joined()
        guard before.count <= Self.longestRemains,
            before.allSatisfy({ $0.text.allSatisfy(Self.remains.contains) }), start < month,
            CalendarDate(parsing: date)?.day != nil, let place = characters.first?.box
        else { return reading }
        var reading = reading
        reading.value = .text(date)
        reading.characters =
            text.map { ReadCharacter(text: String($0), confidence: Self.confidence, box: place) } + characters[start...]
        reading.confidence = min(reading.confidence, Self.confidence)
        return reading
    }

    private static func isCount(_ text: String) -> Bool {
        text.allSatisfy { $0.isASCII && $0.isNumber || "一二三四五六七八九十".contains($0) }
    }
}
