extension InkPatch {
    /// A rule is longer than this, in ems: Han characters have no longer strokes.
    private static let leastRule = 2.0
    /// And thinner than this.
    private static let thickest = 0.16
    /// Rules stand above or below print: in these parts of the height, from either edge.
    private static let (above, below) = (0.2, 0.3)
    /// As dark everywhere as this part of what it is for the most part: where lower strokes of neighbours touch (工业) they
    /// are paler.
    private static let evenness: Float = 0.6

    /// The line that underlines print, or bounds its cell, taken out; nil where there is none. `em`: advance of a Han
    /// character, pixels.
    ///
    /// Where a stroke reaches it from inside, the stroke is left.
    func withoutRules(em: Double) -> InkPatch? {
        var clean: InkPatch?
        let (top, bottom) = (Int(Double(height) * Self.above), height - Int(Double(height) * Self.below))
        for row in Array(0..<top) + Array(bottom..<height) {
            for run in inkRuns(in: row..<(row + 1))
            where Double(run.count) >= em * Self.leastRule && isEven(run, inRow: row) {
                let spans = traced(run, inRow: row)
                let thickness = spans.map(\.rows.count).sorted()[spans.count / 2]
                guard Double(thickness) <= em * Self.thickest else { continue }
                clean = clean ?? self
                clean?.erase(spans, thickness: thickness, isAbovePrint: row < top)
            }
        }
        return clean
    }

    /// The rule of columns whose inked rows are given, with its blur where that is not a stroke's.
    private mutating func erase(_ spans: [(x: Int, rows: Range<Int>)], thickness: Int, isAbovePrint: Bool) {
        for (x, rows) in spans {
            let isBare = rows.count <= thickness + 1
            var (first, end) = (rows.lowerBound - 1, rows.upperBound + 1)
            if !isBare, isAbovePrint { end = min(rows.upperBound, rows.lowerBound + thickness + 1) }
            if !isBare, !isAbovePrint { first = max(rows.lowerBound, rows.upperBound - thickness - 1) }
            for y in max(0, first)..<min(height, end) { ink[y * width + x] = 0 }
        }
    }

    /// The darkest of a pixel and those above and below it.
    private func darkest(_ x: Int, near row: Int) -> Float {
        (max(0, row - 1)...min(height - 1, row + 1)).reduce(0) { max($0, ink[$1 * width + x]) }
    }

    private func isEven(_ run: Range<Int>, inRow row: Int) -> Bool {
        let darkness = run.map { darkest($0, near: row) }.sorted()
        return darkness[0] >= darkness[darkness.count / 2] * Self.evenness
    }

    /// The inked rows of each column of a rule that is seen in a row and goes on, sloping, beside it.
    private func traced(_ run: Range<Int>, inRow row: Int) -> [(x: Int, rows: Range<Int>)] {
        var spans = run.map { (x: $0, rows: inkedRows(about: row, in: $0)) }
        func extend(from x: Int, by step: Int) {
            var (x, row) = (x, row)
            while (0..<width).contains(x),
                let next = [row, row - 1, row + 1].first(where: { (0..<height).contains($0) && isInked(x, $0) })
            {
                spans.append((x, inkedRows(about: next, in: x)))
                (x, row) = (x + step, next)
            }
        }
        extend(from: run.upperBound, by: 1)
        extend(from: run.lowerBound - 1, by: -1)
        return spans
    }

    private func inkedRows(about row: Int, in x: Int) -> Range<Int> {
        var (top, bottom) = (row, row + 1)
        while top > 0, isInked(x, top - 1) { top -= 1 }
        while bottom < height, isInked(x, bottom) { bottom += 1 }
        return top..<bottom
    }
}
