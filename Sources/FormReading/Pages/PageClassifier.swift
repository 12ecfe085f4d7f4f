internal import FormModel

/// Says what a page is by what the form prints on it.
struct PageClassifier {
    let edition: FormEdition

    /// A title counts as found from this likeness on.
    private static let found = 0.7

    /// Running text without any title of the form is `.evidence` here; the order of the copy decides what it belongs to.
    func role(of page: PageReading) -> PageRole {
        if page.failure != nil { return PageRole(number: page.number, kind: .unreadable, confidence: 1) }
        if page.isBlank { return PageRole(number: page.number, kind: .blank, confidence: 0.9) }
        let text = PrintedText(page.lines.map(\.text).joined())
        let candidates: [(kind: PageRole.Kind, likeness: Double)] = [
            (.cover, cover(text)),
            (.notes, notes(text)),
            (.tables, tables(page)),
            (.declaration, declaration(text)),
            (.annex1, annex(0, page)),
            (.annex2, annex(1, page)),
            (.detail, detail(page)),
        ]
        let best = candidates.max { $0.likeness < $1.likeness }!
        guard best.likeness >= Self.found else {
            return PageRole(number: page.number, kind: .evidence, confidence: 0.5)
        }
        return PageRole(number: page.number, kind: best.kind, confidence: best.likeness)
    }

    /// 1 where more than half of what the cover prints is there, by characters: its short labels lie below seals, long
    /// values push its imprint to a page of its own, and a label misread tells less than the title.
    private func cover(_ text: PrintedText) -> Double {
        let labels = edition.cover.printed
        let found = labels.filter { $0.bestOccurrence(in: text).similarity >= Self.found }
        func length(_ labels: [PrintedText]) -> Int { labels.reduce(0) { $0 + $1.characters.count } }
        return 2 * length(found) > length(labels) ? 1 : 0
    }

    /// Whether the cover ends here: nothing but its last print stands on the page.
    func showsCoverEnd(_ page: PageReading) -> Bool {
        let text = PrintedText(page.bodyLines.map(\.text).joined())
        return edition.cover.printed.last.map { $0.similarity(to: text) >= Self.found } ?? false
    }

    private func notes(_ text: PrintedText) -> Double {
        let found = edition.notes.map { PrintedText($0).bestOccurrence(in: text).similarity }
        // A note is long: half of it with every misreading is beyond chance.
        return found.filter { $0 > 0.5 }.count >= 2 ? 1 : 0
    }

    private func declaration(_ text: PrintedText) -> Double {
        let clauses = edition.declaration.compactMap { if case .printed(let words) = $0 { words } else { nil } }
            .filter { $0.count > 15 }
        let found = clauses.filter { PrintedText($0).bestOccurrence(in: text).similarity > 0.5 }
        return found.count >= 2 ? 1 : PrintedText(edition.declarationTitle).bestOccurrence(in: text).similarity
    }

    /// Two labels of the form's tables in cells of their own.
    private func tables(_ page: PageReading) -> Double {
        let labels = Set(
            edition.tables.flatMap(\.rows).flatMap(\.cells).compactMap { cell -> PrintedText? in
                if case .label(let words, _) = cell { PrintedText(words) } else { nil }
            })
        let cells = page.tables.flatMap(\.cells).map { PrintedText($0.lines.map(\.text).joined()) }
        let hits = cells.filter { cell in
            cell.characters.count >= 2 && labels.contains { $0.similarity(to: cell) >= Self.found }
        }
        if hits.count >= 2 { return 1 }
        // A long cell that goes on from the page before fills a page without any label.
        return hits.isEmpty ? 0 : 0.75
    }

    private func annex(_ index: Int, _ page: PageReading) -> Double {
        guard edition.annexes.indices.contains(index) else { return 0 }
        let title = PrintedText(edition.annexes[index].title)
        let lines = page.lines.prefix(4).map { PrintedText($0.text) }
        return lines.map { title.similarity(to: $0) }.max() ?? 0
    }

    /// Whether an annex goes on here: one of its items is printed on the page.
    func showsAnnexItem(_ page: PageReading) -> Bool {
        let items = edition.annexes.flatMap(\.items).map { PrintedText($0.text) }
        return page.bodyLines.contains { line in
            let printed = PrintedText(line.text)
            return items.contains { $0.similarity(to: printed) >= Self.found }
        }
    }

    private func detail(_ page: PageReading) -> Double {
        let headings = (edition.narratives.map(\.heading) + [edition.detailTitle]).map(PrintedText.init)
        let hits = page.lines.filter { line in
            let printed = PrintedText(line.text)
            return printed.characters.count >= 4 && headings.contains { $0.similarity(to: printed) >= Self.found }
        }
        return hits.isEmpty ? 0 : 1
    }
}
