public import FormModel

/// Looks again at the pixels where the recogniser read something else than the record has.
///
/// The reading is blind; only where it and the record differ is the record's text held against the page.
public protocol PaperWitness: Sendable {
    /// Whether the ink of `passage` shows what the record has, clearly more than what was read and than anything that
    /// resembles it. False also where nothing can be told.
    func favoursRecord(in passage: DisputedPassage) -> Bool
}

/// A few characters of one printed line, in the middle of which paper and record differ.
public struct DisputedPassage: Sendable, Hashable {
    public var contentHash: String
    /// Counts from 1 in the copy as scanned.
    public var page: Int
    /// Of the upright page, millimetres.
    public var pageWidth: Double
    /// Where the passage stands, millimetres on the upright page; at its ends may be parts of other characters, as far
    /// in as `margins` say.
    public var box: PageBox
    public var margins: Margins
    /// Advance of a Han character there, millimetres.
    public var em: Double
    /// Up to three characters on either side on which paper and record agree.
    public var before: [Character]
    public var after: [Character]
    public var read: [Character]
    public var expected: [Character]
    /// Of the weakest character read here, 0 to 1.
    public var confidence: Double

    /// Millimetres.
    public struct Margins: Sendable, Hashable {
        public var left: Double
        public var right: Double
    }
}

extension DisputedPassage {
    private static let context = 3
    /// Half a character, and as much again for the recogniser's vague boxes.
    private static let reach = 1.0
    /// Of which so much shows what stands beside the passage, where something does.
    private static let margin = 0.9
    /// Half the height of a line without its neighbours, in ems.
    private static let halfHeight = 0.62
    /// Height of figures and capital letters in ems, in the usual kinds of type.
    private static let capitalHeight = 0.7

    /// The passage about a difference in a reading; nil where it does not stand on one line of one page, or where there is
    /// too little to measure the line by.
    init?(about difference: TextDifference, in reading: FieldReading, on copy: ReadCopy) {
        let characters = reading.characters
        let range = difference.characters
        guard range.lowerBound >= 0, range.upperBound <= characters.count, !characters.isEmpty else { return nil }
        let anchor = range.isEmpty ? max(0, range.lowerBound - 1) : range.lowerBound
        let line = HanLine.line(around: anchor, in: characters)
        guard range.isEmpty || line.contains(range.upperBound - 1) else { return nil }
        // A date's figures are not those that stand on the paper.
        let standing = FoldedText(characters[range].map(\.text).joined()).scalars
        guard Self.lowerCase(standing) == Self.lowerCase(difference.paper.unicodeScalars) else { return nil }
        let before = line.filter { $0 < range.lowerBound }.suffix(Self.context)
        let after = line.filter { $0 >= range.upperBound }.prefix(Self.context)
        guard let first = before.first ?? range.first ?? after.first,
            let last = after.last ?? range.last ?? before.last,
            let em = HanLine(around: anchor, in: characters)?.em ?? Self.em(of: characters[line])
        else { return nil }
        let own = characters[anchor].box
        guard let region = reading.regions.first(where: { $0.box.grown(by: 1).contains(x: own.midX, y: own.midY) }),
            let page = copy.pages.first(where: { $0.number == region.page })
        else { return nil }
        let heights = line.map { characters[$0].box.midY }.sorted()
        let left = characters[first].box.midX - em * Self.reach
        let right = characters[last].box.midX + em * Self.reach
        guard right > left else { return nil }
        self.init(
            contentHash: copy.copy.contentHash, page: region.page, pageWidth: page.width,
            box: PageBox(
                x: left, y: heights[heights.count / 2] - em * Self.halfHeight, width: right - left,
                height: em * Self.halfHeight * 2),
            margins: Margins(
                left: before.isEmpty ? 0 : em * Self.margin, right: after.isEmpty ? 0 : em * Self.margin),
            em: em, before: before.flatMap { Array(characters[$0].text) },
            after: after.flatMap { Array(characters[$0].text) }, read: Array(difference.paper),
            expected: Array(difference.record), confidence: difference.confidence)
    }

    private static func lowerCase(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        scalars.reduce(into: "") { $0 += $1.properties.lowercaseMapping }
    }

    /// Of a line of figures and letters alone.
    private static func em(of characters: ArraySlice<ReadCharacter>) -> Double? {
        let heights = characters.filter { $0.text.allSatisfy { $0.isNumber || $0.isUppercase } }.map(\.box.height)
            .sorted()
        return heights.count < 3 ? nil : heights[heights.count / 2] / capitalHeight
    }
}

extension PageBox {
    fileprivate func grown(by margin: Double) -> PageBox {
        PageBox(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
    }

    fileprivate func contains(x: Double, y: Double) -> Bool {
        self.x <= x && x <= maxX && self.y <= y && y <= maxY
    }
}
