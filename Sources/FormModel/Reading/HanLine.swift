/// The Han characters about one place of a line as read, by which the line can be measured: the recogniser's boxes of
/// single characters are vague by a part of a character.
public struct HanLine: Sendable {
    /// Their indices among the characters.
    public let members: [Int]
    /// Advance of a Han character, millimetres; nil where there are too few.
    public let em: Double?
    private let characters: [ReadCharacter]

    /// nil where there are none.
    public init?(around index: Int, in characters: [ReadCharacter]) {
        guard characters.indices.contains(index) else { return nil }
        let line = Self.line(around: index, in: characters)
        members = line.filter { characters[$0].isHan }
        guard !members.isEmpty else { return nil }
        self.characters = characters
        em = Self.em(of: line, in: characters).map { Self.usual($0, about: line, in: characters) }
    }

    /// The characters of the line on which the one at `index` stands: those before and behind it that go on to the right
    /// and keep its height.
    public static func line(around index: Int, in characters: [ReadCharacter]) -> ClosedRange<Int> {
        let own = characters[index].box
        // The box of a doubtful character may be that of a single dot.
        func isBeside(_ other: Int) -> Bool {
            let box = characters[other].box
            return abs(box.midY - own.midY) < max(box.height, own.height) / 2 + 0.5
        }
        func follows(_ right: Int, _ left: Int) -> Bool { characters[right].box.midX > characters[left].box.x }
        var (first, last) = (index, index)
        while first > 0, follows(first, first - 1), isBeside(first - 1) { first -= 1 }
        while last + 1 < characters.count, follows(last + 1, last), isBeside(last + 1) { last += 1 }
        return first...last
    }

    /// The lines of a text are set alike: one whose advance is not that of those about it has lost a character, the room of
    /// which its neighbours were given.
    private static func usual(_ own: Double, about line: ClosedRange<Int>, in characters: [ReadCharacter]) -> Double {
        let advances = advances(about: line, in: characters)
        guard advances.count >= 3, let usual = advances.median, abs(own / usual - 1) > justified else { return own }
        return usual
    }

    /// Advance of a Han character on the lines about `line`, millimetres; nil where they have too few.
    static func em(about line: ClosedRange<Int>, in characters: [ReadCharacter]) -> Double? {
        advances(about: line, in: characters).median
    }

    private static func advances(about line: ClosedRange<Int>, in characters: [ReadCharacter]) -> [Double] {
        var advances: [Double] = []
        var (before, behind) = (line, line)
        for _ in 0..<linesAbout {
            if before.lowerBound > 0 {
                before = Self.line(around: before.lowerBound - 1, in: characters)
                if let em = em(of: before, in: characters) { advances.append(em) }
            }
            if behind.upperBound + 1 < characters.count {
                behind = Self.line(around: behind.upperBound + 1, in: characters)
                if let em = em(of: behind, in: characters) { advances.append(em) }
            }
        }
        return advances
    }

    /// On either side.
    private static let linesAbout = 3
    /// Justifying a line widens its advance by less than this share.
    private static let justified = 0.06

    /// The mean step between neighbours, of those that are near the usual one: what a vague box adds to one step it takes
    /// from the next.
    private static func em(of line: ClosedRange<Int>, in characters: [ReadCharacter]) -> Double? {
        let isShort = characters.count <= 3
        let steps = zip(line, line.dropFirst()).compactMap { left, right in
            let (one, other) = (characters[left], characters[right])
            return one.isHan && other.isHan && other.box.midX > one.box.midX ? other.box.midX - one.box.midX : nil
        }.sorted()
        guard steps.count >= 2 || (steps.count == 1 && isShort) else { return nil }
        let usual = steps[steps.count / 2]
        let near = steps.filter { $0 < usual * 1.9 }
        return near.reduce(0, +) / Double(near.count)
    }

    /// Millimetres on the page.
    public var midY: Double { members.map { characters[$0].box.midY }.median! }

    /// The middle of the character at `index` by its own box and those of its neighbours, millimetres on the page; nil
    /// where the em is not known.
    public func midX(at index: Int) -> Double? {
        guard let em else { return nil }
        var middles = [characters[index].midX(em: em)]
        if members.contains(index - 1) { middles.append(characters[index - 1].midX(em: em) + em) }
        if members.contains(index + 1) { middles.append(characters[index + 1].midX(em: em) - em) }
        middles.sort()
        return middles.count == 2 ? (middles[0] + middles[1]) / 2 : middles[middles.count / 2]
    }
}

extension ReadCharacter {
    /// The recogniser lays the box of a character over several at times, beginning where the character does; ems.
    private static let widest = 2.0

    /// `em`: advance of a Han character there, millimetres.
    func liesOverSeveral(em: Double) -> Bool { box.width > Self.widest * em }

    /// Its middle, millimetres on the page; `em`: advance of a Han character there, millimetres.
    public func midX(em: Double) -> Double { liesOverSeveral(em: em) ? box.x + em / 2 : box.midX }

    /// Whether it is a Han character.
    public var isHan: Bool { text.unicodeScalars.first?.properties.isIdeographic == true }
}
