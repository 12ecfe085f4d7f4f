/// Everything that was read from one page, as plain data: the hinge of the pipeline.
///
/// Making it needs pixels and C libraries; everything after it works on values. All boxes are millimetres from the top
/// left of the page turned upright and deskewed.
public struct PageReading: Codable, Sendable, Hashable {
    /// Raised whenever the meaning of a stored reading changes; older readings are then read again.
    public static let currentFormat = 6

    public var format = PageReading.currentFormat
    /// Position in the copy as scanned; counts from 1.
    public var number: Int
    /// Size of the upright page in millimetres.
    public var width: Double
    public var height: Double
    /// Of the image that was read, in dots per inch.
    public var resolution: Double
    /// Clockwise quarter turns (0 to 3) that brought the page upright.
    public var quarterTurns: Int
    /// Degrees that the scan was turned clockwise against the upright page; taken out.
    public var skew: Double
    public var colour: ColourMode
    /// Nothing but dust on it.
    public var isBlank: Bool
    public var tables: [RuledTable]
    /// Lines of text outside the ruled tables, from top to bottom.
    public var lines: [TextLine]
    /// Boxes to tick, wherever they stand.
    public var marks: [BoxMark]
    public var seals: [SealImprint]
    /// Pieces of ink at the sides, of which slices of a straddling seal consist.
    public var edgeInk: [EdgeInk]
    /// What stands in the place for a signature; nil where the page has none.
    public var signature: PenInk?
    /// Why the page could not be read; nil where it could. Chinese, for the reviewer.
    public var failure: String?

    public init(
        number: Int, width: Double, height: Double, resolution: Double, quarterTurns: Int = 0, skew: Double = 0,
        colour: ColourMode = .colour, isBlank: Bool = false, tables: [RuledTable] = [], lines: [TextLine] = [],
        marks: [BoxMark] = [], seals: [SealImprint] = [], edgeInk: [EdgeInk] = [], signature: PenInk? = nil,
        failure: String? = nil
    ) {
        self.number = number
        self.width = width
        self.height = height
        self.resolution = resolution
        self.quarterTurns = quarterTurns
        self.skew = skew
        self.colour = colour
        self.isBlank = isBlank
        self.tables = tables
        self.lines = lines
        self.marks = marks
        self.seals = seals
        self.edgeInk = edgeInk
        self.signature = signature
        self.failure = failure
    }
}

/// What a scan can show: a seal's colour can only be judged on `colour`.
public enum ColourMode: String, Codable, Sendable, Hashable {
    case colour, grey, bilevel
}
