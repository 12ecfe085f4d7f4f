public import FormModel

/// Looks again at the pixels where the recogniser read something else than the record has.
///
/// The reading is blind; only where it and the record differ is the record's text held against the page.
public protocol PaperWitness: Sendable {
    /// Whether the ink of `passage` shows what the record has, clearly more than what was read and than anything that
    /// resembles it. False also where nothing can be told.
    func favoursRecord(in passage: DisputedPassage) -> Bool

    /// Whether the ink of `passage` is better explained by what the record has than by what was read; for places of which
    /// something else says that they are likely to say the same.
    func prefersRecord(in passage: DisputedPassage) -> Bool

    /// Whether each of `characters` makes a word in `sentence`, and those in the place of `others` none that is written nearly as
    /// often.
    func wordsSpeak(
        for characters: [Character], ratherThan others: [Character], in sentence: DisputedPassage.Sentence
    ) -> Bool

    /// Whether the ink of `passage`, in which paper and record agree, shows them clearly more than anything that resembles
    /// them. False also where nothing can be told.
    func upholds(_ passage: DisputedPassage) -> Bool

    /// How well each of `names` explains the ink of `rim`, that below another seal hardly counted, in shares of it, all set in the
    /// kind of type that suits the first best; nil where it has not enough ink for the name.
    func explained(by names: [String], along rim: SealImprint.Rim) -> [Float?]

    /// How well each character of `name` stands against others along `rim`; empty where it has not enough ink for the name.
    func standing(of name: String, along rim: SealImprint.Rim) -> [RimCharacter]
}

extension PaperWitness {
    /// Whether what the record has makes words with what stands around `passage`, and what was read there does not. False also
    /// where it was read too surely to be no word.
    public func wordsSpeakForRecord(in passage: DisputedPassage) -> Bool {
        guard let sentence = passage.sentence, !passage.isSurelyRead else { return false }
        return wordsSpeak(for: passage.expected, ratherThan: passage.read, in: sentence)
    }

    /// Likewise wherever `text` differs from `other`, which is as long.
    func wordsSpeak(for text: String, ratherThan other: String) -> Bool {
        let (characters, others) = (Array(text), Array(other))
        return characters.indices.filter { characters[$0] != others[$0] }.allSatisfy { index in
            wordsSpeak(
                for: [characters[index]], ratherThan: [others[index]],
                in: DisputedPassage.Sentence(
                    before: Array(characters[..<index]), after: Array(characters[(index + 1)...])))
        }
    }
}

/// A character of a name along a seal's rim.
public struct RimCharacter: Sendable, Hashable {
    /// How much more like its ink it is than the most alike other character; −1 to 1.
    public var margin: Float
    /// Its middle, in shares of the rim's length.
    public var middle: Double

    public init(margin: Float, middle: Double) {
        self.margin = margin
        self.middle = middle
    }
}

/// Where a few characters of one printed line of a copy stand.
public struct PassagePlace: Sendable, Hashable {
    public var page: PageSummary
    /// With the characters on either side.
    public var window: PassageWindow
}

extension PassagePlace {
    /// About `range` of a reading's characters; nil where they do not stand on one line of one page. `room` and `edge` as in
    /// `PassageWindow`.
    init?(
        about range: Range<Int>, in reading: FieldReading, on copy: ComparedCopy, room: Int = 0,
        edge: PassageWindow.Edge = .lineEnd
    ) {
        guard let window = PassageWindow(about: range, in: reading.characters, room: room, edge: edge) else {
            return nil
        }
        guard let region = reading.region(ofCharacter: PassageWindow.anchor(of: range, edge)),
            let page = copy.reading.pages.first(where: { $0.number == region.page })
        else { return nil }
        self.init(page: page, window: window)
    }
}

/// A few characters of one printed line, in the middle of which paper and record differ.
public struct DisputedPassage: Sendable, Hashable {
    public var contentHash: String
    /// Paper and record agree on the characters on either side.
    public var place: PassagePlace
    public var read: [Character]
    public var expected: [Character]
    /// Of the weakest character read here, 0 to 1.
    public var confidence: Double
    /// Whether the value begins or ends with it: what stands beside it may be anything.
    public var isAtEnd: Bool
    /// nil where they stand in no words: in names and codes.
    public var sentence: Sentence?
    /// Where else in the copy characters of `read` and `expected` surely stand: how its own type prints them.
    public var specimens: [Character: [PassagePlace]] = [:]
}

extension DisputedPassage {
    /// What was read before and behind, whatever lines it stands on: as much as words may reach.
    public struct Sentence: Sendable, Hashable {
        public var before: [Character]
        public var after: [Character]

        private static let reach = 4

        public init(before: [Character], after: [Character]) {
            (self.before, self.after) = (before, after)
        }

        init(about range: Range<Int>, in characters: [ReadCharacter]) {
            before = characters[..<range.lowerBound].suffix(Self.reach).flatMap { Array($0.text) }
            after = characters[range.upperBound...].prefix(Self.reach).flatMap { Array($0.text) }
        }
    }

    /// The passage about a difference in a reading; nil where it does not stand on one line of one page. `edge` as in
    /// `PassageWindow`.
    init?(
        about difference: TextDifference, in reading: FieldReading, on copy: ComparedCopy, isInWords: Bool = false,
        edge: PassageWindow.Edge = .lineEnd
    ) {
        let range = difference.characters
        let isAsLong = difference.paper.count == difference.record.count
        guard
            let place = PassagePlace(about: range, in: reading, on: copy, room: isAsLong ? 0 : 1, edge: edge)
        else { return nil }
        // A date's figures are not those that stand on the paper.
        let standing = FoldedText(reading.characters[range].map(\.text).joined()).scalars
        guard Self.lowerCase(standing) == Self.lowerCase(difference.paper.unicodeScalars) else { return nil }
        self.init(
            contentHash: copy.reading.copy.contentHash, place: place, read: Array(difference.paper),
            expected: Array(difference.record), confidence: difference.confidence,
            isAtEnd: range.lowerBound == 0 || range.upperBound == reading.characters.count,
            sentence: isInWords ? Sentence(about: range, in: reading.characters) : nil)
    }

    /// What was read as surely is not what the recogniser knows of words.
    private static let surelyRead = 0.995

    fileprivate var isSurelyRead: Bool { confidence >= Self.surelyRead }

    private static func lowerCase(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        scalars.reduce(into: "") { $0 += $1.properties.lowercaseMapping }
    }

    /// With specimens of its characters from all of `copy`; nil where none is expected, or one of them stands nowhere else.
    func withSpecimens(from copy: ComparedCopy) -> DisputedPassage? {
        if expected.isEmpty { return nil }
        var passage = self
        for character in Set(read + expected) {
            passage.specimens[character] = copy.specimens(of: character, besides: place)
        }
        return expected.allSatisfy { passage.specimens[$0]?.isEmpty == false } ? passage : nil
    }
}
