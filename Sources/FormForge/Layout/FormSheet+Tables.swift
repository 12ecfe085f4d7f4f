import FormModel

extension FormSheet {
    /// Left and right edge of a cell as shares of the table's width, in thousandths.
    private typealias Span = (left: Int, right: Int)

    mutating func tables() -> String {
        let first = style.tableStartsOnNotesPage ? "" : " class=page"
        let tables = edition.tables.map(rows)
        let body =
            style.tablesJoined
            ? [table(tables.flatMap { $0 })]
            : tables.enumerated().map { ($0 > 0 ? "<div style=\"height:6mm\"></div>" : "") + table($1) }
        return "<div\(first)>\(body.joined())</div>"
    }

    private func table(_ rows: [[(cell: CellTemplate, span: Span)]]) -> String {
        var random = self.random
        // Column edges of all rows, so that every cell spans whole columns, as Word's grid does.
        let edges = Set(rows.flatMap { $0.flatMap { [$0.span.left, $0.span.right] } }).sorted()
        let columns = zip(edges, edges.dropFirst()).map { "<col style=\"width:\(Double($1 - $0) / 10)%\">" }.joined()
        let body = rows.map { row in
            let cells = row.map { cell, span in
                let columns = edges.filter { $0 >= span.left && $0 < span.right }.count
                let edge = (span.left == 0 ? " first" : "") + (span.right == 1000 ? " last" : "")
                return self.cell(cell, columns: columns, edge: edge, isWholeRow: span == (0, 1000), &random)
            }
            // Only rows that hold several lines are cut by a page break; Word moves the others whole.
            return "<tr\(row.contains { Self.isTall($0.cell, edition) } ? " class=tall" : "")>\(cells.joined())</tr>"
        }
        return "<table><colgroup>\(columns)</colgroup>\(body.joined(separator: "\n"))</table>"
    }

    /// Places the cells of each row: by the number of cells, and by whether a cell of an earlier row hangs into it.
    private func rows(_ template: TableTemplate) -> [[(cell: CellTemplate, span: Span)]] {
        let first = Int(style.labelShare * 1000)
        let inner = Int(style.innerLabelShare * 1000)
        let value = Int(style.middle * 1000)
        var hanging = 0
        return template.rows.map { row in
            let isBelow = hanging > 0
            if isBelow { hanging -= 1 }
            if case .label(_, let rows)? = row.cells.first, rows > 1 { hanging = rows - 1 }
            var edges: [Int]
            switch (row.cells.count, isBelow) {
            case (1, _): edges = [0, 1000]
            case (2, false): edges = [0, first, 1000]
            case (4, false): edges = [0, first, first + value, first + value + inner + 20, 1000]
            case (5, false): edges = [0, first, first + inner, first + value, first + value + inner, 1000]
            case (2, true): edges = [first, first + inner, 1000]
            case (4, true): edges = [first, first + inner, first + value, first + value + inner, 1000]
            case (let count, _):
                // The wide row of software revenue: labels a little wider than values.
                let share = Double(1000 - first) / Double(count - 1)
                edges = [0] + (0..<count).map { first + Int((Double($0) * share).rounded()) }
                edges[edges.count - 1] = 1000
            }
            return row.cells.enumerated().map { ($1, (edges[$0], edges[$0 + 1])) }
        }
    }

    /// - Parameter edge: Classes for a cell at the table's left or right edge; each begins with a space.
    private func cell(
        _ cell: CellTemplate, columns: Int, edge: String, isWholeRow: Bool, _ random: inout SplitMix64
    ) -> String {
        let span = columns > 1 ? " colspan=\(columns)" : ""
        switch cell {
        case .label(let text, let rows):
            let kind = isWholeRow ? "heading" : "label"
            let words = isWholeRow ? pageStart(.tables, Self.escaped(text)) : Self.escaped(text)
            return "<td class=\"\(kind)\(edge)\"\(span)\(rows > 1 ? " rowspan=\(rows)" : "")>\(words)</td>"
        case .content(let segments):
            let isShort = segments.allSatisfy { if case .option = $0 { false } else { true } }
            let isLong = segments.contains {
                if case .blank(let field) = $0, case .longText? = edition.definition(field)?.type {
                    true
                } else {
                    false
                }
            }
            let height = isLong ? " style=\"height:\(style.rowHeight * 4)mm\"" : ""
            return
                "<td class=\"\(isLong ? "long" : isShort ? "short" : "options")\(edge)\"\(span)\(height)>\(content(segments, &random))</td>"
        }
    }

    private static func isTall(_ cell: CellTemplate, _ edition: FormEdition) -> Bool {
        guard case .content(let segments) = cell else { return false }
        return segments.contains { segment in
            switch segment {
            case .option: true
            case .blank(let field):
                if case .longText? = edition.definition(field)?.type { true } else { field == "unit.rnd_capability" }
            default: false
            }
        }
    }

    private func content(_ segments: [FormSegment], _ random: inout SplitMix64) -> String {
        let headed = Self.startsLines(segments)
        let hasOptions = segments.contains { if case .option = $0 { true } else { false } }
        var html = ""
        for (index, segment) in segments.enumerated() {
            switch segment {
            case .printed(let text):
                if index > 0, headed || startsLine(text, segments, at: index) { html += "<br>" }
                html += Self.escaped(text)
            case .hint(let text):
                guard random.chance(style.hintsKept) else { continue }
                html += Self.escaped(text) + (style.isHintOnOwnLine ? "<br>" : "")
            case .option(let field, let option):
                if headed { html += "<br>" }
                html += box(field, option) + Self.escaped(option) + (headed ? "" : style.optionGap)
            case .blank(let field):
                html += hasOptions ? blank(field, emptyWidth: 3) : value(field)
            }
        }
        return html
    }

    /// Whether printed words and boxes of the cell each begin a line: a list under headings (示范项目领域).
    private static func startsLines(_ segments: [FormSegment]) -> Bool {
        zip(segments, segments.dropFirst()).contains { pair in
            if case .option(let field, _) = pair.0, case .option(field, _) = pair.1 { true } else { false }
        } && { if case .printed? = segments.first { true } else { false } }()
    }

    /// Whether printed words inside a cell begin a new line: the next honour, or 其他 where the style says so.
    private func startsLine(_ text: String, _ segments: [FormSegment], at index: Int) -> Bool {
        if text.hasPrefix("其他（") { return style.othersOnOwnLine }
        if text.hasPrefix("其他") { return true }
        guard index + 1 < segments.count, case .option = segments[index + 1] else { return false }
        return text != "/"
    }

    /// A box to tick before its words.
    func box(_ field: FieldID, _ option: String) -> String {
        guard case .options(let all)? = edition.definition(field)?.type, let index = all.firstIndex(of: option) else {
            return "□"
        }
        let isTicked = applicant.options(field).contains(option)
        let typed = isTicked && !style.tick.isPen ? style.tick.rawValue : "□"
        let glyph = String(typed.prefix(1))
        return link("b/\(field)/\(index)", glyph) + typed.dropFirst()
    }
}
