/// Finds the characters that a piece of a line looks most like.
///
/// A recogniser of single characters that knows nothing of words: beside one that knows much, its errors are others.
public enum GlyphSearch {
    /// What a piece looks like.
    public struct Match: Sendable {
        /// The most alike characters, best first; never empty. Scores are 0 to 1.
        public var best: [(character: Character, score: Float)]
        /// Of the character asked about.
        public var own: Float
    }

    /// How far from the middle of its vague box a character may stand, in ems.
    private static let reach = 0.8
    private static let count = 4
    /// So many of the most alike in outline are compared in full; of 576 doubtful characters the best of all was among
    /// the first 30 for 557, and where it was not among these it was no good either.
    private static let shortlist = 60

    /// The most alike of all characters but `others` for `piece`, which was read as `own`; nil where there is no ink or no
    /// font.
    public static func match(_ piece: CharacterPiece, own: Character, without others: Set<Character>) -> Match? {
        let shapes = piece.shapes(within: reach)
        guard !shapes.isEmpty else { return nil }
        let all = GlyphRepertoire.all
        let outlines = GlyphRepertoire.outlineLikeness(to: shapes)
        let least = outlines.value(behind: shortlist)
        var best: [(character: Character, score: Float)] = []
        for (entry, outline) in zip(all, outlines) where outline > least {
            let score = alike(entry, shapes)
            guard best.count < count || score > best[count - 1].score, !others.contains(entry.character) else {
                continue
            }
            best.insert((entry.character, score), at: best.firstIndex { $0.score < score } ?? best.endIndex)
            if best.count > count { best.removeLast() }
        }
        let score = GlyphRepertoire.places[own].map { alike(all[$0], shapes) }
        return best.isEmpty ? nil : Match(best: best, own: score ?? 0)
    }

    /// The `count` characters of GB 2312 that `piece`, looked at by itself, and the ink of `fitted` are most like in outline, in no
    /// order.
    public static func mostAlike(
        to piece: CharacterPiece?, _ fitted: PassageFitter.Specimen?, count: Int
    ) -> [Character] {
        mostAlike(to: (piece?.shapes(within: reach) ?? []) + [fitted?.shape].compactMap { $0 }, count: count)
    }

    /// The `count` characters of GB 2312 that are most like any of `shapes` in outline, in no order.
    static func mostAlike(to shapes: [ShapeDescriptor], count: Int) -> [Character] {
        guard !shapes.isEmpty else { return [] }
        let entries = GlyphRepertoire.ofGB2312
        let outlines = Array(GlyphRepertoire.outlineLikeness(to: shapes).prefix(entries.count))
        let least = outlines.value(behind: count)
        return zip(entries, outlines).filter { $1 > least }.map(\.0.character)
    }

    /// The most that any of an entry's shapes has in common with any of `shapes`.
    private static func alike(_ entry: GlyphRepertoire.Entry, _ shapes: [ShapeDescriptor]) -> Float {
        var most: Float = 0
        for drawn in entry.shapes {
            for shape in shapes { most = max(most, shape.similarity(to: drawn)) }
        }
        return most
    }
}

extension [Float] {
    /// The greatest value that is not among the `count` greatest; 0 where there are no more. All but a few of thousands are
    /// looked at once.
    fileprivate func value(behind count: Int) -> Float {
        var greatest: [Float] = []
        for value in self where greatest.count <= count || value > greatest[count] {
            greatest.insert(value, at: greatest.firstIndex { $0 < value } ?? greatest.endIndex)
            if greatest.count > count + 1 { greatest.removeLast() }
        }
        return greatest.count > count ? greatest[count] : 0
    }
}
