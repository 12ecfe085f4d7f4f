/// Whether lines of text run level or upright on a scan, before it is turned.
public enum TextDirection: Sendable {
    case level, upright

    /// By the profiles of small tiles, in which even a skewed line stays a line: gaps between lines are wider than gaps
    /// between characters, so the profile across the lines varies more. Tiles with rules say nothing and are left out.
    ///
    /// nil where there is too little text or no clear answer.
    public init?(of scan: PixImage) throws(ImagingError) {
        let reduction = min(1, 100 / Double(max(scan.declaredResolution, 1)))
        let grey = try scan.converted(toDepth: 8)
        let small = reduction < 0.95 ? try grey.scaled(by: reduction) : grey
        let ink = InkMap(try small.backgroundNormalised().thresholded(190))
        let tile = Int(Double(scan.declaredResolution) * reduction / 25.4 * 22)
        var level = 0.0
        var upright = 0.0
        for y in stride(from: 0, to: ink.height - tile, by: tile) {
            for x in stride(from: 0, to: ink.width - tile, by: tile) {
                let box = PixelBox(x: x, y: y, width: tile, height: tile)
                let rows = ink.rowProfile(in: box)
                let columns = ink.columnProfile(in: box)
                let total = rows.reduce(0, +)
                guard total > tile * tile / 40, rows.max()! < tile * 8 / 10, columns.max()! < tile * 8 / 10 else {
                    continue
                }
                level += Self.roughness(rows) / Double(total)
                upright += Self.roughness(columns) / Double(total)
            }
        }
        guard level + upright > 0 else { return nil }
        if level > upright * 1.15 {
            self = .level
        } else if upright > level * 1.15 {
            self = .upright
        } else {
            return nil
        }
    }

    private static func roughness(_ profile: [Int]) -> Double {
        let mean = Double(profile.reduce(0, +)) / Double(profile.count)
        return profile.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    }
}
