public import FormModel
internal import GlyphShapes
public import PageImaging

/// Reads one page after another: a worker's own recogniser.
///
/// Not Sendable: make one on the queue that uses it. The models are loaded once, in `init`.
public final class PageReader {
    private let chinese: TesseractEngine
    private let latin: TesseractEngine
    private let fitter = PassageFitter()
    /// Pairs of characters that the known forms print: they tell an upright page.
    private let printedPairs: Set<String>
    private var deadline = ContinuousClock.Instant.now

    /// `forms`: those that the pages may belong to. `dataPath` nil: the system's language data.
    /// Errors: `RecognitionError.languageMissing`.
    public init(forms: [FormEdition] = FormCatalogue.editions, dataPath: String? = nil) throws(RecognitionError) {
        PixImage.silenceLeptonica()
        printedPairs = forms.reduce(into: []) { $0.formUnion($1.printedPairs) }
        chinese = try TesseractEngine(language: "chi_sim", reader: .chinese, dataPath: dataPath)
        latin = try TesseractEngine(language: "eng", reader: .latin, dataPath: dataPath)
    }

    /// Reads `scan` as page `number` (from 1) of its copy. Gives the reading and the page upright, for people to look at.
    ///
    /// `settlingMarks` says which boxes to tick the page has, now that its words are read; lines that were read around
    /// others are read again, and it is asked again, until it has nothing to say or nothing new.
    ///
    /// Errors: `RecognitionError.tooSlow` once `limit` is used up, looked at before each line (Tesseract's own deadline
    /// is not honoured everywhere, tesseract#2910); `ImagingError`.
    public func read(
        _ scan: PixImage, number: Int, within limit: Duration,
        settlingMarks: (PageReading, UprightPage) throws -> [BoxMark]? = { _, _ in nil }
    ) throws -> (reading: PageReading, page: UprightPage) {
        deadline = .now + limit
        var upright = try turnedUpright(scan)
        let page = upright.page
        let layout = upright.layout
        var lines = CellLines()
        let tables = try tables(of: upright, lines: &lines)
        let values = try formLines(of: &upright)
        let outside = assembler(of: upright, boxes: [], holdsValues: values)
        var reading = PageReading(
            number: number, width: page.scale.millimetres(page.width), height: page.scale.millimetres(page.height),
            resolution: page.scale.resolution, quarterTurns: page.quarterTurns, skew: page.skew, colour: page.colour,
            isBlank: layout.isBlank, tables: tables,
            lines: try layout.lines.compactMap { try outside.line(in: $0, isCell: false) },
            marks: layout.marks, seals: try readSeals(layout.seals, on: page))
        while let marks = try settlingMarks(reading, page), marks != reading.marks {
            reading.marks = marks
            upright.layout.marks = marks
            reading.tables = try self.tables(of: upright, lines: &lines)
        }
        return (reading, page)
    }

    /// Lines in cells that were read already, with the boxes to tick that were taken out of each.
    private typealias CellLines = [PixelBox: (boxes: [PageBox], line: TextLine?)]

    private func tables(of upright: Upright, lines: inout CellLines) throws -> [RuledTable] {
        let (layout, scale) = (upright.layout, upright.page.scale)
        return try layout.tables.map { table in
            RuledTable(
                box: scale.pageBox(table.box),
                cells: try table.cells.map { cell in
                    let marks = layout.boxes(in: cell)
                    let assembler = assembler(of: upright, boxes: marks, holdsValues: true)
                    for line in cell.lines {
                        let area = scale.pageBox(line)
                        let boxes = marks.map(\.box).filter { $0.intersection(area) != nil }
                        if let read = lines[line], read.boxes.areSame(as: boxes) { continue }
                        lines[line] = (boxes, try assembler.line(in: line, isCell: true))
                    }
                    return TableCell(
                        box: scale.pageBox(cell.box), row: cell.row, column: cell.column, rowSpan: cell.rowSpan,
                        columnSpan: cell.columnSpan, lines: cell.lines.compactMap { lines[$0]?.line })
                })
        }
    }

    /// With what stands on the red ones.
    private func readSeals(_ seals: [SealImprint], on page: UprightPage) throws -> [SealImprint] {
        guard seals.contains(where: { $0.ink == .red }), let ink = try RedInk(of: page) else { return seals }
        return try seals.map { found in
            var seal = found
            if let rim = try ink.unrolledRim(of: seal, among: seals) {
                seal.text = try read(LineCrop(sealText: rim.image), with: .chinese, scale: page.scale).text
                seal.rim = SealImprint.Rim(picture: try rim.image.pngData(), covered: rim.covered)
            }
            seal.star = ink.star(of: seal)
            seal.levelText = try ink.levelText(of: seal).map {
                try read(LineCrop(sealText: $0), with: .chinese, scale: page.scale).text
            }
            return seal
        }
    }

    /// `marks` of the page with what stands between them and the words of their options and around them, where the
    /// pixels tell.
    public func marks(
        _ marks: [BoxMark], lookedBehind places: [OptionPlace], on page: UprightPage
    ) throws -> [BoxMark] {
        var marks = try fitter.map { try TickFinder(page: page, fitter: $0).looked(behind: marks, of: places) } ?? marks
        for index in Set(places.compactMap(marks.index(before:))) where marks[index].coverage < BoxMark.filled {
            marks[index].ring = try ring(around: marks[index], on: page)
        }
        return marks
    }

    /// Where a ring crosses a box, the box is found up to so much of its width beside its place.
    private static let strayed = [0, -0.3, 0.3]

    /// How dark the ring around a box is; nil at the page's edge.
    private func ring(around mark: BoxMark, on page: UprightPage) throws -> Double? {
        let (box, reach) = (mark.box, RingTrace.reach * mark.box.width)
        // Without ink in it nothing crosses it.
        let steps = mark.coverage < BoxMark.inked ? [0] : Self.strayed
        var darkest: Double?
        for (down, across) in steps.flatMap({ down in steps.map { (down, $0) } }) {
            let around = PageBox(
                x: box.midX + across * box.width - reach, y: box.midY + down * box.width - reach, width: 2 * reach,
                height: 2 * reach)
            guard let (patch, _) = try page.patch(of: around),
                let ring = RingTrace(around: patch, width: box.width * page.scale.pixelsPerMillimetre)?.darkness
            else { continue }
            darkest = max(darkest ?? 0, ring)
        }
        return darkest
    }

    /// The cover and the declaration have fewer lines than this, pages of narratives more.
    private static let fewLines = 24
    /// And so many lines with words of the form; evidence has fewer.
    private static let leastFormLines = 5

    /// Whether the lines outside tables are those of a cover or a declaration, with values among the form's words.
    private func formLines(of upright: inout Upright) throws -> Bool {
        let lines = upright.layout.lines
        guard (Self.leastFormLines...Self.fewLines).contains(lines.count) else { return false }
        var found = 0
        for line in lines {
            let reading =
                try upright.known[line]
                ?? read(upright.page.crop(of: line), with: .chinese, scale: upright.page.scale)
            upright.known[line] = reading
            if reading.characters.pairs.contains(where: printedPairs.contains) { found += 1 }
        }
        return found >= Self.leastFormLines
    }

    private func assembler(of upright: Upright, boxes: [BoxMark], holdsValues: Bool) -> LineAssembler {
        LineAssembler(
            page: upright.page, boxes: boxes, boxesAreAlike: upright.layout.boxSize != nil,
            printHeight: upright.layout.printHeight, holdsValues: holdsValues,
            printedPairs: printedPairs, known: upright.known,
            ink: fitter.map { InkTestimony(page: upright.page, fitter: $0) }
        ) { try self.read($0, with: $1, alphabet: $2, scale: upright.page.scale) }
    }

    private func read(
        _ line: LineCrop, with reader: LineReader, alphabet: String? = nil, scale: PixelScale
    ) throws -> LineReading {
        guard ContinuousClock.now < deadline else { throw RecognitionError.tooSlow }
        return (reader == .chinese ? chinese : latin).read(line, scale: scale, alphabet: alphabet)
    }
}

// MARK: - Orientation

extension PageReader {
    private struct Upright {
        var page: UprightPage
        var layout: PageLayout
        /// Lines that were read to find the orientation.
        var known: [PixelBox: LineReading]
    }

    /// So many different pairs of characters that the form prints do not occur by chance: print upside down is read as
    /// characters too, and surely at times, but not as words.
    private static let clearlyUpright = 3

    /// Takes the page as it lies where words of the form are read so. Else tries the turns, those that the direction of the
    /// lines suggests first, until words of the form are read, or keeps the best; Tesseract's own orientation detection
    /// fails on sparse pages (tesseract#1701).
    private func turnedUpright(_ scan: PixImage) throws -> Upright {
        let asScanned = try attempt(scan, quarterTurns: 0)
        // Most pages are scanned upright: the direction of their lines need not be asked.
        if asScanned.sample.pairs >= Self.clearlyUpright { return asScanned.candidate }
        let turns: [Int] =
            switch try TextDirection(of: scan) {
            case .level, nil: [0, 2, 3, 1]
            case .upright: [3, 1, 0, 2]
            }
        var best: (candidate: Upright, score: Double)?
        for turn in turns {
            let (candidate, sample) = turn == 0 ? asScanned : try attempt(scan, quarterTurns: turn)
            if candidate.layout.isBlank || sample.pairs >= Self.clearlyUpright { return candidate }
            // A pair weighs as much as ten characters read surely.
            let score = sample.characters + 10 * Double(sample.pairs)
            if score > best?.score ?? -1 { best = (candidate, score) }
        }
        return best!.candidate
    }

    private func attempt(_ scan: PixImage, quarterTurns: Int) throws -> (candidate: Upright, sample: Sample) {
        let page = try UprightPage(scan: scan, quarterTurns: quarterTurns)
        let layout = try page.analyseLayout()
        let sample = try readSample(of: layout, on: page)
        return (Upright(page: page, layout: layout, known: sample.known), sample)
    }

    private struct Sample {
        var known: [PixelBox: LineReading] = [:]
        /// Different Han characters, each counted by how much surer it is than what print on its side is read as.
        var characters = 0.0
        /// Different pairs that the form prints.
        var pairs = 0
    }

    /// Print on its side or upside down is read as characters with less confidence, as a rule.
    private static let leastSure = 0.8

    /// Reads a few lines, those of moderate length first.
    private func readSample(of layout: PageLayout, on page: UprightPage) throws -> Sample {
        let all = layout.tables.flatMap { $0.cells.flatMap(\.lines) } + layout.lines
        let byWidth = all.sorted { ($0.width, $0.y, $0.x) > ($1.width, $1.y, $1.x) }
        // A turned page has hardly any lines that are long and low.
        let flat = byWidth.filter { $0.height <= page.scale.pixels(12) && $0.width >= $0.height * 3 }
        let limit = page.width * 3 / 4
        var sample = Sample()
        var different: [String: Double] = [:]
        var pairs: Set<String> = []
        for box in (flat.filter { $0.width <= limit } + flat.filter { $0.width > limit }).prefix(8) {
            let reading = try read(page.crop(of: box), with: .chinese, scale: page.scale)
            sample.known[box] = reading
            let han = reading.characters.filter(\.text.isHanOrWide)
            for character in han {
                different[character.text] = max(different[character.text] ?? 0, character.confidence)
            }
            pairs.formUnion(han.pairs.filter(printedPairs.contains))
            if pairs.count >= Self.clearlyUpright { break }
        }
        sample.characters = different.values.reduce(0) { $0 + max(0, $1 - Self.leastSure) / (1 - Self.leastSure) }
        sample.pairs = pairs.count
        return sample
    }
}

extension [ReadCharacter] {
    /// The texts of neighbours, joined.
    var pairs: [String] { zip(self, dropFirst()).map { $0.text + $1.text } }
}

extension [PageBox] {
    /// Whether each has its place among the others, and the other way round; a box found again is a little elsewhere.
    fileprivate func areSame(as others: [PageBox]) -> Bool {
        count == others.count && allSatisfy { box in others.contains { $0.intersection(box) != nil } }
    }
}
