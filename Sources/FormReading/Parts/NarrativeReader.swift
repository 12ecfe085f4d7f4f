internal import FormModel

/// Reads the narratives: the text between the printed headings, over as many pages as it takes.
struct NarrativeReader {
    let edition: FormEdition

    private struct Line {
        var page: Int
        var line: TextLine
        var printed: PrintedText
    }

    /// A line is a heading where it says at least this much of it and hardly more.
    private static let headingSimilarity = 0.62

    /// `pages` in the form's order, from the first of the narratives to the last.
    func read(_ pages: [PageReading]) -> [FieldID: FieldReading] {
        let lines = pages.flatMap { page in
            page.bodyLines.map { Line(page: page.number, line: $0, printed: PrintedText($0.text)) }
        }
        let starts = headingLines(in: lines)
        guard starts.contains(where: { $0 != nil }) else { return [:] }
        var fields: [FieldID: FieldReading] = [:]
        for (index, template) in edition.narratives.enumerated() {
            guard let field = template.field, let definition = edition.definition(field) else { continue }
            guard let start = starts[index] else {
                fields[field] = FieldReading(field: field, value: .unreadable, confidence: 0)
                continue
            }
            let end = starts[(index + 1)...].compactMap { $0 }.first ?? lines.count
            let body = lines[(start + 1)..<max(start + 1, end)]
            let sources = Dictionary(grouping: body, by: \.page).sorted { left, right in
                body.firstIndex { $0.page == left.key }! < body.firstIndex { $0.page == right.key }!
            }.map { SegmentReader.Source(page: $0.key, lines: $0.value.map(\.line), marks: []) }
            let segments: [FormSegment] = (template.hint.map { [.hint($0)] } ?? []) + [.blank(field)]
            var reading =
                SegmentReader(edition: edition).read(segments, from: sources).fields[field]
                ?? FieldReading(field: definition.id, value: .blank, confidence: 0.5)
            if reading.regions.isEmpty {
                reading.regions = [PageRegion(page: lines[start].page, box: lines[start].line.box)]
            }
            fields[field] = reading
        }
        return fields
    }

    /// The line of each heading, nil where it was not found: the sequence in order with the highest total likeness, for
    /// headings resemble each other (`（2）项目实施方案`, `（2）项目实施情况`, `2.项目实施情况`).
    private func headingLines(in lines: [Line]) -> [Int?] {
        let headings = edition.narratives.map { PrintedText($0.heading) }
        // best[h] for the lines seen so far: total and the lines chosen for headings 0..<h.
        var best: [(total: Double, chosen: [Int?])] = headings.indices.map {
            (0, [Int?](repeating: nil, count: $0))
        }
        best.append((0, [Int?](repeating: nil, count: headings.count)))
        for (index, line) in lines.enumerated() where line.printed.characters.count <= 30 {
            for h in headings.indices.reversed() {
                let likeness = headings[h].similarity(to: line.printed)
                guard likeness >= Self.headingSimilarity else { continue }
                let total = best[h].total + likeness
                if total > best[h + 1].total {
                    best[h + 1] = (total, best[h].chosen + [index])
                }
            }
            for h in headings.indices where best[h].total > best[h + 1].total {
                best[h + 1] = (best[h].total, best[h].chosen + [nil])
            }
        }
        return best[headings.count].chosen
    }
}

extension PageReading {
    /// Lines outside tables without the running foot, a page number near the lower edge, and without what was read of a
    /// straddling seal's slice.
    var bodyLines: [TextLine] {
        lines.filter { !isPageNumber($0) && !isLoneFoot($0) && !isAtSide($0) }
    }

    func isPageNumber(_ line: TextLine) -> Bool {
        line.box.midY > height * 0.9 && line.box.width < 30 && printedNumber(in: line) != nil
    }

    /// A page number that was misread (了 for 7): running text does not stand alone in the middle of the foot.
    private func isLoneFoot(_ line: TextLine) -> Bool {
        line.box.midY > height * 0.92 && line.box.width < Self.widestNumber
            && abs(line.box.midX - width / 2) < width * 0.03
    }

    /// No printer reaches so near to the edge: half a line of a seal does.
    private func isAtSide(_ line: TextLine) -> Bool {
        line.box.width < Self.widestNumber && (line.box.x > width - Self.side || line.box.maxX < Self.side)
    }

    /// Of three figures at 12 pt, and what no form prints at its sides, millimetres.
    private static let (widestNumber, side) = (7.0, 10.0)

    private func printedNumber(in line: TextLine) -> Int? {
        let text = line.text.filter { !$0.isWhitespace }
        let digits = text.filter(\.isDigit)
        guard !digits.isEmpty, digits.count <= 3, text.count <= digits.count + 4,
            text.allSatisfy({ $0.isDigit || Self.besideNumbers.contains($0) })
        else { return nil }
        return Int(digits)
    }

    /// What forms print around a page number, and what it is read as; `降96.8%。` is the end of a text.
    private static let besideNumbers: Set<Character> = [
        "-", "—", "–", "―", "_", "·", ".", "•", "~", "*", "'", "\"", "“", "”", "|", "(", ")", "（", "）", "[", "]", "/",
        "第", "页", "共", "一", "丨", "l",
    ]

    /// The number that the foot of the page prints.
    var printedNumber: Int? {
        lines.last(where: isPageNumber).flatMap(printedNumber)
    }
}
