/// Finds ruled lines by morphology: runs of ink longer than any stroke of print.
struct RuledLineFinder {
    let scale: PixelScale

    /// The longest level stroke of print is 一 at 二号 (22 pt, 7.8 mm em, stroke about 7 mm); table cells are wider.
    private static let levelRun = 7.5
    /// Upright strokes stay below 80 % of the em of 三号 (5.6 mm); rows of tables are at least 5 mm high.
    private static let uprightRun = 4.6
    /// A rule is drawn with at most 3 pt (1 mm); blurred and dilated below 2 mm. Thicker is a bar or a picture.
    private static let thickest = 2.0
    /// Gaps within one rule: dropped-out dots on bilevel scans.
    private static let gap = 2.5
    /// How far the pieces of one rule may lie apart across it: residual skew over half a page.
    private static let drift = 0.7

    func lines(in binary: PixImage) throws(ImagingError) -> RuledLines {
        // Widening across the rule by a pixel either way keeps a run whole where it steps to the next row.
        let level = try binary.dilated(width: 1, height: 3)
            .opened(width: scale.pixels(Self.levelRun), height: 1).components()
        let upright = try binary.dilated(width: 3, height: 1)
            .opened(width: 1, height: scale.pixels(Self.uprightRun)).components()
        let rules = joined(
            level.map { RuledLine(start: $0.x, end: $0.maxX, position: $0.midY, thickness: $0.height - 2) })
        let pieces = upright.map {
            RuledLine(start: $0.y, end: $0.maxY, position: $0.midX, thickness: $0.width - 2)
        }
        return RuledLines(
            level: rules, upright: joined(pieces.filter { !isStem($0, among: pieces, between: rules) }))
    }

    /// An upright stroke of print is no longer, and stays so far off the rules above and below, millimetres.
    private static let (longestStem, offRule) = (7.0, 0.8)

    /// Whether the upright `piece` is a stroke of print: all that there is in its place between two of the level `rules`,
    /// and it meets neither. It may stand right above where a rule of the next row begins (the stem of 中), but not between
    /// the ends of two.
    private func isStem(_ piece: RuledLine, among pieces: [RuledLine], between rules: [RuledLine]) -> Bool {
        let (off, drift, gap) = (scale.pixels(Self.offRule), scale.pixels(Self.drift), scale.pixels(Self.gap))
        guard piece.length <= scale.pixels(Self.longestStem) else { return false }
        let crossing = rules.filter { $0.start <= piece.position && piece.position <= $0.end }.map(\.position)
        guard let above = crossing.filter({ $0 < piece.start - off }).max(),
            let below = crossing.filter({ $0 > piece.end + off }).min(),
            !crossing.contains(where: { (piece.start - off...piece.end + off).contains($0) })
        else { return false }
        let inLine = pieces.filter { $0 != piece && abs($0.position - piece.position) <= drift }
        if inLine.contains(where: { $0.end > above + off && $0.start < below - off }) { return false }
        let runsOnAbove = inLine.contains { (-off...gap).contains(piece.start - $0.end) }
        let runsOnBelow = inLine.contains { (-off...gap).contains($0.start - piece.end) }
        return !(runsOnAbove && runsOnBelow)
    }

    /// Pieces of one rule joined, too thick ones left out.
    private func joined(_ pieces: [RuledLine]) -> [RuledLine] {
        let thin = pieces.filter { $0.thickness <= scale.pixels(Self.thickest) }
            .sorted { ($0.start, $0.position) < ($1.start, $1.position) }
        let gap = scale.pixels(Self.gap)
        let drift = scale.pixels(Self.drift)
        var lines: [RuledLine] = []
        for piece in thin {
            let match = lines.indices.last {
                abs(lines[$0].position - piece.position) <= drift && piece.start - lines[$0].end <= gap
            }
            guard let match else {
                lines.append(piece)
                continue
            }
            // The longer piece says best where the line runs.
            if piece.length > lines[match].length { lines[match].position = piece.position }
            lines[match].gaps += max(0, piece.start - lines[match].end)
            lines[match].end = max(lines[match].end, piece.end)
            lines[match].thickness = max(lines[match].thickness, piece.thickness)
        }
        return lines.sorted { ($0.position, $0.start) < ($1.position, $1.start) }
    }
}
