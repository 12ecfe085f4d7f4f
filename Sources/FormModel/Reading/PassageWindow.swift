/// The part of a printed line about a few of its characters: where to look when they are doubted.
public struct PassageWindow: Sendable, Hashable {
    /// Millimetres on the upright page; as far in as `margins` say, parts of other characters may stand at its ends.
    public let box: PageBox
    public let margins: Margins
    /// Advance of a Han character there, millimetres.
    public let em: Double
    /// Up to three characters of the line on either side.
    public let before: [Character]
    public let after: [Character]

    /// Millimetres.
    public struct Margins: Sendable, Hashable {
        public var left: Double
        public var right: Double

        public init(left: Double, right: Double) {
            self.left = left
            self.right = right
        }
    }

    /// Which line a place between two lines belongs to.
    public enum Edge: Sendable {
        case lineEnd, lineStart
    }

    private static let context = 3
    /// Half a character, and as much again for the recogniser's vague boxes.
    private static let reach = 1.0
    /// Of which so much shows what stands beside the window, where something does.
    private static let margin = 0.9
    /// In a line of so few characters a box that lies over several does not even tell where it begins.
    private static let short = 3
    /// Half the height of a line without its neighbours, in ems.
    private static let halfHeight = 0.62
    /// Height of figures and capital letters in ems, in the usual kinds of type.
    private static let capitalHeight = 0.7

    /// About the characters of `range`, or the place between two where it is empty; nil where they do not stand on one
    /// line, or where there is too little to measure the line by.
    ///
    /// `room`: how many characters more the window holds on either side. Where one was passed over or put in, the boxes
    /// beside it were moved. `edge`: at a line's break, the end of the line above or the start of the one below.
    public init?(
        about range: Range<Int>, in characters: [ReadCharacter], room: Int = 0, edge: Edge = .lineEnd
    ) {
        guard range.lowerBound >= 0, range.upperBound <= characters.count, !characters.isEmpty else { return nil }
        let anchor = Self.anchor(of: range, edge)
        guard characters.indices.contains(anchor) else { return nil }
        let line = HanLine.line(around: anchor, in: characters)
        guard range.isEmpty || line.contains(range.upperBound - 1) else { return nil }
        let before = line.filter { $0 < range.lowerBound }.suffix(Self.context)
        let after = line.filter { $0 >= range.upperBound }.prefix(Self.context)
        guard let first = before.first ?? range.first ?? after.first,
            let last = after.last ?? range.last ?? before.last,
            let em = HanLine(around: anchor, in: characters)?.em
                ?? Self.em(of: characters[line], where: { $0.isNumber || $0.isUppercase })
                ?? HanLine.em(about: line, in: characters)
                ?? Self.em(of: characters[line], where: { "bdfhikl0123456789".contains($0) })
        else { return nil }
        if line.count <= Self.short, line.contains(where: { characters[$0].liesOverSeveral(em: em) }) { return nil }
        let middles = line.map { characters[$0].box.midY }.sorted()
        let reach = em * (Self.reach + Double(room))
        let left = characters[first].midX(em: em) - reach
        let right = characters[last].midX(em: em) + reach
        guard right > left else { return nil }
        box = PageBox(
            x: left, y: middles[middles.count / 2] - em * Self.halfHeight, width: right - left,
            height: em * Self.halfHeight * 2)
        let margin = em * (Self.margin + Double(room))
        margins = Margins(left: before.isEmpty ? 0 : margin, right: after.isEmpty ? 0 : margin)
        self.em = em
        self.before = before.flatMap { Array(characters[$0].text) }
        self.after = after.flatMap { Array(characters[$0].text) }
    }

    /// The character whose line is meant.
    public static func anchor(of range: Range<Int>, _ edge: Edge) -> Int {
        range.isEmpty && edge == .lineEnd ? max(0, range.lowerBound - 1) : range.lowerBound
    }

    /// Of a line of figures and letters alone, by those that are as high as capitals.
    private static func em(
        of characters: ArraySlice<ReadCharacter>, where isTall: (Character) -> Bool
    ) -> Double? {
        let heights = characters.filter { $0.text.allSatisfy(isTall) }.map(\.box.height)
        return heights.count < 3 ? nil : heights.median.map { $0 / capitalHeight }
    }
}
