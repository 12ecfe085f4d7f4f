/// Finds the character that a piece of a line looks most like, among all common ones.
///
/// A recogniser of single characters that knows nothing of words: beside one that knows much, its errors are others.
public struct GlyphSearch: Sendable {
    /// What a piece looks like.
    public struct Match: Sendable {
        public var character: Character
        /// 0 to 1.
        public var score: Float
        /// Of the next best character.
        public var runnerUp: Float
        /// Of the character asked about.
        public var own: Float
    }

    /// The characters of level 1 of GB 2312 in all faces, drawn at the first use: it takes about two seconds.
    private static let repertoire: [(character: Character, shapes: [ShapeDescriptor])] = {
        let faces = GlyphComparer.fontFiles.compactMap { FontFace(file: $0) }
        return GB2312.characters.prefix(GB2312.common).map { character in
            (character, faces.compactMap { $0.draw(character).flatMap(ShapeDescriptor.init) })
        }
    }()

    public init() {}

    /// The best of all characters but `neighbours` for the piece of `line` about the middle `centre` (pixels) of a
    /// character `em` pixels wide that was read as `own`; nil where there is no ink or no font.
    public func match(
        _ line: InkPatch, centre: Double, em: Double, own: Character, neighbours: Set<Character>
    ) -> Match? {
        let windows = GlyphComparer.pieces(of: line, centre: centre, em: em, within: 0.8).compactMap {
            line.trimmed(columns: $0).flatMap(ShapeDescriptor.init)
        }
        guard !windows.isEmpty else { return nil }
        var match = Match(character: own, score: 0, runnerUp: 0, own: 0)
        for (character, shapes) in Self.repertoire where character == own || !neighbours.contains(character) {
            var score: Float = 0
            for shape in shapes {
                for window in windows { score = max(score, window.similarity(to: shape)) }
            }
            if character == own { match.own = score }
            if score > match.score {
                (match.runnerUp, match.score, match.character) = (match.score, score, character)
            } else if score > match.runnerUp {
                match.runnerUp = score
            }
        }
        return match.score > 0 ? match : nil
    }
}
