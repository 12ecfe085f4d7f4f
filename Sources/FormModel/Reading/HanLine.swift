/// The Han characters about one place of a line as read, by which the line can be measured: the recogniser's boxes of
/// single characters are vague by a part of a character.
public struct HanLine: Sendable {
    /// Their indices among the characters.
    public let members: [Int]
    /// Advance of a Han character, millimetres; nil where there are too few.
    public let em: Double?
    private let characters: [ReadCharacter]

    private static let reach = 6

    /// nil where there are none.
    public init?(around index: Int, in characters: [ReadCharacter]) {
        guard characters.indices.contains(index) else { return nil }
        let own = characters[index].box
        members = (max(0, index - Self.reach)...min(characters.count - 1, index + Self.reach)).filter {
            characters[$0].isHan && abs(characters[$0].box.midY - own.midY) < own.height / 2 + 0.5
        }
        guard !members.isEmpty else { return nil }
        self.characters = characters
        let steps = zip(members, members.dropFirst()).compactMap { left, right -> Double? in
            let step = characters[right].box.midX - characters[left].box.midX
            return right == left + 1 && step > 0 ? step : nil
        }.sorted()
        let isEnough = steps.count >= 2 || (steps.count == 1 && characters.count <= 3)
        em = isEnough ? steps[steps.count / 2] : nil
    }

    /// Millimetres on the page.
    public var midY: Double { members.map { characters[$0].box.midY }.sorted()[members.count / 2] }

    /// The middle of the character at `index` by its own box and those of its neighbours, millimetres on the page; nil
    /// where the em is not known.
    public func midX(at index: Int) -> Double? {
        guard let em else { return nil }
        var middles = [characters[index].box.midX]
        if members.contains(index - 1) { middles.append(characters[index - 1].box.midX + em) }
        if members.contains(index + 1) { middles.append(characters[index + 1].box.midX - em) }
        middles.sort()
        return middles.count == 2 ? (middles[0] + middles[1]) / 2 : middles[middles.count / 2]
    }

    /// Whether the characters beside `index` stand as close as if it were not there: `chi_sim` adds 人, 和 and 一 where there
    /// is no ink, most surely at times.
    public func hasNoRoom(at index: Int) -> Bool {
        guard let em else { return false }
        func gap(_ left: Int, _ right: Int) -> Double? {
            guard members.contains(left), members.contains(right) else { return nil }
            return (characters[right].box.midX - characters[left].box.midX) / em
        }
        guard let near = gap(index - 1, index + 1), let far = gap(index - 2, index + 2) else { return false }
        return near < 1.5 && far < 3.5
    }
}

extension ReadCharacter {
    /// Whether it is a Han character.
    public var isHan: Bool { text.unicodeScalars.first?.properties.isIdeographic == true }
}
