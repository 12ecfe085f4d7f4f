import FormModel

/// Readings as a recogniser would give them, made from text: each character 4 mm wide, lines 6 mm apart.
enum Paper {
    static let em = 4.0

    static func line(
        _ text: String, x: Double = 25, y: Double = 30, confidence: Double = 0.95, latin: String? = nil
    ) -> TextLine {
        let characters = text.enumerated().map { index, character in
            ReadCharacter(
                text: String(character), confidence: confidence,
                box: PageBox(x: x + Double(index) * em, y: y, width: em, height: em))
        }
        var readings = [LineReading(reader: .chinese, characters: characters)]
        if let latin {
            readings.append(
                LineReading(
                    reader: .latin,
                    characters: latin.enumerated().map { index, character in
                        ReadCharacter(
                            text: String(character), confidence: confidence,
                            box: PageBox(x: x + Double(index) * em, y: y, width: em, height: em))
                    }))
        }
        return TextLine(
            box: PageBox(x: x, y: y, width: Double(text.count) * em, height: em), readings: readings)
    }

    static func lines(_ texts: [String], y: Double = 30) -> [TextLine] {
        texts.enumerated().map { line($1, y: y + Double($0) * 6) }
    }

    /// A box to tick on the character at `index` of a line made by `line(_:x:y:)`.
    static func mark(
        at index: Int, _ state: BoxState, x: Double = 25, y: Double = 30, quality: Double = 1
    ) -> BoxMark {
        BoxMark(
            box: PageBox(x: x + Double(index) * em + 0.3, y: y + 0.3, width: 3.4, height: 3.4), state: state,
            quality: quality, coverage: state == .ticked ? 0.25 : 0)
    }

    static func page(
        _ number: Int, lines: [TextLine] = [], tables: [RuledTable] = [], marks: [BoxMark] = [],
        seals: [SealImprint] = [], colour: ColourMode = .colour
    ) -> PageReading {
        PageReading(
            number: number, width: 210, height: 297, resolution: 300, colour: colour,
            isBlank: lines.isEmpty && tables.isEmpty, tables: tables, lines: lines, marks: marks, seals: seals)
    }

    /// A table of the given rows of cell texts, each cell on one line; `\n` breaks a cell's text over lines.
    static func table(_ rows: [[String]], y: Double = 30) -> RuledTable {
        var cells: [TableCell] = []
        for (row, texts) in rows.enumerated() {
            for (column, text) in texts.enumerated() {
                let top = y + Double(row) * 20
                let left = 20 + Double(column) * 40
                let lines = text.split(separator: "\n").enumerated().map {
                    line(String($1), x: left + 1, y: top + 1 + Double($0) * 6)
                }
                cells.append(
                    TableCell(
                        box: PageBox(x: left, y: top, width: 40, height: 20), row: row, column: column, lines: lines))
            }
        }
        return RuledTable(
            box: PageBox(x: 20, y: y, width: 160, height: Double(rows.count) * 20), cells: cells)
    }
}
