internal import FormModel

/// Says of each item of the annexes whether there is material for it: behind the item, or behind all of them.
///
/// What material proves is for a person; its words only tell to which item it belongs.
struct EvidenceReader {
    let edition: FormEdition

    private struct Line {
        var region: PageRegion
        var text: PrintedText
        /// As it was read.
        var words: String
    }

    /// The items with material or without, and what was read of it.
    struct Found {
        var fields: [FieldID: FieldReading] = [:]
        var texts: [FieldID: String] = [:]
    }

    /// Material found in one annex.
    private struct Annex {
        var template: AnnexTemplate
        /// Behind each item and before the next; behind the last stands also what was put behind all of them.
        var behind: [[Line]]
        /// Items whose heading was read.
        var found: Set<Int> = []
        var isFound: Bool { !found.isEmpty || behind.contains { !$0.isEmpty } }
    }

    /// A line says a heading or hint from this likeness on.
    private static let alike = 0.7
    /// A part of an item is less than another line that says all of its own.
    private static let partPenalty = 0.1
    /// Shorter lines are page numbers and dust.
    private static let shortest = 3
    /// How sure: material behind its item or with its words; none behind an item while others have theirs so, or none at
    /// all; none among collected material whose words all speak of other items.
    private static let (present, absent, notRecognised) = (0.9, 0.85, 0.7)

    /// `pages`: those of the annexes and of evidence, in the form's order. An annex of which nothing was found has no
    /// fields.
    func read(_ pages: [PageReading]) -> Found {
        var found = Found()
        let annexes = annexes(in: pages.map(lines))
        for (place, annex) in annexes.enumerated() where annex.isFound {
            let others = annexes.indices.filter { $0 != place }.map { annexes[$0] }
            for (index, item) in annex.template.items.enumerated() {
                let (reading, material) = reading(of: item, at: index, in: annex, besides: others)
                found.fields[item.field] = reading
                found.texts[item.field] = material.isEmpty ? nil : material.map(\.words).joined(separator: "\n")
            }
        }
        return found
    }

    private func lines(of page: PageReading) -> [Line] {
        (page.lines + page.tables.flatMap { $0.cells.flatMap(\.lines) }).sorted {
            ($0.box.y, $0.box.x) < ($1.box.y, $1.box.x)
        }
        .map { Line(region: PageRegion(page: page.number, box: $0.box), text: PrintedText($0.text), words: $0.text) }
    }

    private func annexes(in pages: [[Line]]) -> [Annex] {
        var annexes = edition.annexes.map { Annex(template: $0, behind: Array(repeating: [], count: $0.items.count)) }
        var current: (annex: Int, item: Int?)?
        for lines in pages {
            let page = lines.filter { $0.text.characters.count >= Self.shortest }
            let isUntitled = page.allSatisfy { heading($0, in: current?.annex) == nil }
            if isUntitled, let annex = annex(of: page, behind: current?.annex) {
                annexes[annex].behind[annexes[annex].behind.count - 1] += page
                continue
            }
            for line in page {
                switch heading(line, in: current?.annex) {
                case .title(let annex): current = (annex, nil)
                case .item(let annex, let item):
                    current = (annex, item)
                    annexes[annex].found.insert(item)
                case nil:
                    guard let place = current,
                        !annexes[place.annex].template.items.contains(where: { belongs(line, to: $0) })
                    else { continue }
                    let last = annexes[place.annex].behind.count - 1
                    annexes[place.annex].behind[place.item ?? last].append(line)
                }
            }
        }
        return annexes
    }

    /// A page that shows at least so many signs of another annex, and so many times those of the one before it, was scanned
    /// out of order.
    private static let (leastSigns, timesSigns) = (3, 3)

    /// The annex other than the one `before` to which an untitled page of evidence belongs by its words; nil for none.
    private func annex(of page: [Line], behind before: Int?) -> Int? {
        let signs = edition.annexes.map { annex in
            Set(annex.items.flatMap(\.signs)).count { sign in page.contains { shows($0, sign) } }
        }
        guard let most = signs.indices.max(by: { signs[$0] < signs[$1] }), most != before,
            signs[most] >= Self.leastSigns, signs[most] >= Self.timesSigns * (before.map { signs[$0] } ?? 0)
        else { return nil }
        return most
    }

    private enum Heading {
        case title(annex: Int)
        case item(annex: Int, item: Int)
    }

    /// What of the annexes it is most alike: titles and items resemble each other. Items of `annex` only.
    private func heading(_ line: Line, in annex: Int?) -> Heading? {
        var candidates = edition.annexes.indices.map { index in
            (Heading.title(annex: index), PrintedText(edition.annexes[index].title).similarity(to: line.text))
        }
        if let annex {
            candidates += edition.annexes[annex].items.enumerated().map { item, template in
                (.item(annex: annex, item: item), likeness(line, PrintedText(template.text)))
            }
        }
        return candidates.filter { $0.1 >= Self.alike }.max { $0.1 < $1.1 }?.0
    }

    /// To the whole item, or to the most of it where it goes on in the next line.
    private func likeness(_ line: Line, _ item: PrintedText) -> Double {
        let whole = item.similarity(to: line.text)
        guard line.text.characters.count * 2 >= item.characters.count else { return whole }
        return max(whole, line.text.bestOccurrence(in: item).similarity - Self.partPenalty)
    }

    /// The rest of an item or its hint.
    private func belongs(_ line: Line, to item: AnnexTemplate.Item) -> Bool {
        [item.text, item.hint].compactMap(\.self).contains { words in
            line.text.bestOccurrence(in: PrintedText(words)).similarity >= Self.alike
        }
    }

    private func reading(
        of item: AnnexTemplate.Item, at index: Int, in annex: Annex, besides others: [Annex]
    ) -> (reading: FieldReading, material: [Line]) {
        let unreadable = (FieldReading(field: item.field, value: .unreadable, confidence: 0), [Line]())
        func there(_ lines: [Line], material: [Line]) -> (FieldReading, [Line]) {
            let regions = PageRegion.enclosing(lines.map(\.region))
            return (
                FieldReading(field: item.field, value: .presence(true), confidence: Self.present, regions: regions),
                material
            )
        }
        func notThere(_ confidence: Double) -> (FieldReading, [Line]) {
            // Without its heading, material for the item stands behind that of another, or it was scanned out of order.
            annex.found.count == annex.behind.count && !others.contains { holds($0, materialOf: item) }
                ? (FieldReading(field: item.field, value: .presence(false), confidence: confidence), []) : unreadable
        }
        let last = annex.behind.count - 1
        let isBehindItems = annex.behind.dropLast().contains { !$0.isEmpty }
        let behind = annex.behind[index]
        if !behind.isEmpty, index < last || isBehindItems { return there(behind, material: behind) }
        let collected = annex.behind[last]
        let own = collected.filter { bears($0, signsOf: item) }
        if !own.isEmpty {
            // The rest of its pages speaks of it too.
            let pages = Set(own.map(\.region.page))
            return there(own, material: collected.filter { pages.contains($0.region.page) })
        }
        if isBehindItems || collected.isEmpty { return notThere(Self.absent) }
        let isOthers = annex.template.items.contains { other in collected.contains { bears($0, signsOf: other) } }
        return isOthers ? notThere(Self.notRecognised) : unreadable
    }

    /// Whether a page among the material of `annex` has words of `item`, and none of its own items.
    private func holds(_ annex: Annex, materialOf item: AnnexTemplate.Item) -> Bool {
        let pages = Dictionary(grouping: annex.behind.joined(), by: \.region.page).values
        return pages.contains { page in
            page.contains { bears($0, signsOf: item) }
                && !page.contains { line in annex.template.items.contains { bears(line, signsOf: $0) } }
        }
    }

    private func bears(_ line: Line, signsOf item: AnnexTemplate.Item) -> Bool {
        item.signs.contains { shows(line, $0) }
    }

    private func shows(_ line: Line, _ sign: String) -> Bool {
        // One misread character in four.
        PrintedText(sign).bestOccurrence(in: line.text).similarity >= 0.75
    }
}
