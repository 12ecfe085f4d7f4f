internal import FormModel

/// Blanks that are typed as `_____` in a kind of type that leaves white between its low lines: they are read as characters as
/// drawn rules are.
struct DashedRuleFinder {
    let scale: PixelScale

    /// A low line is half an em long, or one; millimetres.
    private static let lengths = 0.8...6.5
    /// It is at least so many times as long as thick, and no thicker than this, millimetres.
    private static let (slender, thickest) = (4, 0.8)
    /// How far the next one may stand higher or lower, millimetres, and differ in length and distance, as shares of a length.
    private static let (level, alike) = (0.25, 0.2)
    /// White between two, in their lengths.
    private static let farthest = 1.0
    /// Two in a row are a Chinese dash; 一 never stands three times.
    private static let enough = 3

    /// The dashes among the pieces of a page's ink.
    func dashes(among pieces: [PixelBox]) -> [PixelBox] {
        let thin = pieces.filter { piece in
            Self.lengths.contains(scale.millimetres(piece.width))
                && scale.millimetres(piece.height) <= Self.thickest && piece.width >= Self.slender * piece.height
        }.sorted { $0.x < $1.x }
        var rows: [[PixelBox]] = []
        for dash in thin {
            let row = rows.firstIndex { continues($0, with: dash) }
            if let row { rows[row].append(dash) } else { rows.append([dash]) }
        }
        return rows.filter { $0.count >= Self.enough }.flatMap { $0 }
    }

    private func continues(_ row: [PixelBox], with next: PixelBox) -> Bool {
        guard let last = row.last else { return false }
        let slack = max(2, Double(last.width) * Self.alike)
        let gap = next.x - last.maxX
        guard gap > 0, Double(gap) <= Double(last.width) * Self.farthest,
            abs(scale.millimetres(next.midY) - scale.millimetres(last.midY)) <= Self.level,
            abs(Double(next.width - last.width)) <= slack
        else { return false }
        guard let before = row.dropLast().last else { return true }
        return abs(Double(gap - (last.x - before.maxX))) <= slack
    }
}
