internal import FormModel

extension UprightPage {
    /// Finds rules, tables with cells, lines of text, boxes to tick and seals; paints the rules white in `print`, for
    /// they wreck the recognition of Chinese (tesseract#2813).
    public func analyseLayout() throws(ImagingError) -> PageLayout {
        let seals = try findSeals()
        let rules = try RuledLineFinder(scale: scale).lines(in: binary).withoutUprights(
            in: darkOutlines(of: seals).map(\.box)
        ).withoutStrokes(reach: GridBuilder.reach, scale: scale)
        var tables = GridBuilder(scale: scale).tables(from: rules, within: bounds)
        let faintInk = InkMap(faint)
        let (marks, boxSize) = try BoxFinder(
            scale: scale, binary: faint, ink: faintInk, isBilevel: colour == .bilevel
        ).marks()
        try erase(rules, around: tables.map(\.box))
        for dash in DashedRuleFinder(scale: scale).dashes(among: try binary.components()) {
            try erase(dash.grown(by: scale.pixels(Self.blur), within: bounds))
        }
        let text = try binary.despeckled(below: max(2, scale.pixels(0.25)))
        for table in tables { try eraseEdges(of: table, in: text) }
        let ink = InkMap(text)
        var segmenter = LineSegmenter(
            scale: scale, ink: ink.cleared(inside: darkOutlines(of: entangled)), covered: entangled.isEmpty ? nil : ink,
            faint: faintInk)
        segmenter.rings = marks.filter(\.isRinged).map {
            let box = scale.pixelBox($0.box)
            return box.grown(by: box.width, within: bounds)
        }
        let first = tables.flatMap { $0.cells.flatMap { segmenter.lines(in: $0.box) } }
        segmenter.usualHeight = LineSegmenter.usualHeight(of: first)
        for t in tables.indices {
            for c in tables[t].cells.indices {
                tables[t].cells[c].lines = segmenter.lines(in: tables[t].cells[c].box)
            }
        }
        let lines = regionsOutside(tables.map(\.box)).flatMap { segmenter.lines(in: $0) }
        let all = lines + tables.flatMap { $0.cells.flatMap(\.lines) }
        let boxes = boxSize == nil ? asHighAsPrint(marks, in: all) : marks
        return PageLayout(
            tables: tables, lines: lines, marks: boxes, seals: seals,
            boxSize: boxSize, printHeight: LineSegmenter.usualHeight(of: all).map(scale.millimetres), scale: scale)
    }

    /// Red ones where the scan has colour. Where there are none, others: all ink of a scan without colour is dark, and a
    /// photocopied seal is on any. They are taken out of the print at once.
    private func findSeals() throws(ImagingError) -> [SealImprint] {
        if let red {
            let seals = try SealFinder(scale: scale, inked: red, ink: .red).seals()
            if !seals.isEmpty { return seals }
        }
        // Red ink is paler than print where a scan has shades of grey.
        var seals = try SealFinder(scale: scale, inked: faint, ink: .black).seals()
        guard !seals.isEmpty else { return [] }
        if colour == .colour {
            let picture = try picture()
            for index in seals.indices where try isColoured(seals[index], in: picture) { seals[index].ink = .blue }
        }
        try takeOut(seals)
        return seals
    }

    /// □ is nearly as high as the print beside it; the 口 in 信 and the bowl of a 6 are not.
    private func asHighAsPrint(_ marks: [BoxMark], in lines: [PixelBox]) -> [BoxMark] {
        let usual = LineSegmenter.usualHeight(of: lines).map(scale.millimetres) ?? .infinity
        let lines = lines.map(scale.pageBox)
        return marks.filter { mark in
            guard let line = lines.first(where: { $0.intersection(mark.box) != nil }) else { return true }
            // A pen stroke makes a line higher than its print.
            return mark.box.height >= 0.55 * min(line.height, usual * 1.3)
        }
    }

    /// Of a printed line, on each side, millimetres.
    private static let blur = 0.15

    /// Strokes of a title at 一号 (26 pt) reach 8.5 mm: outside tables only longer rules are no strokes.
    private static let longerThanStrokes = 10.0

    /// Paints the rules of tables and lines under blanks white. A line under words touches them: of it no more is painted
    /// than its own rows.
    private func erase(_ rules: RuledLines, around tables: [PixelBox]) throws(ImagingError) {
        let slack = scale.pixels(0.25)
        let long = scale.pixels(Self.longerThanStrokes)
        for rule in rules.level {
            let thickness = rule.thickness + 2 * slack
            let box = PixelBox(x: rule.start, y: rule.position - thickness / 2, width: rule.length, height: thickness)
            if tables.contains(where: { $0.intersects(box) }) {
                try erase(box)
            } else if rule.length >= long {
                for part in try underline(in: box) { try erase(part) }
            }
        }
        for rule in rules.upright {
            let thickness = rule.thickness + 2 * slack
            let box = PixelBox(x: rule.position - thickness / 2, y: rule.start, width: thickness, height: rule.length)
            if rule.length >= long || tables.contains(where: { $0.intersects(box) }) { try erase(box) }
        }
    }

    /// A line is followed piece by piece of this length, millimetres: it slopes with what skew is left.
    private static let underlinePiece = 4.0
    /// Rows of a line are inked throughout, rows of words are not.
    private static let underlineCoverage = 0.8

    /// The rows of a level line, with its blur, in each piece of `box`; where no row is inked throughout, the whole piece.
    private func underline(in box: PixelBox) throws(ImagingError) -> [PixelBox] {
        let box = box.grown(by: 0, within: bounds)
        guard box.width > 0, box.height > 0 else { return [] }
        let band = InkMap(try binary.cropped(x: box.x, y: box.y, width: box.width, height: box.height))
        let length = scale.pixels(Self.underlinePiece)
        return stride(from: 0, to: band.width, by: length).map { x in
            let piece = PixelBox(x: x, y: 0, width: min(length, band.width - x), height: band.height)
            let least = Int(Double(piece.width) * Self.underlineCoverage)
            let rows = band.rowProfile(in: piece)
            let inked = rows.indices.filter { rows[$0] >= least }
            let (top, bottom) = inked.isEmpty ? (0, band.height) : (max(0, inked[0] - 1), inked[inked.count - 1] + 2)
            return PixelBox(x: box.x + x, y: box.y + top, width: piece.width, height: min(band.height, bottom) - top)
        }
    }

    private func erase(_ box: PixelBox) throws(ImagingError) {
        let inside = box.grown(by: 0, within: bounds)
        try print.clear(inside)
        try binary.clear(inside)
    }

    /// What is left of a table's outer rules just outside of its box is no text.
    private func eraseEdges(of table: PageLayout.Table, in text: PixImage) throws(ImagingError) {
        let reach = scale.pixels(1)
        let outer = table.box.grown(by: reach, within: bounds)
        for edge in [
            PixelBox(x: outer.x, y: outer.y, width: outer.width, height: reach),
            PixelBox(x: outer.x, y: outer.maxY - reach, width: outer.width, height: reach),
            PixelBox(x: outer.x, y: outer.y, width: reach, height: outer.height),
            PixelBox(x: outer.maxX - reach, y: outer.y, width: reach, height: outer.height),
        ] {
            try text.clear(edge.grown(by: 0, within: bounds))
        }
    }

    /// The page above, between and below its tables, over the whole width.
    private func regionsOutside(_ tables: [PixelBox]) -> [PixelBox] {
        // Shadows of the paper's edge are no text, and neither is a straddling seal that has no colour to tell it by.
        let margin = scale.pixels(3)
        let side = colour == .colour ? margin : scale.pixels(7)
        let page = bounds.grown(horizontally: -side, vertically: -margin, within: bounds)
        var regions: [PixelBox] = []
        var top = page.y
        for table in tables.sorted(by: { $0.y < $1.y }) {
            if table.y > top {
                regions.append(PixelBox(x: page.x, y: top, width: page.width, height: table.y - top))
            }
            top = max(top, table.maxY)
        }
        if page.maxY > top {
            regions.append(PixelBox(x: page.x, y: top, width: page.width, height: page.maxY - top))
        }
        return regions
    }
}
