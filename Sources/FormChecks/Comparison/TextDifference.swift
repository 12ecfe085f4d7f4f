/// One place where paper and record differ, with what speaks for it being real.
public struct TextDifference: Sendable, Hashable {
    /// As read, folded; empty where the paper lacks it.
    public var paper: String
    /// As the record has it, folded; empty where the record lacks it.
    public var record: String
    /// Positions in the folded text of the paper.
    public var paperRange: Range<Int>
    /// Positions in the folded record text.
    public var recordRange: Range<Int>
    /// Indices into the reading's characters; the empty range before the next one where the paper lacks it.
    public var characters: Range<Int>
    /// Of the weakest character read here, 0 to 1; of its neighbours where the paper has none.
    public var confidence: Double
    /// The chance, 0 to 1, that the recogniser makes this of paper that says what the record says.
    public var noise: Double
    /// Punctuation and spaces only, which recognisers drop and swap at will.
    public var isTrivial: Bool
    /// Pairs of look-alikes only. Whoever reads one 0 as O reads them all so, thus several are no stronger than one.
    public var isLookAlike: Bool

    /// One Han character for another.
    var isHanForHan: Bool {
        [paper, record].allSatisfy { side in
            side.unicodeScalars.count == 1 && side.unicodeScalars.allSatisfy(\.properties.isIdeographic)
        }
    }
}
