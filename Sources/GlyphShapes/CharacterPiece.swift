/// A piece of a page about one character, with enough beside it to find where the character begins and ends.
public struct CharacterPiece: Sendable {
    /// How far the piece reaches from the character's middle, in ems: recognisers' boxes are vague along the line, and
    /// the next lines must stay out.
    public static let (along, across) = (1.7, 0.56)

    let line: InkPatch
    /// The character's middle, pixels from the piece's left edge.
    let centre: Double
    /// Advance of a Han character, pixels.
    let em: Double

    public init(line: InkPatch, centre: Double, em: Double) {
        self.line = line
        self.centre = centre
        self.em = em
    }

    /// Ranges of columns between white ones that may be one character, its middle at most `reach` ems from the centre.
    func candidates(within reach: Double) -> Set<Range<Int>> {
        var candidates: Set<Range<Int>> = []
        let runs = line.inkRuns
        for (index, first) in runs.enumerated() {
            for last in runs[index...] {
                let range = first.lowerBound..<last.upperBound
                let middle = Double(range.lowerBound + range.upperBound) / 2
                guard Double(range.count) <= em * 1.1 else { break }
                if Double(range.count) >= em * 0.4, abs(middle - centre) <= em * reach { candidates.insert(range) }
            }
        }
        return candidates
    }

    /// Windows of nearly an em about the centre, for characters that touch.
    var windows: Set<Range<Int>> {
        var windows: Set<Range<Int>> = []
        for shift in stride(from: -0.4, through: 0.4, by: 0.08) {
            for width in [0.9, 1.0, 1.08] {
                let left = max(0, Int((centre + shift * em - width * em / 2).rounded()))
                let right = Int((centre + shift * em + width * em / 2).rounded())
                if right > left + 2 { windows.insert(left..<right) }
            }
        }
        return windows
    }

    /// The shapes of the ink in `ranges`; what is too wide for one character is left out.
    func shapes(in ranges: Set<Range<Int>>) -> [ShapeDescriptor] {
        ranges.compactMap { range in
            line.trimmed(columns: range).flatMap { Double($0.width) > em * 1.15 ? nil : ShapeDescriptor($0) }
        }
    }
}
