internal import FormModel

/// The year that the declaration prints before the blanks of its date (`二〇二〇年 月 日`).
///
/// A seal lies over it as a rule, and the recogniser makes a part of it of what is left; the applicant has filled in month
/// and day only.
struct PrintedYear {
    /// With 年.
    let text: String

    /// What is left of a printed year is read as.
    private static let remains = Set("二〇○零年OoQ0CDTU@口一三12.·-—:：;,、，()（）\"'“” ")
    private static let longestRemains = 6
    /// The form prints it, but an applicant may have typed it anew.
    private static let confidence = 0.85

    /// The date with its year, where only month and day were read of it.
    func completed(_ reading: FieldReading) -> FieldReading {
        let characters = reading.characters
        guard case .text(let read) = reading.value,
            let start = CalendarDate.startOfMonthAndDay(in: characters.map { $0.text.first ?? " " })
        else { return reading }
        let before = characters[..<start]
        guard CalendarDate(parsing: read)?.day == nil || hasLostStrokes(before.map(\.text).joined()) else {
            return reading
        }
        let date = text + characters[start...].map(\.text).joined()
        guard before.count <= Self.longestRemains,
            before.allSatisfy({ $0.text.allSatisfy(Self.remains.contains) }), let place = characters.first?.box
        else { return reading }
        var reading = reading
        reading.value = .text(date)
        reading.characters =
            text.map { ReadCharacter(text: String($0), confidence: Self.confidence, box: place) } + characters[start...]
        reading.confidence = min(reading.confidence, Self.confidence)
        return reading
    }

    /// What 二 is read as that lost a stroke or gained one. No programme is so far from its year that the other is meant.
    private static let likeTwo: Set<Character> = ["一", "三"]

    private func hasLostStrokes(_ year: String) -> Bool {
        year != text && year.count == text.count
            && zip(year, text).allSatisfy { $0 == $1 || $1 == "二" && Self.likeTwo.contains($0) }
    }
}
