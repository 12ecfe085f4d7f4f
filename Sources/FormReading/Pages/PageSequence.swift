internal import FormModel

/// Brings the pages of a copy, scanned in any order, into the form's order.
struct PageSequence {
    let edition: FormEdition

    /// What each page is, in the order scanned, with its position in the form.
    func roles(of pages: [PageReading]) -> [PageRole] {
        let classifier = PageClassifier(edition: edition)
        var roles = pages.map(classifier.role)
        continueText(&roles, pages, classifier)
        let order =
            numberedOrder(of: pages, roles: roles).map { numbered in numbered.filter { isPlaced(roles[$0]) } }
            ?? printedOrder(of: pages, roles: &roles)
        for (position, index) in order.enumerated() { roles[index].position = position + 1 }
        return roles
    }

    /// Running text without a title goes on with what the page before it was: narratives, or evidence behind an annex.
    private func continueText(_ roles: inout [PageRole], _ pages: [PageReading], _ classifier: PageClassifier) {
        let order = numberedOrder(of: pages, roles: roles) ?? Array(roles.indices)
        var current: PageRole.Kind?
        for index in order {
            switch roles[index].kind {
            case .evidence where classifier.showsAnnexItem(pages[index]): break
            case .evidence where classifier.showsCoverEnd(pages[index]): roles[index].kind = .cover
            case .evidence:
                let hasTable = pages[index].tables.contains { $0.box.height > pages[index].height * 0.25 }
                // Narratives are no ruled text; certificates and accounts are, behind an annex that was scanned elsewhere.
                let isFramed = !pages[index].tables.isEmpty && pages[index].bodyLines.isEmpty
                if current == .detail && !isFramed || current == .tables && !hasTable {
                    roles[index].kind = .detail
                } else if current == .tables {
                    // The middle of a long cell: ruled, but without any label.
                    roles[index].kind = .tables
                }
            case .blank, .unreadable, .foreign: break
            default: current = roles[index].kind
            }
        }
    }

    private func isPlaced(_ role: PageRole) -> Bool { ![.blank, .unreadable, .foreign].contains(role.kind) }

    /// Indices of the form's pages in the form's order, by what is printed on them. A page that belongs elsewhere than its
    /// role says is given another.
    private func printedOrder(of pages: [PageReading], roles: inout [PageRole]) -> [Int] {
        let sections = pages.indices.map { section(of: pages[$0], kind: roles[$0].kind) }
        return joined(orderBySections(sections, roles: roles), pages, sections, &roles)
    }

    private func orderBySections(_ sections: [Int?], roles: [PageRole]) -> [Int] {
        let placed = roles.indices.filter { isPlaced(roles[$0]) }
        // Evidence stays behind the annex that was scanned before it.
        var anchors: [Int: (rank: Int, section: Int)] = [:]
        var last = (rank: Self.rank(.annex1), section: 0)
        for index in placed {
            let kind = roles[index].kind
            if kind != .evidence {
                last = (Self.rank(kind), sections[index] ?? (last.rank == Self.rank(kind) ? last.section : 0))
            } else if last.rank < Self.rank(.annex1) {
                last = (Self.rank(.annex1), 0)
            } else if last.rank == Self.rank(.declaration) {
                // The declaration and the page before it were scanned the other way round.
                last = (Self.rank(roles.contains { $0.kind == .annex2 } ? .annex2 : .annex1), 0)
            }
            anchors[index] = last
        }
        return placed.sorted {
            (anchors[$0]!.rank, anchors[$0]!.section, $0) < (anchors[$1]!.rank, anchors[$1]!.section, $1)
        }
    }

    /// `order`, with a page of running text moved to where its sentences go on, where nothing that is printed on it tells
    /// its place: narratives run over pages without a heading, long cells over pages without a label.
    private func joined(
        _ order: [Int], _ pages: [PageReading], _ sections: [Int?], _ roles: inout [PageRole]
    ) -> [Int] {
        let firstAnnex = roles.firstIndex { [.annex1, .annex2, .declaration].contains($0.kind) } ?? roles.endIndex
        let ends = pages.indices.map {
            PageEnds(of: pages[$0], opensPart: sections[$0] == 0 || !Self.running.contains(roles[$0].kind))
        }
        func sentences(_ order: [Int]) -> (whole: Int, cut: Int) {
            let joints = zip(order, order.dropFirst()).map { ends[$0].joint(before: ends[$1]) }
            return (joints.count { $0 == .whole }, joints.count { $0 == .cut })
        }
        var order = order
        var best = sentences(order)
        for index in order {
            guard Self.running.contains(roles[index].kind), sections[index] == nil, index < firstAnnex else { continue }
            let others = order.filter { $0 != index }
            for place in others.indices {
                let kind = roles[others[place]].kind
                guard roles[index].kind == .evidence ? [.tables, .detail].contains(kind) : roles[index].kind == kind
                else { continue }
                var moved = others
                moved.insert(index, at: place + 1)
                let found = sentences(moved)
                guard found.whole > best.whole, found.cut < best.cut else { continue }
                (order, best) = (moved, found)
                roles[index].kind = kind
            }
        }
        return order
    }

    /// Pages of these kinds may be running text with neither a title nor a label.
    private static let running: Set<PageRole.Kind> = [.tables, .detail, .evidence]

    /// How far into its part a page begins: the first row or heading of the form that it shows. nil: unknown.
    private func section(of page: PageReading, kind: PageRole.Kind) -> Int? {
        switch kind {
        case .tables:
            let labels = edition.tables.flatMap(\.rows).map { row in
                row.cells.compactMap { if case .label(let words, _) = $0 { PrintedText(words) } else { nil } }
            }
            for cell in page.tables.flatMap(\.cells) {
                let text = PrintedText(cell.lines.map(\.text).joined())
                guard text.characters.count >= 4 else { continue }
                if let row = labels.firstIndex(where: { $0.contains { $0.similarity(to: text) >= 0.75 } }) {
                    return row + 1
                }
            }
            return nil
        case .detail:
            let headings = edition.narratives.map { PrintedText($0.heading) }
            for line in page.bodyLines {
                let text = PrintedText(line.text)
                let best = headings.indices.max {
                    headings[$0].similarity(to: text) < headings[$1].similarity(to: text)
                }!
                if headings[best].similarity(to: text) >= 0.75 { return best + 1 }
                if PrintedText(edition.detailTitle).similarity(to: text) >= 0.75 { return 0 }
            }
            return nil
        default:
            return nil
        }
    }

    /// The order that printed page numbers give; nil unless nearly all pages have one and no two are the same.
    private func numberedOrder(of pages: [PageReading], roles: [PageRole]) -> [Int]? {
        let printed = pages.indices.filter { ![.blank, .unreadable].contains(roles[$0].kind) }
        // The cover rarely carries a number.
        func isFront(_ index: Int) -> Bool { roles[index].kind == .cover || roles[index].kind == .notes }
        var numbers = betweenNeighbours(printed.map { (index: $0, number: pages[$0].printedNumber) })
        let front = printed.filter { index in isFront(index) && !numbers.contains { $0.index == index } }
            .sorted { (Self.rank(roles[$0].kind), $0) < (Self.rank(roles[$1].kind), $1) }
        // 1 where the first page is the cover: 11 was misread.
        numbers.removeAll { $0.number <= front.count }
        guard numbers.count >= 3, Set(numbers.map(\.number)).count == numbers.count else { return nil }
        let unread = printed.filter { index in !isFront(index) && !numbers.contains { $0.index == index } }
        if !unread.isEmpty {
            // The numbers that no page has are theirs, in the order scanned.
            let missing = Set(1...printed.count).subtracting(numbers.map(\.number)).sorted()
            guard unread.count <= Self.mostUnread, missing.count == front.count + unread.count,
                missing.prefix(front.count).elementsEqual(1..<(front.count + 1))
            else { return nil }
            numbers += zip(unread, missing.dropFirst(front.count)).map { (index: $0, number: $1) }
        }
        return front + numbers.sorted { $0.number < $1.number }.map(\.index)
    }

    private static let mostUnread = 3

    /// The pages with a number; one scanned between the 10th and the 12th is the 11th, whatever was read of its number.
    private func betweenNeighbours(_ pages: [(index: Int, number: Int?)]) -> [(index: Int, number: Int)] {
        pages.indices.compactMap { place in
            guard let number = pages[place].number else { return nil }
            if place > 0, place + 1 < pages.count, let before = pages[place - 1].number,
                pages[place + 1].number == before + 2
            {
                return (pages[place].index, before + 1)
            }
            return (pages[place].index, number)
        }
    }

    private static func rank(_ kind: PageRole.Kind) -> Int {
        switch kind {
        case .cover: 0
        case .notes: 1
        case .tables: 2
        case .detail: 3
        case .annex1: 4
        case .annex2: 5
        case .declaration: 6
        case .evidence: 4
        case .blank, .foreign, .unreadable: 7
        }
    }
}
