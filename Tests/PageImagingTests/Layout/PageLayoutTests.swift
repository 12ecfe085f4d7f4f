import FormModel
import Testing

@testable import PageImaging

@Suite struct PageLayoutTests {
    /// Two rows of two cells, the second row of three; each with a line of print.
    private func table(resolution: Int = 200) -> Canvas {
        var canvas = Canvas(resolution: resolution)
        for y in [40.0, 60, 80] { canvas.fill(x: 25, y: y, width: 160, height: 0.3) }
        for x in [25.0, 60, 184.7] { canvas.fill(x: x, y: 40, width: 0.3, height: 40) }
        canvas.fill(x: 120, y: 60, width: 0.3, height: 20)
        canvas.print(x: 30, y: 48, characters: 6)
        canvas.print(x: 70, y: 45, characters: 20)
        canvas.print(x: 70, y: 52, characters: 10)
        canvas.print(x: 30, y: 68, characters: 5)
        canvas.print(x: 65, y: 68, characters: 10)
        canvas.print(x: 130, y: 68, characters: 8)
        return canvas
    }

    private func layout(_ canvas: Canvas, turned degrees: Double = 0) throws -> PageLayout {
        let image = try canvas.image()
        let scan = degrees == 0 ? image : try image.rotated(degrees: degrees)
        scan.declaredResolution = canvas.resolution
        return try UprightPage(scan: scan, quarterTurns: 0).analyseLayout()
    }

    @Test(arguments: [150, 200, 300, 400], [-2.5, 0, 1.2, 3])
    func `rules become cells at any resolution and skew`(resolution: Int, skew: Double) throws {
        let layout = try layout(table(resolution: resolution), turned: skew)
        #expect(layout.tables.map { $0.cells.count } == [5])
        #expect(layout.tables.first?.cells.map(\.columnSpan) == [1, 2, 1, 1, 1])
        #expect(layout.tables.first?.cells.map(\.lines.count) == [1, 2, 1, 1, 1])
        #expect(layout.lines.isEmpty)
    }

    @Test func `the end of a stroke that crosses a cell's rule is no line`() throws {
        var canvas = table()
        // A tick in the second row reaches into the first.
        for step in 0..<40 {
            canvas.fill(x: 150 + Double(step) * 0.1, y: 62 - Double(step) * 0.1, width: 0.5, height: 0.5)
        }
        let layout = try layout(canvas)
        #expect(layout.tables.first?.cells.map(\.lines.count) == [1, 2, 1, 1, 1])
    }

    @Test func `a stem of print right above a rule of the next row cuts no cell in two`() throws {
        var canvas = table()
        // 中 in bold print in a low row, above the rule between the last row's cells.
        canvas.fill(x: 25, y: 51, width: 160, height: 0.3)
        canvas.fill(x: 119.85, y: 53.4, width: 0.6, height: 4.9)
        let layout = try layout(canvas)
        #expect(layout.tables.first?.cells.map(\.columnSpan) == [1, 2, 1, 2, 1, 1, 1])
    }

    @Test func `a rule that dropped out at both of its ends is one where it runs on above and below`() throws {
        var canvas = table()
        // The second row ends low, so that all that is left of its rule is as short as a stem.
        canvas.fill(x: 25, y: 70, width: 160, height: 0.3)
        for y in [60.4, 68.2] { canvas.fill(x: 119.5, y: y, width: 1.3, height: 1.7, (255, 255, 255)) }
        canvas.fill(x: 120, y: 40, width: 0.3, height: 20)
        let layout = try layout(canvas)
        #expect(layout.tables.first?.cells.map(\.columnSpan) == [1, 1, 1, 1, 1, 1, 1, 1, 1])
    }

    @Test func `a cell that the page's end cuts open is a cell`() throws {
        var canvas = table()
        for x in [25.0, 60, 184.7] { canvas.fill(x: x, y: 80, width: 0.3, height: 60) }
        canvas.print(x: 70, y: 90, characters: 20)
        let layout = try layout(canvas)
        #expect(layout.tables.first?.cells.last?.lines.count == 1)
        #expect(layout.tables.first?.cells.count == 7)
    }

    @Test func `lines under blanks make no table and are no text`() throws {
        var canvas = Canvas()
        for y in [100.0, 115, 130] {
            canvas.print(x: 30, y: y, characters: 5)
            canvas.fill(x: 52, y: y + 5, width: 110, height: 0.3)
            canvas.print(x: 70, y: y, characters: 15)
        }
        let layout = try layout(canvas)
        #expect(layout.tables.isEmpty)
        #expect(layout.lines.count == 3)
    }

    @Test func `boxes are found with their states, also below a pen stroke`() throws {
        var canvas = table()
        canvas.frame(x: 70, y: 61.5, width: 3.4, height: 3.4)
        canvas.frame(x: 80, y: 61.5, width: 3.4, height: 3.4)
        for step in 0..<30 {
            canvas.fill(x: 79.5 + Double(step) * 0.15, y: 65 - Double(step) * 0.16, width: 0.5, height: 0.5)
        }
        canvas.fill(x: 90, y: 61.5, width: 3.4, height: 3.4)
        let marks = try layout(canvas).marks.filter { $0.box.y < 66 && $0.box.y > 60 }
        #expect(marks.map(\.state) == [.empty, .ticked, .ticked])
        // The end of a stroke of 0.5 mm may lengthen a side.
        #expect(marks.allSatisfy { abs($0.box.width - 3.4) < 0.5 }, "\(marks.map(\.box.width))")
    }

    /// Boxes of one size tell what is a box: one of half a character's width, one without a part of its sides, and one that
    /// a pen blacked out.
    @Test(arguments: [3.4, 1.7])
    func `boxes of one size are told from frames in characters`(side: Double) throws {
        var canvas = table(resolution: 300)
        for index in 0..<8 {
            canvas.frame(x: 66 + Double(index) * 8, y: 72, width: side, height: side, line: 0.25)
            // A frame with strokes around it: a part of a character.
            let x = 66.0 + Double(index) * 8
            canvas.frame(x: x, y: 64, width: 2.4, height: 2.4, line: 0.3)
            canvas.fill(x: x - 0.5, y: 63.5, width: 3.4, height: 0.3)
            canvas.fill(x: x - 0.5, y: 66.6, width: 3.4, height: 0.3)
        }
        // Black strokes over the third, wider than the box.
        for step in 0..<4 {
            canvas.fill(x: 81.7, y: 72 + Double(step) * side / 4, width: side + 0.6, height: side / 4 - 0.05)
        }
        let layout = try layout(canvas)
        let marks = layout.marks.filter { $0.box.y > 70 && $0.box.y < 76 }
        #expect(marks.map { $0.state == .empty } == [true, true, false, true, true, true, true, true])
        #expect(abs((layout.boxSize ?? 0) - side) < 0.3)
    }

    @Test func `a pen's ring is kept as such, tight or wide, and lines that it joins stay apart`() throws {
        var canvas = table(resolution: 300)
        for line in 0..<2 {
            for index in 0..<6 {
                let (x, y) = (66 + Double(index) * 9, 64 + Double(line) * 5.4)
                canvas.frame(x: x, y: y, width: 3.4, height: 3.4, line: 0.25)
                canvas.print(x: x + 4.4, y: y, characters: 1, em: 3.8)
            }
        }
        // Enough lines to tell how high print is.
        for y in [42.0, 54] { for x in [30.0, 130] { canvas.print(x: x, y: y, characters: 6) } }
        canvas.ring(centreX: 76.7, centreY: 65.7, radius: 2.6, line: 0.4, Canvas.black)
        canvas.ring(centreX: 94.7, centreY: 65.7, radius: 3.4, line: 0.4, Canvas.black)
        let layout = try layout(canvas)
        let ringed = layout.marks.filter(\.isRinged)
        #expect(ringed.map { ($0.box.midX / 9).rounded() } == [9, 11], "\(ringed.map(\.box))")
        #expect(ringed.allSatisfy { $0.state == .ticked })
        let cell = layout.tables.first?.cells.first { $0.lines.contains { $0.width > 400 } && $0.row == 1 }
        #expect(cell?.lines.count == 2)
    }

    @Test func `a red ring of a seal's size is a seal and the print below it stays`() throws {
        var canvas = Canvas()
        canvas.print(x: 60, y: 150, characters: 20)
        canvas.ring(centreX: 100, centreY: 150, radius: 20, line: 1.2, Canvas.sealRed)
        let layout = try layout(canvas)
        let seal = try #require(layout.seals.first)
        #expect(layout.seals.count == 1)
        #expect(abs(seal.box.midX - 100) < 0.2 && abs(seal.box.midY - 150) < 0.2)
        #expect(abs(seal.box.width - 41.2) < 0.4 || abs(seal.box.width - 40) < 0.4)
        #expect(layout.lines.count == 1)
    }

    @Test(arguments: [(45.0, 30.0, 0.0), (45, 30, 11), (40, 30, -8), (46.5, 31, -15)])
    func `an oval red ring is a seal with its axes`(length: Double, breadth: Double, turn: Double) throws {
        var canvas = Canvas()
        canvas.print(x: 60, y: 150, characters: 20)
        canvas.oval(
            centreX: 100, centreY: 150, length: length, breadth: breadth, turn: turn, line: 1.2, Canvas.sealRed)
        let seals = try layout(canvas).seals
        let seal = try #require(seals.first)
        let oval = try #require(seal.oval)
        #expect(seals.count == 1)
        #expect(abs(seal.box.midX - 100) < 0.3 && abs(seal.box.midY - 150) < 0.3)
        #expect(abs(oval.length - length) < 0.5 && abs(oval.breadth - breadth) < 0.5)
        #expect(abs(oval.turn - turn) < 1.5)
    }

    @Test func `a round and an oval seal that overlap are both found`() throws {
        var canvas = Canvas()
        canvas.ring(centreX: 90, centreY: 150, radius: 20, line: 1.2, Canvas.sealRed)
        canvas.oval(centreX: 118, centreY: 140, length: 45, breadth: 30, turn: 5, line: 1.2, Canvas.sealRed)
        let seals = try layout(canvas).seals
        #expect(seals.map { $0.oval == nil } == [false, true] || seals.map { $0.oval == nil } == [true, false])
    }

    @Test func `a red heading is no seal`() throws {
        var canvas = Canvas()
        canvas.fill(x: 40, y: 50, width: 130, height: 12, Canvas.sealRed)
        canvas.print(x: 40, y: 90, characters: 20)
        #expect(try layout(canvas).seals.isEmpty)
    }

    @Test func `a page with dust only is blank`() throws {
        var canvas = Canvas()
        for index in 0..<60 {
            canvas.fill(x: 15 + Double(index * 37 % 180), y: 10 + Double(index * 53 % 270), width: 0.13, height: 0.13)
        }
        #expect(try layout(canvas).isBlank)
        canvas.print(x: 40, y: 90, characters: 4)
        #expect(try !layout(canvas).isBlank)
    }

    @Test func `upright strokes one below the other in running text are no rule and are not painted over`() throws {
        var canvas = Canvas(resolution: 300)
        // 三号 at single spacing: strokes of 5.2 mm, 7.3 mm from line to line.
        for line in 0..<4 {
            canvas.print(x: 25, y: 40 + Double(line) * 7.3, characters: 20, em: 5.6)
            canvas.fill(x: 82, y: 40 + Double(line) * 7.3, width: 0.3, height: 5.2)
        }
        let page = try UprightPage(scan: canvas.image(), quarterTurns: 0)
        _ = try page.analyseLayout()
        let stroke = page.scale.pixelBox(PageBox(x: 82, y: 41, width: 0.3, height: 3))
        #expect(
            try page.print.cropped(x: stroke.x, y: stroke.y, width: 3, height: stroke.height).greyBytes().min()! < 60)
    }

    @Test func `an upright stroke of large print in a cell is no rule and is not painted over`() throws {
        var canvas = table()
        // The middle stroke of 中 at 14 pt is 4.9 mm long; it meets no rule.
        canvas.fill(x: 75, y: 61, width: 0.4, height: 4.9)
        let page = try UprightPage(scan: canvas.image(), quarterTurns: 0)
        _ = try page.analyseLayout()
        let stroke = page.scale.pixelBox(PageBox(x: 75, y: 61.5, width: 0.4, height: 4))
        let cut = try page.print.cropped(x: stroke.x, y: stroke.y, width: stroke.width, height: stroke.height)
        #expect(try cut.greyBytes().allSatisfy { $0 < 128 })
    }

    @Test func `a dark seal on a scan without colour is found, and the lines it covers stay apart`() throws {
        var canvas = Canvas()
        for line in 0..<6 { canvas.print(x: 30, y: 130 + Double(line) * 9, characters: 18) }
        canvas.ring(centreX: 95, centreY: 150, radius: 20, line: 1.2, Canvas.black)
        let layout = try layout(canvas)
        #expect(layout.seals.map(\.ink) == [.black])
        #expect(layout.lines.count == 6)
        #expect(layout.tables.isEmpty)
    }

    @Test(arguments: [150, 200, 300])
    func `of a dark seal its rim goes, and the strokes of print that cross it stay`(resolution: Int) throws {
        var canvas = Canvas(resolution: resolution)
        for line in 0..<6 { canvas.print(x: 30, y: 130 + Double(line) * 9, characters: 18) }
        canvas.ring(centreX: 95, centreY: 150, radius: 20, line: 1.2, Canvas.black)
        // Level through the rim on its right, and steep through it at the top.
        canvas.fill(x: 112.4, y: 151, width: 4, height: 0.4)
        canvas.fill(x: 96, y: 126, width: 0.4, height: 9)
        let page = try UprightPage(scan: canvas.image(), quarterTurns: 0)
        _ = try page.analyseLayout()
        func darkest(_ box: PageBox) throws -> UInt8 {
            let pixels = page.scale.pixelBox(box)
            return try page.print.cropped(x: pixels.x, y: pixels.y, width: pixels.width, height: pixels.height)
                .greyBytes().min()!
        }
        for x in stride(from: 112.6, to: 116, by: 0.4) {
            #expect(try darkest(PageBox(x: x, y: 151, width: 0.4, height: 0.4)) < 128, "level at \(x)")
        }
        for y in stride(from: 127.5, to: 134, by: 0.5) {
            #expect(try darkest(PageBox(x: 96, y: y, width: 0.4, height: 0.4)) < 128, "steep at \(y)")
        }
        for (x, y) in [(75.6, 150.0), (95, 169.4), (109, 136), (81, 164)] {
            #expect(try darkest(PageBox(x: x - 0.4, y: y - 0.4, width: 0.8, height: 0.8)) > 200, "rim at \(x), \(y)")
        }
    }

    /// A photocopied seal, and one in blue ink, on a page whose edge has a red slice.
    @Test(arguments: [(ink: (90, 90, 90), found: SealImprint.Ink.black), (ink: (50, 60, 190), found: .blue)])
    func `a seal that is not red is found on a colour scan too`(
        ink: (UInt8, UInt8, UInt8), found: SealImprint.Ink
    ) throws {
        var canvas = Canvas()
        for line in 0..<6 { canvas.print(x: 30, y: 130 + Double(line) * 9, characters: 18) }
        canvas.fill(x: 207, y: 100, width: 3, height: 30, Canvas.sealRed)
        canvas.ring(centreX: 95, centreY: 150, radius: 20, line: 1.2, ink)
        let page = try UprightPage(scan: canvas.image(), quarterTurns: 0)
        #expect(page.colour == .colour)
        let layout = try page.analyseLayout()
        #expect(layout.seals.map(\.ink) == [found])
        #expect(layout.lines.count == 6)
    }

    @Test func `two dark seals that overlap, with print around them, are both found`() throws {
        var canvas = Canvas()
        for line in 0..<12 { canvas.print(x: 30, y: 120 + Double(line) * 6, characters: 32) }
        canvas.ring(centreX: 95, centreY: 145, radius: 20, line: 1.2, Canvas.black)
        canvas.ring(centreX: 98, centreY: 174, radius: 21, line: 1.2, Canvas.black)
        let seals = try layout(canvas).seals
        #expect(seals.count == 2)
        for (seal, y) in zip(seals, [145.0, 174]) { #expect(abs(seal.box.midY - y) < 0.4) }
    }

    @Test func `a dark oval seal on a scan without colour is found, and the lines it covers stay apart`() throws {
        var canvas = Canvas()
        for line in 0..<6 { canvas.print(x: 30, y: 130 + Double(line) * 9, characters: 18) }
        canvas.oval(centreX: 95, centreY: 150, length: 45, breadth: 30, turn: 7, line: 1.2, Canvas.black)
        let layout = try layout(canvas)
        #expect(layout.seals.map(\.ink) == [.black])
        #expect(abs((layout.seals.first?.oval?.length ?? 0) - 45) < 0.5)
        #expect(layout.lines.count == 6)
    }

    @Test func `the speckles of a shadow on a scan without colour are no seals`() throws {
        var canvas = Canvas()
        for line in 0..<6 { canvas.print(x: 30, y: 40 + Double(line) * 9, characters: 18) }
        // Denser than what counts as ink among the cells in which circles are looked for.
        for row in 0..<150 {
            for column in 0..<150 where (row * 31 + column * 17 + row * column) % 5 < 2 {
                canvas.fill(x: 10 + Double(column) * 0.4, y: 200 + Double(row) * 0.4, width: 0.3, height: 0.3)
            }
        }
        #expect(try layout(canvas).seals.isEmpty)
    }

    @Test func `lines that a blacked out box joins are cut apart`() throws {
        var canvas = Canvas()
        for line in 0..<6 { canvas.print(x: 30, y: 130 + Double(line) * 5.5, characters: 30) }
        canvas.fill(x: 60, y: 132, width: 5, height: 7)
        #expect(try layout(canvas).lines.count == 6)
    }

    /// Boxes that stand higher than the print, in all of few lines.
    @Test func `the page's print tells how high the lines are that a blacked out box joins`() throws {
        var canvas = Canvas()
        for line in 0..<4 { canvas.print(x: 30, y: 130 + Double(line) * 5.2, characters: 20) }
        canvas.fill(x: 60, y: 132, width: 5, height: 6)
        canvas.fill(x: 60, y: 140.2, width: 5, height: 5.4)
        canvas.fill(x: 80, y: 144.8, width: 5, height: 5.8)
        let page = try UprightPage(scan: canvas.image(), quarterTurns: 0)
        let ink = InkMap(page.binary)
        var segmenter = LineSegmenter(scale: page.scale, ink: ink, faint: ink)
        segmenter.usualHeight = page.scale.pixels(4.2)
        #expect(segmenter.lines(in: page.bounds).count == 4)
    }

    @Test func `a stroke that rises far above a line is no part of it`() throws {
        var canvas = Canvas()
        canvas.print(x: 30, y: 130, characters: 20)
        canvas.fill(x: 70.5, y: 120, width: 0.3, height: 10)
        let lines = try layout(canvas).lines
        #expect(lines.count == 1)
        #expect(lines.allSatisfy { Double($0.height) < 6 * 300 / 25.4 })
    }

    @Test func `a line ends with its full stop, however pale, and not with the dust far behind it`() throws {
        var canvas = Canvas()
        for line in 0..<3 { canvas.print(x: 30, y: 130 + Double(line) * 9, characters: 20) }
        canvas.fill(x: 109.6, y: 132.6, width: 1, height: 1, (190, 190, 190))
        canvas.fill(x: 116, y: 141.6, width: 1, height: 1, (190, 190, 190))
        let ends = try layout(canvas).lines.map { Double($0.maxX) / Double(canvas.resolution) * 25.4 }
        #expect(ends.count == 3)
        #expect(abs(ends[0] - 110.6) < 0.4, "\(ends)")
        #expect(ends.dropFirst().allSatisfy { abs($0 - ends[1]) < 0.3 && $0 < 109.4 }, "\(ends)")
    }

    @Test func `what is left of a leaning rule at a cell's side is no line`() throws {
        var canvas = table()
        let cell = try #require(try layout(canvas).tables.first?.cells.first).box
        let scale = PixelScale(resolution: 200)
        let box = scale.pageBox(cell)
        let lines = try layout(canvas).tables[0].cells[0].lines.count
        canvas.fill(x: box.maxX - 0.35, y: box.maxY - 3.2, width: 0.2, height: 2.4)
        #expect(try layout(canvas).tables[0].cells[0].lines.count == lines)
        canvas.fill(x: box.midX, y: box.maxY - 3.2, width: 0.5, height: 2.4)
        #expect(try layout(canvas).tables[0].cells[0].lines.count == lines + 1)
    }

    @Test func `a seal in a shade of grey is found and taken out, and the print that it covers stays`() throws {
        var canvas = Canvas()
        canvas.ring(centreX: 95, centreY: 150, radius: 20, line: 1.2, (190, 190, 190))
        for line in 0..<6 { canvas.print(x: 30, y: 130 + Double(line) * 9, characters: 18, em: 4) }
        let page = try UprightPage(scan: canvas.image(), quarterTurns: 0)
        let layout = try page.analyseLayout()
        #expect(layout.seals.count == 1)
        // The rim at its left, between two lines; a stroke of print beside it.
        let (rim, stroke) = (
            PageBox(x: 75.2, y: 146, width: 0.8, height: 0.8), PageBox(x: 75.6, y: 149, width: 0.2, height: 1)
        )
        for (box, isInk) in [(rim, false), (stroke, true)] {
            let grey = try print(in: box, of: page)
            #expect(grey.allSatisfy { ($0 < 128) == isInk }, "\(grey)")
        }
    }

    @Test func `a line under words is painted over without the strokes that it touches`() throws {
        var canvas = Canvas(resolution: 300)
        canvas.fill(x: 30, y: 104, width: 80, height: 0.35)
        for index in 0..<15 { canvas.fill(x: 32 + Double(index) * 5, y: 100, width: 0.5, height: 4) }
        let page = try UprightPage(scan: canvas.image(), quarterTurns: 0)
        _ = try page.analyseLayout()
        #expect(try share(of: PageBox(x: 33, y: 103.9, width: 3, height: 0.6), on: page) < 0.05)
        // Down to a tenth of a millimetre above the line.
        #expect(try share(of: PageBox(x: 32.1, y: 103.4, width: 0.3, height: 0.45), on: page) > 0.9)
    }

    private func print(in box: PageBox, of page: UprightPage) throws -> [UInt8] {
        let pixels = page.scale.pixelBox(box)
        return try page.print.cropped(x: pixels.x, y: pixels.y, width: pixels.width, height: pixels.height).greyBytes()
    }

    /// Of ink in the print, 0 to 1.
    private func share(of box: PageBox, on page: UprightPage) throws -> Double {
        let grey = try print(in: box, of: page)
        return Double(grey.count { $0 < 128 }) / Double(grey.count)
    }

    @Test(arguments: [200, 300])
    func `low lines of a blank with white between them are painted over, dashes and strokes of words are not`(
        resolution: Int
    ) throws {
        var canvas = Canvas(resolution: resolution)
        // Below them a Chinese dash, three of several lengths, and three with different gaps.
        let rows: [(y: Double, starts: [Double], lengths: [Double], stays: Bool)] = [
            (60, [40, 42.6, 45.2, 47.8, 50.4], [1.9, 1.9, 1.9, 1.9, 1.9], false),
            (90, [40, 44.2], [3.8, 3.8], true),
            (120, [40, 43, 46], [2.4, 1.4, 2.4], true),
            (150, [40, 42.2, 46], [1.9, 1.9, 1.9], true),
        ]
        for row in rows {
            for (x, length) in zip(row.starts, row.lengths) { canvas.fill(x: x, y: row.y, width: length, height: 0.3) }
            canvas.print(x: 60, y: row.y - 3, characters: 12)
        }
        let page = try UprightPage(scan: canvas.image(), quarterTurns: 0)
        _ = try page.analyseLayout()
        for row in rows {
            for (x, length) in zip(row.starts, row.lengths) {
                let ink = try share(
                    of: PageBox(x: x + 0.3, y: row.y + 0.05, width: length - 0.6, height: 0.2), on: page)
                #expect(row.stays ? ink > 0.4 : ink < 0.05, "\(x), \(row.y): \(ink)")
            }
            #expect(try share(of: PageBox(x: 60, y: row.y - 3, width: 48, height: 4), on: page) > 0.1)
        }
    }
}
