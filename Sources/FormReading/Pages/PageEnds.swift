internal import FormModel

/// How the text of a page begins and ends: where pages were scanned in another order than printed, a sentence that runs
/// on from one page to the next tells which belong together.
struct PageEnds {
    /// The first line goes on with a sentence of the page before; nil: too little text to tell, or no running text.
    private let goesOn: Bool?
    /// The last line runs on to the page behind it.
    private let runsOn: Bool?
    private let beginsRuled: Bool
    private let endsRuled: Bool

    /// `opensPart`: the page begins with a title of the form, which is not indented.
    init(of page: PageReading, opensPart: Bool) {
        let body = Self.runningText(of: page).map { [$0] } ?? []
        let tables = page.tables.sorted { $0.box.y < $1.box.y }
        let first = (body + (tables.first.map(Self.firstRow) ?? [])).min { $0.top.y < $1.top.y }
        let last = (body + (tables.last.map(Self.lastRow) ?? [])).max { $0.bottom.maxY < $1.bottom.maxY }
        (goesOn, beginsRuled) = (opensPart ? false : first?.goesOn, first?.isRuled ?? false)
        (runsOn, endsRuled) = (last?.runsOn, last?.isRuled ?? false)
    }

    /// What becomes of a sentence where `next` is printed directly behind this page; nil where none is at its end, or that
    /// cannot be told.
    func joint(before next: PageEnds) -> Joint? {
        guard let runsOn, let goesOn = next.goesOn, runsOn || goesOn else { return nil }
        return runsOn && goesOn && endsRuled == next.beginsRuled ? .whole : .cut
    }

    enum Joint {
        case whole
        /// It has no beginning, or no end.
        case cut
    }

    /// The text of a page outside tables, or of a ruled cell.
    private struct Column {
        /// From top to bottom; never empty.
        var lines: [TextLine]
        /// Between which it is set, millimetres from the page's left.
        var sides: ClosedRange<Double>
        var isRuled: Bool

        var top: PageBox { lines.first!.box }
        var bottom: PageBox { lines.last!.box }
        /// Of a character, millimetres.
        private var em: Double { lines.map(\.box.height).median! }

        /// Paragraphs and headings are indented.
        var goesOn: Bool { (top.x - sides.lowerBound) / em < Measure.indent }

        /// The line is full; nil where a full line ends with a stop.
        var runsOn: Bool? {
            guard (sides.upperBound - bottom.maxX) / em < Measure.room else { return false }
            return lines.last!.text.last.map(Measure.stops.contains) == true ? nil : true
        }
    }

    private enum Measure {
        /// In characters; paragraphs are indented by two.
        static let indent = 1.0
        /// In characters: where a mark may not begin the next line, the last place is empty.
        static let room = 1.3
        static let stops: Set<Character> = ["。", "！", "？", "；", "：", ".", "!", "?", ";", ":"]
        /// Fewer lines outside tables may all be indented, or all end early.
        static let leastLines = 3
        /// Less is what was read of specks and rules.
        static let leastHan = 20
        /// Of narratives in tables, as a share of the table's width; labels and amounts have narrower cells.
        static let narrative = 0.5
        /// Between rule and text, millimetres: what Word sets where nobody changes it.
        static let padding = 1.9
    }

    private static func runningText(of page: PageReading) -> Column? {
        let lines = page.bodyLines.filter { !$0.text.isEmpty }.sorted { $0.box.y < $1.box.y }
        guard let box = PageBox.enclosing(lines.map(\.box)), lines.count >= Measure.leastLines,
            lines.reduce(0, { $0 + $1.text.filter(\.isHan).count }) >= Measure.leastHan
        else { return nil }
        return Column(lines: lines, sides: box.x...box.maxX, isRuled: false)
    }

    private static func firstRow(of table: RuledTable) -> [Column] {
        narratives(in: table.cells.filter { $0.row == 0 }, of: table)
    }

    private static func lastRow(of table: RuledTable) -> [Column] {
        let end = table.cells.map { $0.row + $0.rowSpan }.max()
        return narratives(in: table.cells.filter { $0.row + $0.rowSpan == end }, of: table)
    }

    private static func narratives(in cells: [TableCell], of table: RuledTable) -> [Column] {
        cells.filter { $0.box.width > Measure.narrative * table.box.width }.compactMap { cell in
            let lines = cell.lines.filter { !$0.text.isEmpty }
            guard !lines.isEmpty, cell.box.width > 2 * Measure.padding else { return nil }
            let sides = (cell.box.x + Measure.padding)...(cell.box.maxX - Measure.padding)
            return Column(lines: lines, sides: sides, isRuled: true)
        }
    }
}
