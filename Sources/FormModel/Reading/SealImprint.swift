public import Foundation

/// The imprint of a seal.
public struct SealImprint: Codable, Sendable, Hashable {
    public enum Ink: String, Codable, Sendable, Hashable { case red, blue, black }
    public var box: PageBox
    /// nil for a round one.
    public var oval: Oval?
    public var ink: Ink
    /// Share of the fitted rim that carries ink, 0 to 1.
    public var completeness: Double
    /// How sure it is that this is a seal, 0 to 1.
    public var confidence: Double
    /// What was read along the rim; nil where that was not tried. Seals are condensed and blotchy: every third character
    /// may be wrong.
    public var text: String?
    /// To hold names against; nil as `text` is.
    public var rim: Rim?
    /// nil where it is not clear, and in other ink than red.
    public var star: Star?
    /// What was read of the line below the star; nil where there is none, and in other ink than red.
    public var levelText: String?

    /// Of its outer edge, millimetres.
    public var axes: (length: Double, breadth: Double) {
        oval.map { ($0.length, $0.breadth) } ?? (box.width, box.height)
    }

    /// What is in the middle.
    public enum Star: Codable, Sendable, Hashable {
        /// A star, its upper tip turned so many degrees clockwise.
        case found(turn: Double)
        case missing
    }

    /// The outer edge of an oval seal's rim, around the middle of its box; millimetres.
    public struct Oval: Codable, Sendable, Hashable {
        public var length: Double
        public var breadth: Double
        /// Degrees clockwise from level.
        public var turn: Double

        public init(length: Double, breadth: Double, turn: Double) {
            self.length = length
            self.breadth = breadth
            self.turn = turn
        }
    }

    /// What stands along the rim.
    public struct Rim: Codable, Sendable, Hashable {
        /// PNG of the text, unrolled into a line.
        public var picture: Data
        /// Where another seal lies over it or below, in shares of its length.
        public var covered: [ClosedRange<Double>]

        public init(picture: Data, covered: [ClosedRange<Double>] = []) {
            self.picture = picture
            self.covered = covered
        }
    }

    public init(
        box: PageBox, oval: Oval? = nil, ink: Ink, completeness: Double, confidence: Double, text: String? = nil,
        rim: Rim? = nil
    ) {
        self.box = box
        self.oval = oval
        self.ink = ink
        self.completeness = completeness
        self.confidence = confidence
        self.text = text
        self.rim = rim
    }
}
