/// Finds the character that a piece of a line looks most like, among all common ones.
///
/// A recogniser of single characters that knows nothing of words: beside one that knows much, its errors are others.
public enum GlyphSearch {
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

    /// How far from the middle of its vague box a character may stand, in ems.
    private static let reach = 0.8

    /// The best of all characters but `neighbours` for `piece`, which was read as `own`; nil where there is no ink or no
    /// font.
    public static func match(_ piece: CharacterPiece, own: Character, neighbours: Set<Character>) -> Match? {
        let shapes = piece.shapes(in: piece.candidates(within: reach))
        guard !shapes.isEmpty else { return nil }
        var match = Match(character: own, score: 0, runnerUp: 0, own: 0)
        let ownPlace = GlyphRepertoire.places[own]
        for (place, entry) in GlyphRepertoire.common.enumerated() {
            var score: Float = 0
            for drawn in entry.shapes {
                for shape in shapes { score = max(score, shape.similarity(to: drawn)) }
            }
            if place == ownPlace { match.own = score }
            // Few come so far: comparing characters takes longer than comparing shapes.
            guard score > match.runnerUp, place == ownPlace || !neighbours.contains(entry.character) else { continue }
            if score > match.score {
                (match.runnerUp, match.score, match.character) = (match.score, score, entry.character)
            } else {
                match.runnerUp = score
            }
        }
        return match.score > 0 ? match : nil
    }
}
