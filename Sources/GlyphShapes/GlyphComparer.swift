/// Says which of several characters a piece of a page looks most like, by drawing them in the usual kinds of type.
///
/// A second opinion beside the recogniser's, with faults of its own. Not Sendable: keeps what it drew.
public final class GlyphComparer {
    private let faces: [FontFace]
    private var drawn: [Character: [ShapeDescriptor?]] = [:]
    private var neighbours: [Character: [Character]] = [:]
    /// Every character of GB 2312 in one face, for finding those that look alike. Drawn once: it takes a second.
    private static let repertoire: [(character: Character, shape: ShapeDescriptor)] = {
        guard let face = fontFiles.lazy.compactMap({ FontFace(file: $0) }).first else { return [] }
        return GB2312.characters.compactMap { character in
            face.draw(character).flatMap(ShapeDescriptor.init).map { (character, $0) }
        }
    }()

    /// Song, Kai and Hei, as Debian's packages `fonts-arphic-uming`, `fonts-arphic-ukai` and `fonts-wqy-microhei` have them.
    public static let fontFiles = [
        "/usr/share/fonts/truetype/arphic/uming.ttc", "/usr/share/fonts/truetype/arphic/ukai.ttc",
        "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
    ]

    /// nil where none of the fonts is there.
    public init?(fontFiles: [String] = GlyphComparer.fontFiles) {
        faces = fontFiles.compactMap { FontFace(file: $0) }
        if faces.isEmpty { return nil }
    }

    /// How like a character a piece of a line is.
    public struct Likeness: Sendable {
        /// 0 to 1.
        public var expected: Float
        /// Of the best of the others.
        public var best: Float
        public var bestOther: Character?
    }

    /// How many characters that look most like the expected one are rivals too.
    private static let rivals = 16

    /// Compares the piece of `line` about the middle `centre` (pixels) of one character, `em` pixels wide, with `expected`
    /// and with `others` and all characters that look like `expected`. nil where nothing can be said.
    public func likeness(of line: InkPatch, centre: Double, em: Double, expected: Character, others: [Character])
        -> Likeness?
    {
        let windows = Self.windows(in: line, centre: centre, em: em).compactMap { window in
            line.trimmed(columns: window).flatMap { patch in
                Double(patch.width) > em * 1.15 ? nil : ShapeDescriptor(patch)
            }
        }
        guard !windows.isEmpty else { return nil }
        let rivals = Set(others + alike(expected)).subtracting([expected])
        // One face printed the line: the one in which the best of all looks best.
        let own = scores(of: expected, in: windows)
        var best = own.map { (score: $0, rival: Character?.none) }
        for rival in rivals {
            for (face, score) in scores(of: rival, in: windows).enumerated() where score > best[face].score {
                best[face] = (score, rival)
            }
        }
        guard let face = best.indices.max(by: { best[$0].score < best[$1].score }), own[face] > 0 else { return nil }
        if best[face].rival == nil {
            // The runner-up.
            best[face] =
                rivals.map { (score: scores(of: $0, in: windows)[face], rival: Optional($0)) }
                .max { $0.score < $1.score } ?? (0, nil)
        }
        return Likeness(expected: own[face], best: best[face].score, bestOther: best[face].rival)
    }

    /// The recogniser's boxes are vague: pieces between white columns that may be one character near the middle, and
    /// windows of an em where characters touch.
    private static func windows(in line: InkPatch, centre: Double, em: Double) -> Set<Range<Int>> {
        var windows = pieces(of: line, centre: centre, em: em, within: 0.9)
        for shift in stride(from: -0.4, through: 0.4, by: 0.08) {
            for width in [0.9, 1.0, 1.08] {
                let left = max(0, Int((centre + shift * em - width * em / 2).rounded()))
                let right = Int((centre + shift * em + width * em / 2).rounded())
                if right > left + 2 { windows.insert(left..<right) }
            }
        }
        return windows
    }

    /// Pieces between white columns that may be one character, its middle at most `within` ems from `centre`.
    static func pieces(of line: InkPatch, centre: Double, em: Double, within: Double) -> Set<Range<Int>> {
        var pieces: Set<Range<Int>> = []
        let runs = line.inkRuns
        for (index, first) in runs.enumerated() {
            for last in runs[index...] {
                let piece = first.lowerBound..<last.upperBound
                let middle = Double(piece.lowerBound + piece.upperBound) / 2
                guard Double(piece.count) <= em * 1.1 else { break }
                if Double(piece.count) >= em * 0.4, abs(middle - centre) <= em * within { pieces.insert(piece) }
            }
        }
        return pieces
    }

    /// For each face the best of all windows; 0 where it lacks the character.
    private func scores(of character: Character, in windows: [ShapeDescriptor]) -> [Float] {
        shapes(of: character).map { shape in
            shape.map { shape in windows.map { $0.similarity(to: shape) }.max() ?? 0 } ?? 0
        }
    }

    private func shapes(of character: Character) -> [ShapeDescriptor?] {
        if let known = drawn[character] { return known }
        let shapes = faces.map { $0.draw(character).flatMap(ShapeDescriptor.init) }
        drawn[character] = shapes
        return shapes
    }

    private func alike(_ character: Character) -> [Character] {
        if let known = neighbours[character] { return known }
        guard let shape = shapes(of: character)[0] else { return [] }
        let nearest = Self.repertoire.map { (character: $0.character, score: $0.shape.similarity(to: shape)) }
            .sorted { $0.score > $1.score }.prefix(Self.rivals + 1).map(\.character)
        neighbours[character] = nearest
        return nearest
    }
}
