internal import FormModel

/// Finds pieces of ink at the sides of a page, where forms have no print.
struct EdgeInkFinder {
    let scale: PixelScale
    /// Depth 1: red ink where the scan has colour.
    let ink: PixImage

    /// Print keeps away from the paper's edge by more; a slice of ten sheets is 4 mm wide (domain.md §5).
    private static let strip = 10.0
    /// Ink closer than this belongs together.
    private static let gap = 1.0
    /// The largest seals have 45 mm.
    private static let highest = 50.0
    /// Less is dust.
    private static let leastArea = 0.3
    /// A column inked over more of the page's height is a shadow of the paper's edge.
    private static let shadow = 0.3

    func pieces() throws(ImagingError) -> [EdgeInk] { try pieces(at: .left) + pieces(at: .right) }

    private func pieces(at side: EdgeInk.Side) throws(ImagingError) -> [EdgeInk] {
        let width = min(scale.pixels(Self.strip), ink.width / 4)
        let left = side == .left ? 0 : ink.width - width
        let map = InkMap(try ink.cropped(x: left, y: 0, width: width, height: ink.height))
        let whole = map.bounds
        let columns = map.columnProfile(in: whole)
        let shadows = columns.map { Double($0) > Self.shadow * Double(map.height) }
        // What is left of the strip on the inner side of shadows.
        let kept: PixelBox
        if side == .left {
            let first = (shadows.lastIndex(of: true) ?? -1) + 1
            kept = PixelBox(x: first, y: 0, width: width - first, height: map.height)
        } else {
            kept = PixelBox(x: 0, y: 0, width: shadows.firstIndex(of: true) ?? width, height: map.height)
        }
        guard kept.width > scale.pixels(0.5) else { return [] }
        let rows = map.rowProfile(in: kept)
        let inked = rows.indices.filter { rows[$0] >= max(2, scale.pixels(0.25)) }
        var runs: [ClosedRange<Int>] = []
        for row in inked {
            if let last = runs.last, row - last.upperBound <= scale.pixels(Self.gap) {
                runs[runs.count - 1] = last.lowerBound...row
            } else {
                runs.append(row...row)
            }
        }
        return runs.compactMap { run in
            let part = PixelBox(x: kept.x, y: run.lowerBound, width: kept.width, height: run.count)
            let area = Double(map.count(in: part)) / (scale.pixelsPerMillimetre * scale.pixelsPerMillimetre)
            guard scale.millimetres(run.count) <= Self.highest, area >= Self.leastArea,
                let box = map.inkBounds(in: part)
            else { return nil }
            let onPage = PixelBox(x: left + box.x, y: box.y, width: box.width, height: box.height)
            return EdgeInk(side: side, box: scale.pageBox(onPage), area: area)
        }
    }
}
