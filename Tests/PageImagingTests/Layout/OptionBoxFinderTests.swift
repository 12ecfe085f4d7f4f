import FormModel
import Foundation
import Testing

@testable import PageImaging

@Suite struct OptionBoxFinderTests {
    private let em = 4.2

    /// Four rows of options: a frame of `size` with sides of `line` millimetres in `shade`, and words of four characters
    /// behind it.
    private func canvas(
        line: Double, shade: UInt8, size: Double = 3.4
    ) -> (canvas: Canvas, places: [OptionPlace]) {
        var canvas = Canvas(resolution: 200)
        var places: [OptionPlace] = []
        let ink: Canvas.Ink = (shade, shade, shade)
        for row in 0..<4 {
            for column in 0..<4 {
                let (x, y) = (30 + Double(column) * 28, 60 + Double(row) * 9)
                // In the middle of its line.
                frame(&canvas, x: x + 3.4 - size, y: y + 1.7 - size / 2, size: size, line: line, ink)
                canvas.print(x: x + 4.6, y: y - 0.3, characters: 4, em: em)
                // The recogniser is vague about where words begin.
                let vague = [0.4, -0.3, 0.6, 0][(row + column) % 4]
                places.append(
                    OptionPlace(
                        text: "选项", start: x + 4.6 + vague, middle: y + 1.7, em: em,
                        words: [PageBox(x: x + 4.6, y: y, width: 4 * em, height: em)]))
            }
        }
        return (canvas, places)
    }

    private func frame(
        _ canvas: inout Canvas, x: Double, y: Double, size: Double, line: Double, _ ink: Canvas.Ink
    ) {
        for (dx, dy, width, height) in [
            (0, 0, size, line), (0, size - line, size, line), (0, 0, line, size), (size - line, 0, line, size),
        ] {
            canvas.fill(x: x + dx, y: y + dy, width: width, height: height, ink)
        }
    }

    private func page(_ canvas: Canvas) throws -> UprightPage {
        try UprightPage(scan: canvas.image(), quarterTurns: 0)
    }

    @Test(arguments: [20, 160])
    func `black and faint boxes are found where their words say`(shade: UInt8) throws {
        let (canvas, places) = canvas(line: 0.3, shade: shade)
        let marks = try page(canvas).marks([], before: places)
        #expect(marks.count == 16, "\(marks.map(\.box))")
        #expect(marks.allSatisfy { $0.state == .empty && abs($0.box.width - 3.4) < 0.4 })
    }

    @Test func `boxes much paler than the words that touch them on both sides are found`() throws {
        var canvas = Canvas(resolution: 200)
        var places: [OptionPlace] = []
        for row in 0..<4 {
            for column in 0..<5 {
                let (x, y) = (30 + Double(column) * 21, 60 + Double(row) * 9)
                frame(&canvas, x: x, y: y, size: 3.6, line: 0.25, (205, 205, 205))
                // Those of the option before end where it begins.
                for start in [x - 0.2 - 0.7 * em, x + 3.75] {
                    canvas.print(x: start, y: y - 0.3, characters: 1, em: em)
                }
                places.append(
                    OptionPlace(
                        text: "选项", start: x + 3.8, middle: y + 1.8, em: em,
                        words: [PageBox(x: x + 3.8, y: y, width: 4 * em, height: em)]))
            }
        }
        let marks = try page(canvas).marks([], before: places)
        #expect(marks.count == 20, "\(marks.map(\.box))")
        #expect(marks.allSatisfy { $0.state == .empty && abs($0.box.width - 3.6) < 0.4 })
    }

    @Test(arguments: [(3.4, 2.6), (2.9, 3.9)])
    func `a ticked box of another font is found in its own size`(usual: Double, size: Double) throws {
        var (canvas, places) = canvas(line: 0.3, shade: 20, size: usual)
        let (x, y) = (33.4 - size, 61.7 - size / 2)
        canvas.fill(x: 29.5, y: 59.5, width: 4, height: 4.4, (255, 255, 255))
        frame(&canvas, x: x, y: y, size: size, line: 0.3, Canvas.black)
        for step in 0..<Int(size / 0.2) {
            let along = Double(step) * 0.2
            canvas.fill(x: x + along, y: y + along, width: 0.3, height: 0.3)
            canvas.fill(x: x + along, y: y + size - along - 0.3, width: 0.3, height: 0.3)
        }
        let marks = try page(canvas).marks([], before: places)
        #expect(marks.count == 16)
        let ticked = try #require(marks.first { $0.state == .ticked })
        #expect(abs(ticked.box.width - size) < 0.3 && abs(ticked.box.height - size) < 0.3, "\(ticked.box)")
        #expect(marks.count { $0.state == .empty } == 15)
    }

    /// The recogniser reads the stroke into the words, so that they seem to begin far before or behind where they do.
    @Test(arguments: [-3.2, 1.9])
    func `a box that a stroke hides stands below the others of its column`(wrong: Double) throws {
        var canvas = Canvas(resolution: 300)
        var places: [OptionPlace] = []
        let (em, x) = (3.7, 30.0)
        for row in 0..<8 {
            let y = 60 + Double(row) * 6
            frame(&canvas, x: x, y: y, size: 1.6, line: 0.15, (90, 90, 90))
            canvas.print(x: x + 2.1, y: y - 1.05, characters: 5, em: em)
            places.append(
                OptionPlace(
                    text: "方向", start: x + 2.1 + (row == 3 ? wrong : 0), middle: y + 0.8, em: em,
                    words: [PageBox(x: x + 2.1, y: y - 1, width: 5 * em, height: em)]))
        }
        for step in 0..<9 {
            let along = Double(step) * 0.09
            canvas.fill(x: x - 0.2 + along, y: 78.6 + along * 1.2, width: 0.4, height: 0.4, (60, 70, 140))
        }
        for step in 0..<20 {
            let along = Double(step) * 0.09
            canvas.fill(x: x + 0.6 + along, y: 79.5 - along * 1.3, width: 0.4, height: 0.4, (60, 70, 140))
        }
        let marks = try page(canvas).marks([], before: places)
        #expect(marks.count == 8)
        // The page is turned upright by its words.
        #expect(zip(marks, marks.dropFirst()).allSatisfy { abs($0.box.x - $1.box.x) < 0.3 }, "\(marks.map(\.box))")
        #expect(marks.indices.filter { marks[$0].state != .empty } == [3], "\(marks.map(\.coverage))")
    }

    @Test func `a box of a column with white in it is one though most of its sides vanished`() throws {
        var canvas = Canvas(resolution: 150)
        var places: [OptionPlace] = []
        for row in 0..<8 {
            let y = 60 + Double(row) * 6
            frame(&canvas, x: 30, y: y, size: 3.9, line: 0.2, (120, 120, 120))
            // Of two the right side is left; in the place of one there is a tick.
            if [2, 5].contains(row) { canvas.fill(x: 28, y: y - 1, width: 5.65, height: 5.5, (255, 255, 255)) }
            if row == 6 {
                canvas.fill(x: 28, y: y - 1, width: 6, height: 5.5, (255, 255, 255))
                for step in 0..<16 {
                    canvas.fill(
                        x: 30.5 + Double(step) * 0.18, y: y + 3.4 - Double(step) * 0.2, width: 0.4, height: 0.4)
                }
            }
            canvas.print(x: 34.4, y: y, characters: 5, em: em)
            places.append(
                OptionPlace(
                    text: "方向", start: 34.4, middle: y + 1.95, em: em,
                    words: [PageBox(x: 34.4, y: y, width: 5 * em, height: em)]))
        }
        let marks = try page(canvas).marks([], before: places)
        #expect(marks.count == 7, "\(marks.map(\.box))")
        #expect(marks.allSatisfy { $0.state == .empty && abs($0.box.x - 29.4) < 0.5 }, "\(marks.map(\.box))")
    }

    @Test func `a box with a ring close around it is found`() throws {
        var (canvas, places) = canvas(line: 0.3, shade: 20)
        let (x, y) = (87.7, 79.7)
        for step in 0..<360 {
            let turn = Double(step) * .pi / 180
            canvas.fill(x: x + 2.7 * cos(turn) - 0.2, y: y + 2.5 * sin(turn) - 0.2, width: 0.4, height: 0.4)
        }
        // The ring moves where the words seem to begin.
        places[10].start += 0.6 * em
        let marks = try page(canvas).marks([], before: places)
        #expect(marks.count == 16)
        #expect(marks.contains { abs($0.box.midX - x) < 0.3 && abs($0.box.midY - y) < 0.3 }, "\(marks.map(\.box))")
    }

    /// Behind the words before it, where it was only guessed to stand.
    @Test(arguments: [-0.8, 0.8])
    func `a filled box at the end of a line is found although its words begin on the next`(off: Double) throws {
        var (canvas, places) = canvas(line: 0.3, shade: 20)
        canvas.fill(x: 114, y: 58, width: 30, height: 7, (255, 255, 255))
        canvas.fill(x: 114, y: 60, width: 3.4, height: 3.4)
        places[3].start += off * em
        places[3].words = [PageBox(x: 34.6, y: 69, width: 4 * em, height: em)]
        let marks = try page(canvas).marks([], before: places)
        #expect(marks.count == 16)
        let filled = try #require(marks.first { $0.state != .empty })
        #expect(abs(filled.box.x - 114) < 0.3 && filled.coverage > 0.95, "\(filled)")
    }

    @Test func `a crossed box is ticked and a tick in place of one is no box`() throws {
        var (canvas, places) = canvas(line: 0.3, shade: 20)
        for step in 0..<24 {
            canvas.fill(x: 29.6 + Double(step) * 0.18, y: 63.8 - Double(step) * 0.19, width: 0.5, height: 0.5)
        }
        // The second box of the first row goes, and a stroke stands in its place.
        canvas.fill(x: 57, y: 59, width: 4.5, height: 5.4, (255, 255, 255))
        for step in 0..<16 {
            canvas.fill(x: 58 + Double(step) * 0.15, y: 63 - Double(step) * 0.2, width: 0.4, height: 0.4)
        }
        let marks = try page(canvas).marks([], before: places)
        #expect(marks.count == 15)
        #expect(marks.filter { $0.state == .ticked }.map { $0.box.x.rounded() } == [30])
    }

    @Test func `a tick that missed its box leaves it doubtful, and words before a box do not`() throws {
        var (canvas, places) = canvas(line: 0.3, shade: 20)
        // Down before the box and up over its upper left corner.
        for step in 0..<10 {
            canvas.fill(x: 26.8 + Double(step) * 0.12, y: 60.4 + Double(step) * 0.22, width: 0.4, height: 0.4)
        }
        for step in 0..<24 {
            canvas.fill(x: 28 + Double(step) * 0.16, y: 62.4 - Double(step) * 0.2, width: 0.4, height: 0.4)
        }
        canvas.fill(x: 57, y: 61, width: 0.7, height: 1.6)
        let marks = try page(canvas).marks([], before: places)
        #expect(marks.count == 16)
        #expect(marks.filter { $0.state != .empty }.map { $0.box.x.rounded() } == [30])
        #expect(marks.first?.state == .doubtful)
        #expect(marks.first?.around.map { $0.left > 0.1 && $0.above > 0.085 } == true)
    }

    /// So far that the box is not found anew, and less.
    @Test(arguments: [(1.5, true), (1, false)])
    func `where words are said to begin too far behind, the empty box found before stays`(
        behind: Double, isLost: Bool
    ) throws {
        var (canvas, places) = canvas(line: 0.3, shade: 20)
        // A character with a frame and a stroke in it, and words that seem to begin behind it.
        canvas.fill(x: 34.4, y: 58.6, width: 18, height: 6, (255, 255, 255))
        frame(&canvas, x: 34.6, y: 60, size: 3.4, line: 0.3, Canvas.black)
        canvas.fill(x: 36, y: 60.2, width: 0.6, height: 3, Canvas.black)
        canvas.print(x: 38.6, y: 59.7, characters: 3, em: em)
        places[0].start += behind * em
        let page = try page(canvas)
        let wrong = try page.marks([], before: places)
        #expect(
            wrong.contains { $0.state == .ticked && abs($0.box.x - 34.6) < 0.5 } == isLost, "\(wrong.map(\.box))")
        let first = BoxMark(
            box: PageBox(x: 30, y: 60, width: 3.4, height: 3.4), state: .empty, quality: 1, coverage: 0)
        let marks = try page.marks([first], before: places)
        #expect(marks.count == 16 && marks.allSatisfy { $0.state == .empty }, "\(marks.map(\.box))")
    }

    @Test func `boxes that are hardly darker than the paper are found where nothing else is`() throws {
        let (canvas, places) = canvas(line: 0.3, shade: 236)
        #expect(try page(canvas).marks([], before: places).count == 16)
    }

    @Test func `a box of another font's size is one`() throws {
        var (canvas, places) = canvas(line: 0.12, shade: 20)
        canvas.fill(x: 57.4, y: 59.4, width: 4.4, height: 4.6, (255, 255, 255))
        frame(&canvas, x: 57.7, y: 59.8, size: 3.8, line: 0.12, Canvas.black)
        let marks = try page(canvas).marks([], before: places)
        #expect(marks.count == 16, "\(marks.map(\.box))")
        #expect(marks.allSatisfy { $0.state == .empty })
    }

    @Test func `a clear box is found though the middle of its line was taken from a stroke below it`() throws {
        var (canvas, places) = canvas(line: 0.3, shade: 20)
        places[5].middle += 1.9
        let marks = try page(canvas).marks([], before: places)
        #expect(marks.count == 16 && marks.allSatisfy { $0.state == .empty }, "\(marks.map(\.box))")
    }

    @Test func `between two boxes one close below the other there is white`() {
        let (side, gap) = (60, 7)
        var grey = [UInt8](repeating: 255, count: 200 * 300)
        let boxes = (0..<3).map { PixelBox(x: 60, y: 40 + $0 * (side + gap), width: side, height: side) }
        for box in boxes {
            for y in box.y..<box.maxY {
                for x in box.x..<box.maxX where min(x - box.x, box.maxX - 1 - x, y - box.y, box.maxY - 1 - y) < 2 {
                    grey[y * 200 + x] = 0
                }
            }
        }
        let darkness = SummedDarkness(width: 200, height: 300, grey: grey, black: 110)
        #expect(darkness.sides(of: boxes[1]) > 0.95)
        #expect(darkness.around(boxes[1]) < 0.02)
    }

    @Test func `what was taken for a box among the words goes`() throws {
        let (canvas, places) = canvas(line: 0.3, shade: 20)
        let among = BoxMark(
            box: PageBox(x: 39, y: 60, width: 3.4, height: 3.4), state: .ticked, quality: 1, coverage: 0.4)
        let elsewhere = BoxMark(
            box: PageBox(x: 39, y: 160, width: 3.4, height: 3.4), state: .ticked, quality: 1, coverage: 0.4)
        let narrow = BoxMark(
            box: PageBox(x: 49, y: 160, width: 1.5, height: 1.5), state: .ticked, quality: 1, coverage: 0.4)
        let marks = try page(canvas).marks([among, elsewhere, narrow], before: places)
        #expect(!marks.contains(among) && !marks.contains(narrow))
        #expect(marks.contains(elsewhere))
    }

    @Test func `few options tell of their boxes where these are clear, and a single one never`() throws {
        let (canvas, places) = canvas(line: 0.3, shade: 20)
        #expect(try page(canvas).marks([], before: Array(places.prefix(2))).count == 2)
        #expect(try page(canvas).marks([], before: Array(places.prefix(1))).isEmpty)
    }

    @Test func `small pale boxes are not mistaken for the darker frames within characters`() throws {
        var (canvas, places) = canvas(line: 0.25, shade: 170, size: 1.7)
        for (index, place) in places.enumerated() {
            // 国 and 回, here and there among the words.
            let x = place.words[0].x + Double(index % 3 + 1) * em
            canvas.fill(x: x - 0.2, y: place.middle - 2, width: em, height: em, (255, 255, 255))
            frame(&canvas, x: x, y: place.middle - 1.6, size: 3.2, line: 0.35, Canvas.black)
        }
        let marks = try page(canvas).marks([], before: places)
        #expect(marks.count == 16, "\(marks.map(\.box))")
        #expect(marks.allSatisfy { $0.state == .empty && abs($0.box.width - 1.7) < 0.4 })
    }

    @Test func `☑ of another font than the empty boxes is ticked as large as it is`() throws {
        var (canvas, places) = canvas(line: 0.3, shade: 60, size: 1.8)
        let place = places[5]
        let right = place.words[0].x - 1.2
        canvas.fill(x: right - 3, y: place.middle - 2, width: 3, height: 4, (255, 255, 255))
        frame(&canvas, x: right - 2.9, y: place.middle - 1.45, size: 2.9, line: 0.3, (60, 60, 60))
        for step in 0..<10 {
            canvas.fill(
                x: right - 2.1 + Double(step) * 0.13, y: place.middle + 0.6 - Double(step) * 0.14, width: 0.4,
                height: 0.4)
        }
        let marks = try page(canvas).marks([], before: places)
        #expect(marks.count == 16)
        let ticked = marks.filter { $0.state == .ticked }
        #expect(ticked.count == 1 && abs((ticked.first?.box.width ?? 0) - 2.9) < 0.4, "\(ticked.map(\.box))")
    }

    /// White boxes: nothing stands before the words.
    @Test func `where boxes cannot be told, a frame among the words is none and one before them stays`() throws {
        let (canvas, places) = canvas(line: 0.3, shade: 255)
        let page = try page(canvas)
        func mark(x: Double) -> BoxMark {
            BoxMark(
                box: PageBox(x: x, y: places[0].middle - 1.5, width: 3, height: 3), state: .ticked, quality: 1,
                coverage: 0.4)
        }
        let (before, among) = (mark(x: places[0].start - 4), mark(x: places[0].start + 0.6))
        #expect(try page.marks([before, among], before: places) == [before])
    }
}
