/// Where the printed words of an option stand on a page; its box to tick stands before them.
public struct OptionPlace: Sendable, Hashable {
    /// Left edge of the words and middle of their line, millimetres from the page's top left.
    public var start: Double
    public var middle: Double
    /// Advance of a Han character, millimetres.
    public var em: Double
    /// The words, line by line.
    public var words: [PageBox]

    public init(start: Double, middle: Double, em: Double, words: [PageBox]) {
        self.start = start
        self.middle = middle
        self.em = em
        self.words = words
    }
}
