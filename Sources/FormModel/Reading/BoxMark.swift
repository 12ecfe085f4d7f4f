/// A printed box to tick, as the pixels show it. Which option it belongs to is for the extraction to say.
public struct BoxMark: Codable, Sendable, Hashable {
    public var box: PageBox
    public var state: BoxState
    /// How sure the state is, 0 to 1.
    public var quality: Double
    /// Share of the box's inside that is dark, 0 to 1.
    public var coverage: Double
    /// All four sides were found. Else only its place and size speak for a box: a pen stroke broke its sides, or what
    /// stands there is a character.
    public var isWhole: Bool
    /// A pen drew a ring around it.
    public var isRinged: Bool
    /// How dark it is nearly everywhere along the darkest closed path around it, 0 for paper to 1 for ink; nil where that
    /// was not looked at.
    public var ring: Double?
    /// Whether the ink between the box and its option's words is a √ typed behind the box; nil where that was not looked
    /// at.
    public var tickBehind: TickInk?
    /// How like the ink behind it is to the √ behind other boxes of the page, 0 to 1; nil where that was not looked at.
    public var kinship: Double?

    /// Ink beside it; nil where that was not looked at.
    public var around: InkAround?

    /// The ink in narrow bands beside a box, square millimetres.
    public struct InkAround: Codable, Sendable, Hashable {
        public var left: Double
        public var above: Double
        /// nil in readings of earlier versions.
        public var below: Double?
        /// The ink in the right third of its inside; nil in readings of earlier versions.
        public var rightInside: Double?

        public init(left: Double, above: Double, below: Double? = nil, rightInside: Double? = nil) {
            (self.left, self.above, self.below, self.rightInside) = (left, above, below, rightInside)
        }

        /// As a stroke of the same pen leaves it beside a box `times` as wide.
        fileprivate func scaled(by times: Double) -> InkAround {
            InkAround(
                left: left * times, above: above * times, below: below.map { $0 * times },
                rightInside: rightInside.map { $0 * times })
        }
    }

    /// Width of most boxes, millimetres.
    private static let usualWidth = 3.6

    /// Ink beside it as a stroke of the same pen leaves it beside a box as wide as most: the stroke across a small one is
    /// shorter, not thinner. nil where that was not looked at.
    public var usualAround: InkAround? { around.map { $0.scaled(by: Self.usualWidth / box.width) } }

    /// How the ink behind a box fits a √ and the words behind it.
    public struct TickInk: Codable, Sendable, Hashable {
        /// How much better √ and words explain it than the words alone, in characters' worth of ink.
        public var advantage: Double
        /// How like the ink in its place is to a √, 0 to 1.
        public var likeness: Double

        /// An advantage from which on it is a √: of 64 behind boxes in two forged sets all are above, of 1,067 places without
        /// one four are above and six between this and half of it.
        public static let sureAdvantage = 0.2

        public init(advantage: Double, likeness: Double) {
            self.advantage = advantage
            self.likeness = likeness
        }
    }

    /// From this coverage on there is a stroke in a box, and from the other on it is filled, not crossed.
    public static let (inked, filled) = (0.08, 0.72)

    public init(
        box: PageBox, state: BoxState, quality: Double, coverage: Double, isWhole: Bool = true,
        isRinged: Bool = false
    ) {
        self.box = box
        self.state = state
        self.quality = quality
        self.coverage = coverage
        self.isWhole = isWhole
        self.isRinged = isRinged
    }
}

public enum BoxState: String, Codable, Sendable, Hashable {
    case empty, ticked
    /// Blacked out or struck through to take the tick back.
    case withdrawn
    case doubtful
}
