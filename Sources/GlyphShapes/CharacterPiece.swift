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
    private func candidates(within reach: Double) -> Set<Range<Int>> {
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

    /// The shapes of what may be one character, its middle at most `reach` ems from the centre.
    func shapes(within reach: Double) -> [ShapeDescriptor] {
        candidates(within: reach).compactMap { line.trimmed(columns: $0).flatMap(ShapeDescriptor.init) }
    }
}
