internal import FormModel

/// One option of a field as it stands on the paper: its box, its words, and what is between them.
struct FoundOption {
    /// A character of the option's words.
    struct Word {
        /// Of its middle among the words, in ems.
        var place: Double
        var token: InkToken
    }

    var option: String
    /// What stands in the place of its box.
    var token: InkToken?
    /// What was read between box and words: a √ typed behind the box, or dust.
    var behind: [InkToken]
    /// Those of its words that were read as printed, in order.
    var words: [Word]
    /// How far the words begin behind the box, in ems; nil where that cannot be told.
    var distance: Double?
    /// How much farther it is from its box to the next, past its words, than is usual in its field, in ems; nil where
    /// that cannot be told. A √ typed behind the box takes room.
    var extraRoom: Double?
    /// How far right of where those around it tell its box stands, in ems; nil where they tell nothing.
    var shift: Double?

    var mark: BoxMark? { token?.mark }

    /// Whether most of its words were read, so that they tell where it stands.
    var isMostlyRead: Bool { words.count * 2 >= option.count }

    /// What stands so far right of where its box should, or so far behind where its words begin, in ems, is no box but
    /// strokes of a √ in its place and of the words: in 75 forged copies that was so of all seven empty ones.
    private static let (shifted, leastDistance) = (0.25, -0.15)
    /// Where words begin is vague by less than this, in ems.
    private static let inWords = -0.4

    var isMisplaced: Bool { shift ?? 0 >= Self.shifted || distance ?? 0 <= Self.leastDistance }

    /// Whether what was taken for its box stands among its words.
    var isInWords: Bool { distance ?? 0 <= Self.inWords }
}
