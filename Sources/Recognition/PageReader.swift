public import FormModel
public import PageImaging

/// Reads one page after another: a worker's own recogniser.
///
/// Not Sendable: make one on the queue that uses it. The models are loaded once, in `init`.
public final class PageReader {
    private let chinese: TesseractEngine
    private let latin: TesseractEngine
    private var deadline = ContinuousClock.Instant.now

    /// `dataPath` nil: the system's language data. Errors: `RecognitionError.languageMissing`.
    public init(dataPath: String? = nil) throws(RecognitionError) {
        PixImage.silenceLeptonica()
        chinese = try TesseractEngine(language: "chi_sim", reader: .chinese, dataPath: dataPath)
        latin = try TesseractEngine(language: "eng", reader: .latin, dataPath: dataPath)
    }

    /// Reads `scan` as page `number` (from 1) of its copy. Gives the reading and the page upright, for people to look at.
    ///
    /// Errors: `RecognitionError.tooSlow` once `limit` is used up, looked at before each line (Tesseract's own deadline
    /// is not honoured everywhere, tesseract#2910); `ImagingError`.
    public func read(
        _ scan: PixImage, number: Int, within limit: Duration
    ) throws -> (reading: PageReading, page: UprightPage) {
        deadline = .now + limit
        let upright = try turnedUpright(scan)
        let page = upright.page
        let layout = upright.layout
        let tables = try layout.tables.map { table in
            RuledTable(
                box: page.scale.pageBox(table.box),
                cells: try table.cells.map { cell in
                    let assembler = assembler(of: upright, boxes: layout.boxes(in: cell))
                    return TableCell(
                        box: page.scale.pageBox(cell.box), row: cell.row, column: cell.column, rowSpan: cell.rowSpan,
                        columnSpan: cell.columnSpan,
                        lines: try cell.lines.compactMap { try assembler.line(in: $0, isCell: true) })
                })
        }
        let outside = assembler(of: upright, boxes: [])
        let reading = PageReading(
            number: number, width: page.scale.millimetres(page.width), height: page.scale.millimetres(page.height),
            resolution: page.scale.resolution, quarterTurns: page.quarterTurns, skew: page.skew, colour: page.colour,
            isBlank: layout.isBlank, tables: tables,
            lines: try layout.lines.compactMap { try outside.line(in: $0, isCell: false) },
            marks: layout.marks, seals: layout.seals)
        return (reading, page)
    }

    private func assembler(of upright: Upright, boxes: [BoxMark]) -> LineAssembler {
        LineAssembler(
            page: upright.page, boxes: boxes, printHeight: upright.layout.printHeight, known: upright.known
        ) { try self.read($0, with: $1, scale: upright.page.scale) }
    }

    private func read(_ line: LineCrop, with reader: LineReader, scale: PixelScale) throws -> LineReading {
        guard ContinuousClock.now < deadline else { throw RecognitionError.tooSlow }
        return (reader == .chinese ? chinese : latin).read(line, scale: scale)
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

    /// So many different characters read this well are not turned: turned print reads as few characters again and again,
    /// or below 0.6.
    private static let clearlyUpright = (characters: 12, confidence: 0.88)

    /// Tries the turns, those that the direction of the lines suggests first, until print reads clearly, else keeps the
    /// best; Tesseract's own orientation detection fails on sparse pages (tesseract#1701).
    private func turnedUpright(_ scan: PixImage) throws -> Upright {
        let turns: [Int] =
            switch try TextDirection(of: scan) {
            case .level, nil: [0, 2, 3, 1]
            case .upright: [3, 1, 0, 2]
            }
        var best: (candidate: Upright, score: Double)?
        for turn in turns {
            let page = try UprightPage(scan: scan, quarterTurns: turn)
            let layout = try page.analyseLayout()
            let sample = try readSample(of: layout, on: page)
            let candidate = Upright(page: page, layout: layout, known: sample.known)
            if layout.isBlank
                || sample.characters >= Self.clearlyUpright.characters
                    && sample.confidence >= Self.clearlyUpright.confidence
            {
                return candidate
            }
            let score = sample.confidence * Double(sample.characters)
            if score > best?.score ?? -1 { best = (candidate, score) }
        }
        return best!.candidate
    }

    /// Reads a few lines of moderate length; counts the different Han characters in them.
    private func readSample(
        of layout: PageLayout, on page: UprightPage
    ) throws -> (known: [PixelBox: LineReading], characters: Int, confidence: Double) {
        let all = layout.tables.flatMap { $0.cells.flatMap(\.lines) } + layout.lines
        let byWidth = all.sorted { ($0.width, $0.y, $0.x) > ($1.width, $1.y, $1.x) }
        // A turned page has hardly any lines that are long and low.
        let wide = byWidth.filter {
            $0.width <= page.width * 3 / 4 && $0.height <= page.scale.pixels(12) && $0.width >= $0.height * 3
        }
        var known: [PixelBox: LineReading] = [:]
        var different: Set<String> = []
        var confidences: [Double] = []
        for box in wide.prefix(6) {
            let reading = try read(page.crop(of: box), with: .chinese, scale: page.scale)
            known[box] = reading
            let han = reading.characters.filter(\.text.isHanOrWide)
            different.formUnion(han.map(\.text))
            confidences += han.map(\.confidence)
            if different.count >= 25 { break }
        }
        let mean = confidences.isEmpty ? 0 : confidences.reduce(0, +) / Double(confidences.count)
        return (known, different.count, mean)
    }
}
