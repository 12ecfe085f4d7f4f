internal import FormModel

/// Brings lines that stand in columns (label, value over several lines, words behind it) into reading order.
///
/// On a cover `申报单位：` has its value in a column of its own, which wraps before the words behind it do.
struct ColumnOrder {
    /// The labels that begin a row.
    let labels: [PrintedText]

    /// A gap wider than this share of the line's height parts two columns.
    private static let gap = 0.6
    /// And from this share on, whatever stands behind it.
    private static let wideGap = 1.8

    /// The lines cut into chunks at wide gaps; in each row of labels, column by column. Only general readings are kept.
    func ordered(_ lines: [TextLine]) -> [TextLine] {
        var rows: [[TextLine]] = []
        for line in lines.sorted(by: { $0.box.midY < $1.box.midY }) {
            if rows.isEmpty || startsRow(line) || !continues(line, rows[rows.count - 1]) {
                rows.append([line])
            } else {
                rows[rows.count - 1].append(line)
            }
        }
        return rows.flatMap { row in
            // What a value that wraps has behind it stands close to its first line.
            let columns = row.map(chunks).map { row.count > 1 ? $0.flatMap(withoutLastWords) : $0 }
            let kept = columns.enumerated().flatMap { line, columns in
                columns.enumerated().filter { line + $0.offset == 0 || !isRubbish($0.element) }.map { $0.element }
            }
            return row.count == 1 && kept.count == columns[0].count ? row : byColumn(kept)
        }
    }

    /// What the recogniser makes of a seal's text and rim is less sure than print.
    private static let leastSure = 0.7

    private func isRubbish(_ chunk: TextLine) -> Bool {
        chunk.readings[0].confidence < Self.leastSure && !isLabel(chunk.readings[0].characters)
    }

    private func startsRow(_ line: TextLine) -> Bool {
        let text = PrintedText(line.text)
        return labels.contains { label in
            let head = PrintedText(characters: Array(text.characters.prefix(label.characters.count)))
            return label.similarity(to: head) >= 0.5
        }
    }

    /// A line without a label, right below the row before it and to the right of its label.
    private func continues(_ line: TextLine, _ row: [TextLine]) -> Bool {
        guard let first = row.first, startsRow(first), let last = row.last else { return false }
        return line.box.y - last.box.maxY < last.box.height * 1.2 && line.box.x > first.box.x + first.box.height * 3
    }

    /// Cut at gaps; a gap within a value, which the recogniser's vague boxes make at times, is no cut: what follows a
    /// value is another column only where it is words of the form or stands well apart.
    private func chunks(of line: TextLine) -> [TextLine] {
        var chunks: [[ReadCharacter]] = []
        var gaps: [Double] = []
        for character in line.readings[0].characters where character.text != " " {
            let gap = chunks.last?.last.map { character.box.x - $0.box.maxX } ?? .infinity
            if gap < line.box.height * Self.gap {
                chunks[chunks.count - 1].append(character)
            } else {
                chunks.append([character])
                gaps.append(gap)
            }
        }
        var columns: [[ReadCharacter]] = []
        for (chunk, gap) in zip(chunks, gaps) {
            if let last = columns.last, gap < line.box.height * Self.wideGap, !isLabel(last), !isLabel(chunk) {
                columns[columns.count - 1] += chunk
            } else {
                columns.append(chunk)
            }
        }
        return columns.map(Self.line)
    }

    private static func line(_ characters: some Collection<ReadCharacter>) -> TextLine {
        TextLine(
            box: PageBox.enclosing(characters.map(\.box))!,
            readings: [LineReading(reader: .chinese, characters: Array(characters))])
    }

    /// A chunk parted from words of the form at its end: `…股份（加盖单位公章）`.
    private func withoutLastWords(_ chunk: TextLine) -> [TextLine] {
        let characters = chunk.readings[0].characters
        let cuts = characters.indices.dropFirst(2).map { start in
            let text = PrintedText(characters[start...].map(\.text).joined())
            return (start: start, likeness: labels.map { $0.similarity(to: text) }.max() ?? 0)
        }
        guard let cut = cuts.max(by: { $0.likeness < $1.likeness }), cut.likeness >= Self.surelyLabel else {
            return [chunk]
        }
        return [Self.line(characters[..<cut.start]), Self.line(characters[cut.start...])]
    }

    private func isLabel(_ characters: [ReadCharacter]) -> Bool {
        let text = PrintedText(characters.map(\.text).joined())
        return labels.contains { $0.similarity(to: text) >= Self.likeLabel }
    }

    /// 方向1 begins a value, however like 申报方向 it is.
    private static let likeLabel = 0.6
    /// Nothing else ends like words of the form as much.
    private static let surelyLabel = 0.8

    /// Chunks that share a part of their width stand in one column.
    private func byColumn(_ chunks: [TextLine]) -> [TextLine] {
        var columns: [(box: PageBox, lines: [TextLine])] = []
        for chunk in chunks {
            if let column = columns.firstIndex(where: { $0.box.x < chunk.box.maxX && chunk.box.x < $0.box.maxX }) {
                columns[column].box = columns[column].box.union(chunk.box)
                columns[column].lines.append(chunk)
            } else {
                columns.append((chunk.box, [chunk]))
            }
        }
        return columns.sorted { $0.box.x < $1.box.x }.flatMap(\.lines)
    }
}
