public import FormModel

/// Finds where a page's options stand by their printed words, whatever was made of the boxes before them.
public struct OptionPlaces: Sendable {
    private let edition: FormEdition

    public init(edition: FormEdition) {
        self.edition = edition
    }

    /// Room for a box between where lines begin and the words, in ems; a box may end one line and its words begin the next.
    private static let room = 0.6
    /// From the end of the words before to the words of such a box, had they found room, in ems.
    private static let stride = 1.6

    /// What the form tells of boxes to tick on a page.
    public struct Found: Sendable {
        /// One for each option most of whose words were read, in the order of the form.
        public var places: [OptionPlace]
        /// Where the form has no option: what looks like a box there is a part of a character (国).
        public var areasWithoutOptions: [PageBox]
    }

    public func find(on page: PageReading) -> Found {
        let aligner = RowAligner(rows: edition.tables.flatMap(\.rows), detected: DetectedRow.rows(of: [page]))
        let assignments = aligner.assignments()
        let tokens = assignments.map(\.words)
        let usualEm = BoxBinding.usualEm(of: tokens)
        var found = Found(places: [], areasWithoutOptions: [])
        for (assignment, tokens) in zip(assignments, tokens) {
            let cells = assignment.cells.map(\.cell.box)
            guard case .content(let segments) = assignment.template, assignment.template.hasOptions else {
                found.areasWithoutOptions += cells
                continue
            }
            let match = SegmentMatcher(segments, tokens: tokens).match(tokens)
            let places = places(on: page, assignment, match, tokens: tokens, usualEm: usualEm)
            found.places += places.map(\.place)
            found.areasWithoutOptions += Self.areasBehind(places, of: segments, in: cells)
            found.areasWithoutOptions += Self.blanks(of: segments, match, in: cells, usualEm: usualEm)
        }
        return found
    }

    /// In a cell with options the blanks behind words that the form prints, whatever was read of the options before: from
    /// the words to what the form prints next, or to the end of the cell.
    private static func blanks(
        of segments: [FormSegment], _ match: SegmentMatcher.Match, in cells: [PageBox], usualEm: Double?
    ) -> [PageBox] {
        segments.indices.dropFirst().flatMap { index -> [PageBox] in
            guard case .blank = segments[index], case .printed(let words) = segments[index - 1],
                let read = match.printed[index - 1], read.count * 2 >= words.count, let last = read.last,
                // A character's box may be that of a single dot, or reach over other lines.
                let usual = read.filter({ ($0.box.y...$0.box.maxY).contains(last.box.midY) }).ofMedianHeight,
                let cell = cells.first(where: { $0.holdsMiddle(of: last.box) })
            else { return [] }
            let height = min(usual.box.height, usualEm ?? .infinity) * 2 * halfLine
            func line(from start: Double, to end: Double, about middle: Double) -> PageBox {
                PageBox(x: start, y: middle - height / 2, width: max(0, end - start), height: height)
            }
            let behind = segments.indices.dropFirst(index + 1)
            let found = behind.first { match.printed[$0]?.isEmpty == false }
            // An option that was not read may stand anywhere before what was.
            if behind.prefix(while: { $0 != found }).contains(where: { segments[$0].isOption }) { return [] }
            let next = found.flatMap { match.printed[$0]?.first }.flatMap { cell.holdsMiddle(of: $0.box) ? $0 : nil }
            if let next, next.isBeside(usual) {
                return [line(from: last.box.maxX, to: next.box.x, about: usual.box.midY)]
            }
            let rest = line(from: last.box.maxX, to: cell.maxX, about: usual.box.midY)
            if let next { return [rest, line(from: cell.x, to: next.box.x, about: next.box.midY)] }
            return [rest, PageBox(x: cell.x, y: rest.maxY, width: cell.width, height: max(0, cell.maxY - rest.maxY))]
        }
    }

    /// An option's place, and its number among the segments of its cell.
    private typealias Placed = (place: OptionPlace, segment: Int)

    /// A box to tick reaches so far before its words, in ems.
    private static let boxRoom = 2.4
    /// Half the height of a line with what is between lines, in ems.
    private static let halfLine = 0.65

    /// In a cell with options what is filled in behind them: the rest of the line behind an option that something else than
    /// an option follows, and all lines below the last.
    private static func areasBehind(_ places: [Placed], of segments: [FormSegment], in cells: [PageBox]) -> [PageBox] {
        places.enumerated().flatMap { index, placed -> [PageBox] in
            guard let words = placed.place.words.last, let cell = cells.first(where: { $0.holdsMiddle(of: words) }),
                segments.indices.contains(placed.segment + 1)
            else { return [] }
            if segments[placed.segment + 1].isOption { return [] }
            let em = placed.place.em
            // The box of a doubtful character may be that of a single dot.
            let middle = abs(words.midY - placed.place.middle) < em ? placed.place.middle : words.midY
            let (top, bottom) = (middle - em * halfLine, middle + em * halfLine)
            let next = places.dropFirst(index + 1).map(\.place).first { abs($0.middle - middle) < em / 2 }
            let end = next.map { $0.start - boxRoom * em } ?? cell.maxX
            var areas = [PageBox(x: words.maxX, y: top, width: max(0, end - words.maxX), height: bottom - top)]
            let isLast = !segments[(placed.segment + 1)...].contains(where: \.isOption)
            if isLast {
                areas.append(PageBox(x: cell.x, y: bottom, width: cell.width, height: max(0, cell.maxY - bottom)))
            }
            return areas
        }
    }

    private func places(
        on page: PageReading, _ assignment: RowAligner.Assignment, _ match: SegmentMatcher.Match, tokens: [InkToken],
        usualEm: Double?
    ) -> [Placed] {
        guard case .content(let segments) = assignment.template else { return [] }
        guard let binding = BoxBinding(marks: [], tokens: tokens, usualEm: usualEm),
            let left = Self.textMargin(of: assignment.cells.map(\.cell), on: page)
        else { return [] }
        let found = match.options
        var places: [Placed] = []
        var missing: (words: String, segment: Int)?
        for (segment, option) in segments.enumerated() {
            guard case .option(let field, let words) = option else { continue }
            let read = found[field]?.first { $0.option == words }
            guard var place = read.flatMap({ place(of: $0, by: binding) }) else {
                missing = (words, segment)
                continue
            }
            if let missing, let before = shortPlace(of: missing.words, before: place, on: page), before.start > left {
                places.append((before, missing.segment))
            }
            missing = nil
            if place.start - left < Self.room * binding.em, page.marks.index(before: place) == nil {
                guard let before = places.last?.place.words.last, before.maxY < place.middle else { continue }
                place.start = before.maxX + Self.stride * binding.em
                place.middle = before.midY
            }
            places.append((place, segment))
        }
        return places
    }

    /// How far apart the left sides of cells of one column are at most, millimetres.
    private static let column = 1.0

    /// Where lines begin in the column of `cells`: pale boxes at the beginning of their lines were not seen.
    private static func textMargin(of cells: [TableCell], on page: PageReading) -> Double? {
        guard let x = cells.first?.box.x else { return nil }
        return page.tables.flatMap(\.cells).filter { abs($0.box.x - x) < column }.flatMap(\.lines).map(\.box.x).min()
    }

    /// From short words to the box behind them, in ems.
    private static let space = 0.15
    /// Longer words are read at least in part.
    private static let shortWords = 2

    /// The place of short words that were not read (`√否` comes out as 和): they end before the box of the option behind.
    private func shortPlace(of words: String, before next: OptionPlace, on page: PageReading) -> OptionPlace? {
        guard words.count <= Self.shortWords, let mark = page.marks.index(before: next) else { return nil }
        let width = Double(words.count) * next.em
        let start = page.marks[mark].box.x - Self.space * next.em - width
        let area = PageBox(x: start, y: next.middle - next.em / 2, width: width, height: next.em)
        return OptionPlace(text: words, start: start, middle: next.middle, em: next.em, words: [area])
    }

    private func place(of option: FoundOption, by binding: BoxBinding) -> OptionPlace? {
        guard option.isMostlyRead, let start = binding.start(of: option.words) else {
            return nil
        }
        let tokens = option.words.map(\.token)
        let first = tokens.filter(start.beside.isBeside)
        let rest = tokens.filter { !start.beside.isBeside($0) }
        // The recogniser's boxes of characters are vague: the words begin where all of them say.
        var words = PageBox.enclosing(first.map(\.box))!
        words = PageBox(x: start.x, y: words.y, width: max(0, words.maxX - start.x), height: words.height)
        let middles = first.map(\.box.midY).sorted()
        return OptionPlace(
            text: option.option, start: start.x, middle: middles[middles.count / 2], em: binding.em,
            words: [words] + (PageBox.enclosing(rest.map(\.box)).map { [$0] } ?? []))
    }
}

extension CellTemplate {
    fileprivate var hasOptions: Bool {
        guard case .content(let segments) = self else { return false }
        return segments.contains(where: \.isOption)
    }
}

extension FormSegment {
    fileprivate var isOption: Bool { if case .option = self { true } else { false } }
}

extension [InkToken] {
    /// The one of median height; nil for none.
    fileprivate var ofMedianHeight: InkToken? {
        let height = map(\.box.height).median
        return first { $0.box.height == height }
    }
}
