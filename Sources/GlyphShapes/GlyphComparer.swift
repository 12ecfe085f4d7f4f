/// Says whether a piece of a page looks like one character or rather like others, by drawing them in the usual kinds of type.
///
/// A second opinion beside the recogniser's, with faults of its own. Not Sendable: keeps what it drew.
public final class GlyphComparer {
    private let faces: [FontFace]
    private var drawn: [Character: [ShapeDescriptor?]] = [:]
    private var lookAlikes: [Character: [Character]] = [:]

    /// Song, Kai and Hei.
    public static var fontFiles: [String] { GlyphRepertoire.fontFiles }

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
    }

    /// How many characters that look most like the expected one are rivals too.
    private static let rivals = 16
    /// How far from the middle of its vague box a character may stand, in ems.
    private static let reach = 0.9

    /// Compares `piece` with `expected`, with `others` and with all characters that look like `expected`. nil where nothing
    /// can be said.
    public func likeness(of piece: CharacterPiece, expected: Character, others: [Character]) -> Likeness? {
        let shapes = piece.shapes(in: piece.candidates(within: Self.reach).union(piece.windows))
        guard !shapes.isEmpty else { return nil }
        let own = scores(of: expected, among: shapes)
        var best = [Float](repeating: 0, count: faces.count)
        for rival in Set(others + alike(expected)) where rival != expected {
            for (face, score) in scores(of: rival, among: shapes).enumerated() { best[face] = max(best[face], score) }
        }
        // One face printed the line: the one in which the best of all looks best.
        let face = faces.indices.max { max(own[$0], best[$0]) < max(own[$1], best[$1]) }!
        return own[face] > 0 ? Likeness(expected: own[face], best: best[face]) : nil
    }

    /// For each face the best of all shapes; 0 where it lacks the character.
    private func scores(of character: Character, among shapes: [ShapeDescriptor]) -> [Float] {
        drawings(of: character).map { drawing in
            drawing.map { drawing in shapes.map { $0.similarity(to: drawing) }.max() ?? 0 } ?? 0
        }
    }

    private func drawings(of character: Character) -> [ShapeDescriptor?] {
        if let known = drawn[character] { return known }
        let drawings = faces.map { $0.draw(character).flatMap(ShapeDescriptor.init) }
        drawn[character] = drawings
        return drawings
    }

    private func alike(_ character: Character) -> [Character] {
        if let known = lookAlikes[character] { return known }
        guard let drawing = drawings(of: character)[0] else { return [] }
        let nearest = GlyphRepertoire.all.compactMap { entry in
            entry.shapes.first.map { (character: entry.character, score: $0.similarity(to: drawing)) }
        }.sorted { $0.score > $1.score }.prefix(Self.rivals + 1).map(\.character)
        lookAlikes[character] = nearest
        return nearest
    }
}
