/// Whether lines of text run level or upright on a scan, before it is turned.
public enum TextDirection: Sendable {
    case level, upright

    /// By the gaps in small tiles, in which even a skewed line stays a line: gaps between lines are wider than gaps
    /// between characters, also where characters stand in columns as Chinese print does. Tiles with rules say nothing
    /// and are left out.
    ///
    /// nil where there is too little text or no clear answer.
    public init?(of scan: PixImage) throws(ImagingError) {
        let reduction = min(1, 100 / Double(max(scan.declaredResolution, 1)))
        let grey = scan.depth == 8 ? scan : try scan.converted(toDepth: 8)
        let small = reduction < 0.95 ? try grey.scaled(by: reduction) : grey
        let ink = InkMap(try small.backgroundNormalised().thresholded(190))
        let tile = Int(Double(scan.declaredResolution) * reduction / 25.4 * 22)
        var level = 0
        var upright = 0
        // Tiles overlap, so that it matters little where the print begins.
        for y in stride(from: 0, to: ink.height - tile, by: tile / 3) {
            for x in stride(from: 0, to: ink.width - tile, by: tile / 3) {
                let box = PixelBox(x: x, y: y, width: tile, height: tile)
                let rows = ink.rowProfile(in: box)
                let columns = ink.columnProfile(in: box)
                let total = rows.reduce(0, +)
                guard total > tile * tile / 25, rows.max()! < tile * 8 / 10, columns.max()! < tile * 8 / 10 else {
                    continue
                }
                level += Self.gaps(rows)
                upright += Self.gaps(columns)
            }
        }
        guard level + upright > 0 else { return nil }
        if level * 10 > upright * 13 {
            self = .level
        } else if upright * 10 > level * 13 {
            self = .upright
        } else {
            return nil
        }
    }

    /// Places with hardly any ink: less than a tenth of the fullest.
    private static func gaps(_ profile: [Int]) -> Int {
        let limit = (profile.max() ?? 0) / 10
        return profile.count { $0 <= limit }
    }
}
