/// Where the printed words of an option stand on a page; its box to tick stands before them.
public struct OptionPlace: Sendable, Hashable {
    /// The words, as the form prints them.
    public var text: String
    /// Left edge of the words and middle of their line, millimetres from the page's top left.
    public var start: Double
    public var middle: Double
    /// Advance of a Han character, millimetres.
    public var em: Double
    /// The words, line by line.
    public var words: [PageBox]

    public init(text: String, start: Double, middle: Double, em: Double, words: [PageBox]) {
        self.text = text
        self.start = start
        self.middle = middle
        self.em = em
        self.words = words
    }
}

extension PageBox {
    /// How far a box to tick may lie before its option's words, in ems: a √ and a space may stand between; the
    /// recogniser is vague about where words begin.
    private static let distances = -0.3...2.4

    /// Whether a box to tick of this size belongs before the words of `place`, on their line.
    public func stands(before place: OptionPlace) -> Bool {
        abs(midY - place.middle) < place.em * 0.6 && Self.distances.contains((place.start - maxX) / place.em)
    }
}
