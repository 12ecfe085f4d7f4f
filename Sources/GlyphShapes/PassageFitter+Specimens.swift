/// The paper's own type: where the drawn kinds of type settle nothing, ink is held against the same character elsewhere on the
/// paper.
extension PassageFitter {
    /// Ink that is known to be a certain character.
    public struct Specimen: Sendable {
        fileprivate let drawing: DrawnCharacters.Drawing
        /// To the character as drawn, 0 to 1.
        fileprivate let likeness: Float

        var shape: ShapeDescriptor? { drawing.shape }

        /// From 0 for nothing in common to 1, by shape and size.
        public func likeness(to other: Specimen) -> Float { drawing.likeness(to: other.drawing) }
    }

    /// How like ink is to a character as the paper's own type prints it.
    struct Kinship: Sendable {
        /// To the specimens, 0 to 1; of several the second most, since one may be something else.
        var likeness: Float
        /// To those of the character that was read; nil without any.
        var read: Float?
        /// How like each other the specimens are; nil for a single one.
        var usual: Float?
        /// How like the character, as drawn, is to the other one that is most like it.
        var nearest: Float
    }

    /// A single specimen less like its character as drawn may be something else.
    private static let singleLikeness: Float = 0.85

    /// The ink of `character`, which stands between the characters `before` and `after` of the passage for certain; nil where
    /// there is not enough.
    public func specimen(
        of character: Character, after before: [Character], before after: [Character], on passage: LinePassage
    ) -> Specimen? {
        guard let (ink, likeness) = cut(character, after: before, before: after, on: passage),
            let shape = ShapeDescriptor(ink)
        else { return nil }
        let drawing = DrawnCharacters.Drawing(
            shape: shape, width: Double(ink.width) / passage.em, height: Double(ink.height) / passage.em)
        return Specimen(drawing: drawing, likeness: likeness)
    }

    /// The ink of a character of a passage as `specimen` has it, and how like it is to the character as drawn, 0 to 1.
    public func cut(
        _ character: Character, after before: [Character], before after: [Character], on passage: LinePassage
    ) -> (ink: InkPatch, likeness: Float)? {
        guard let fit = fits(of: [before + [character] + after], on: passage)[0],
            let columns = fit.columns[before.count], let ink = passage.line.trimmed(columns: columns)
        else { return nil }
        return (ink, fit.likeness[before.count])
    }

    func kinship(
        of ink: DrawnCharacters.Drawing, to character: Character, _ specimens: [Specimen], read: [Specimen]
    ) -> Kinship? {
        guard ink.shape != nil,
            specimens.count > 1 || specimens.first.map({ $0.likeness >= Self.singleLikeness }) == true
        else { return nil }
        func likenesses(_ specimens: [Specimen], to drawing: DrawnCharacters.Drawing) -> [Float] {
            specimens.map { drawing.likeness(to: $0.drawing) }.sorted(by: >)
        }
        let own = likenesses(specimens, to: ink)
        // The first is a specimen's likeness to itself.
        let usual = specimens.count > 1 ? specimens.map { likenesses(specimens, to: $0.drawing)[1] }.sorted() : []
        return Kinship(
            likeness: own[min(1, own.count - 1)], read: likenesses(read, to: ink).first,
            usual: usual.isEmpty ? nil : usual[usual.count / 2], nearest: nearest(to: character))
    }

    /// How like `character` is to any other as the same face draws it, the most; a rare other counts a little less beside a
    /// common one.
    private func nearest(to character: Character) -> Float {
        let others =
            Self.isFigure(character)
            ? Self.figures.filter { $0 != character } : lookAlikes(of: character)
        let own = type.drawings(of: character)
        return others.map { other in
            let isRare = GB2312.common.contains(character) && !GB2312.common.contains(other)
            let likenesses = zip(own, type.drawings(of: other)).compactMap { one, two in
                two.flatMap { one?.likeness(to: $0) }
            }
            return (likenesses.max() ?? 0) - (isRare ? Testimony.rareness : 0)
        }.max() ?? 0
    }
}
