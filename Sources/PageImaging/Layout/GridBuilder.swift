/// Makes tables with cells from ruled lines; joined cells, open ends and broken rules are expected.
struct GridBuilder {
    let scale: PixelScale

    /// Rules that nearly touch belong together. Millimetres.
    static let reach = 1.6
    /// Rules closer than this are one; the lowest rows of the form are 5 mm high.
    private static let sameRule = 1.5
    /// A table is at least this wide and high; smaller frames are boxes to tick or stamps.
    private static let smallest = (width: 25.0, height: 6.0)
    /// Where a rule covers more than this share of the edge between two cells, they are two cells.
    private static let edgeCoverage = 0.55

    func tables(from lines: RuledLines, within bounds: PixelBox) -> [PageLayout.Table] {
        groups(of: lines).compactMap { table(level: $0.level, upright: $0.upright, within: bounds) }
            .sorted { ($0.box.y, $0.box.x) < ($1.box.y, $1.box.x) }
    }

    /// Rules that hang together, as sets that cross each other.
    private func groups(of lines: RuledLines) -> [RuledLines] {
        let reach = scale.pixels(Self.reach)
        let count = lines.level.count + lines.upright.count
        var sets = DisjointSets(count: count)
        for (i, level) in lines.level.enumerated() {
            for (j, upright) in lines.upright.enumerated()
            where upright.position >= level.start - reach && upright.position <= level.end + reach
                && level.position >= upright.start - reach && level.position <= upright.end + reach
            {
                sets.join(i, lines.level.count + j)
            }
        }
        var groups: [Int: RuledLines] = [:]
        for index in 0..<count {
            let root = sets.root(index)
            if index < lines.level.count {
                groups[root, default: RuledLines(level: [], upright: [])].level.append(lines.level[index])
            } else {
                groups[root, default: RuledLines(level: [], upright: [])].upright.append(
                    lines.upright[index - lines.level.count])
            }
        }
        return groups.sorted { $0.key < $1.key }.map(\.value)
    }

    private func table(level: [RuledLine], upright: [RuledLine], within bounds: PixelBox) -> PageLayout.Table? {
        guard !level.isEmpty, !upright.isEmpty, level.count + upright.count >= 3 else { return nil }
        let rows = positions(of: level, ends: upright, limit: bounds.height)
        let columns = positions(of: upright, ends: level, limit: bounds.width)
        guard rows.count >= 2, columns.count >= 2 else { return nil }
        let box = PixelBox(
            x: columns[0], y: rows[0], width: columns.last! - columns[0], height: rows.last! - rows[0])
        guard box.width >= scale.pixels(Self.smallest.width), box.height >= scale.pixels(Self.smallest.height) else {
            return nil
        }
        return PageLayout.Table(box: box, cells: cells(rows: rows, columns: columns, level: level, upright: upright))
    }

    /// Where rules lie across, in order; where the rules that cross them run on well beyond the outermost (a page break
    /// leaves a cell open, some applicants draw no sides), their common end is one too.
    private func positions(of lines: [RuledLine], ends crossing: [RuledLine], limit: Int) -> [Int] {
        let same = scale.pixels(Self.sameRule)
        var positions: [(sum: Int, weight: Int)] = []
        for line in lines.sorted(by: { $0.position < $1.position }) {
            if let last = positions.last, line.position - last.sum / last.weight <= same {
                positions[positions.count - 1].sum += line.position * line.length
                positions[positions.count - 1].weight += line.length
            } else {
                positions.append((line.position * line.length, line.length))
            }
        }
        var result = positions.map { $0.sum / $0.weight }
        let beyond = scale.pixels(3)
        let first = crossing.map(\.start).sorted()
        let last = crossing.map(\.end).sorted(by: >)
        // The second of them, so that one stray rule opens nothing.
        if first.count >= 2, let outermost = result.first, outermost - first[1] > beyond {
            result.insert(max(0, first[1]), at: 0)
        }
        if last.count >= 2, let outermost = result.last, last[1] - outermost > beyond {
            result.append(min(limit - 1, last[1]))
        }
        return result
    }

    private func cells(
        rows: [Int], columns: [Int], level: [RuledLine], upright: [RuledLine]
    ) -> [PageLayout.Cell] {
        let rowCount = rows.count - 1
        let columnCount = columns.count - 1
        let same = scale.pixels(Self.sameRule)
        var sets = DisjointSets(count: rowCount * columnCount)
        for row in 0..<rowCount {
            for column in 0..<columnCount {
                let index = row * columnCount + column
                if column + 1 < columnCount,
                    !Self.covered(upright, at: columns[column + 1], from: rows[row], to: rows[row + 1], within: same)
                {
                    sets.join(index, index + 1)
                }
                if row + 1 < rowCount,
                    !Self.covered(
                        level, at: rows[row + 1], from: columns[column], to: columns[column + 1], within: same)
                {
                    sets.join(index, index + columnCount)
                }
            }
        }
        return Self.rectangles(of: sets, rowCount: rowCount, columnCount: columnCount).map { span in
            let inset = scale.pixels(0.25)
            let left = columns[span.columns.lowerBound] + inset
            let top = rows[span.rows.lowerBound] + inset
            return PageLayout.Cell(
                box: PixelBox(
                    x: left, y: top, width: max(1, columns[span.columns.upperBound] - inset - left),
                    height: max(1, rows[span.rows.upperBound] - inset - top)),
                row: span.rows.lowerBound, column: span.columns.lowerBound, rowSpan: span.rows.count,
                columnSpan: span.columns.count, lines: [])
        }
    }

    private static func covered(
        _ lines: [RuledLine], at position: Int, from start: Int, to end: Int, within tolerance: Int
    ) -> Bool {
        let covered = lines.filter { abs($0.position - position) <= tolerance }
            .reduce(0) { $0 + max(0, min($1.end, end) - max($1.start, start)) }
        return Double(covered) >= edgeCoverage * Double(end - start)
    }

    /// The joined cells as rectangles in reading order; where joining left an L or a hole, its whole rectangle is one.
    private static func rectangles(
        of sets: DisjointSets, rowCount: Int, columnCount: Int
    ) -> [(rows: Range<Int>, columns: Range<Int>)] {
        var sets = sets
        var spans: [Int: (rows: Range<Int>, columns: Range<Int>)] = [:]
        var changed = true
        while changed {
            changed = false
            spans = [:]
            for index in 0..<(rowCount * columnCount) {
                let row = index / columnCount
                let column = index % columnCount
                let root = sets.root(index)
                let span = spans[root] ?? (row..<row + 1, column..<column + 1)
                spans[root] = (
                    min(span.rows.lowerBound, row)..<max(span.rows.upperBound, row + 1),
                    min(span.columns.lowerBound, column)..<max(span.columns.upperBound, column + 1)
                )
            }
            for (root, span) in spans.sorted(by: { $0.key < $1.key }) {
                for row in span.rows {
                    for column in span.columns where sets.root(row * columnCount + column) != sets.root(root) {
                        sets.join(row * columnCount + column, root)
                        changed = true
                    }
                }
            }
        }
        return spans.values.sorted {
            ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
        }
    }
}
