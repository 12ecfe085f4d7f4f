internal import FormModel

/// What the form prints behind a blank, in brackets, so spoilt by a seal that it was read as the value's end:
/// `教育科技有限公司由几啦公章)`.
///
/// Where the closing bracket was read, the print before it tells how far back the opening one stands.
struct HintBehind {
    /// As printed, with its brackets.
    let words: String

    /// The opening bracket's ink stands in the right half of its place: so far before the first word's middle what is read is the
    /// bracket or the value, in ems.
    private static let beforeWords = 0.65
    /// The advances before the closing bracket that tell the em, and how much they may differ.
    private static let (told, uneven) = (3, 1.3)
    private static let closing: Set<String> = [")", "）"]
    /// What a seal spoilt is read with difficulty, at least in part.
    private static let doubtful = 0.9

    /// The value without what stands in the place of the words.
    func removed(from reading: FieldReading, on page: PageReading) -> FieldReading {
        guard case .text(let text) = reading.value, reading.characters.map(\.text).joined() == text,
            let start = start(behind: reading, on: page)
        else { return reading }
        let kept = Array(
            reading.characters.prefix { $0.box.midX < start || $0.box.midY < reading.characters.last!.box.y })
        let spoilt = reading.characters[kept.count...]
        // Brackets of the value's own were read surely and have other words in them.
        guard !kept.isEmpty, spoilt.contains(where: { words.contains($0.text) }),
            spoilt.contains(where: { $0.confidence < Self.doubtful })
        else { return reading }
        return reading.reduced(to: kept, from: text)
    }

    /// Where the first word begins, millimetres; nil where the line does not end with the closing bracket.
    private func start(behind reading: FieldReading, on page: PageReading) -> Double? {
        guard let last = reading.characters.last,
            let line = page.bodyLines.first(where: { $0.box.holdsMiddle(of: last.box) })
        else { return nil }
        let characters = (line.reading(by: .chinese) ?? line.readings[0]).characters.solid
        guard characters.count > Self.told + 1, let bracket = characters.last, Self.closing.contains(bracket.text)
        else {
            return nil
        }
        let before = characters.dropLast().suffix(Self.told + 1)
        let advances = zip(before.dropFirst(), before).map { $0.box.midX - $1.box.midX }.sorted()
        let em = advances[advances.count / 2]
        guard em > 0, advances[advances.count - 1] <= em * Self.uneven, let lastWord = before.last else { return nil }
        // Between the first word and the last one, with the brackets left out.
        return lastWord.box.midX - (Double(words.count - 3) + Self.beforeWords) * em
    }
}
