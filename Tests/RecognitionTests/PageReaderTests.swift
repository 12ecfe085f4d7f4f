import FormModel
import Foundation
import PageImaging
import Testing

@testable import Recognition

/// Real Tesseract over a clean scan. Serialised, so that few pages are in memory at a time.
@Suite(.serialized)
struct PageReaderTests {
    /// 3: ruled tables to the margins; 12: the declaration, lines of text and a seal.
    @Test(arguments: [3, 12], [1, 2, 3])
    func `a turned page reads as it does upright`(page: Int, turns: Int) throws {
        let upright = try Fixtures.reading(page)
        let turned = try Fixtures.read(Fixtures.page(page).turned(quarterTurns: turns))
        #expect(upright.quarterTurns == 0)
        #expect(turned.quarterTurns == 4 - turns)
        #expect(abs(turned.width - upright.width) < 0.2 && abs(turned.height - upright.height) < 0.2)
        #expect(abs(turned.skew - upright.skew) < 0.1)
        #expect(turned.tables.map(\.cells.count) == upright.tables.map(\.cells.count))
        let likeness = likeness(turned.text, upright.text)
        #expect(likeness > 0.98, "\(turned.text)")
    }

    @Test(
        arguments: [
            ("单位名称", "unit.name"), ("姓名", "unit.contact_name"), ("手机", "unit.contact_mobile"),
            ("法定代表", "unit.legal_representative"), ("单位办公地址", "unit.office_address"),
            ("组织机构代码/三证合一码", "unit.org_code"),
        ] as [(String, FieldID)])
    func `the cell right of a label holds the value that was typed`(label: String, field: FieldID) throws {
        let cells = try Fixtures.reading(3).tables.flatMap(\.cells)
        let place = try #require(cells.firstIndex { text(of: $0).hasPrefix(label) }, "no cell says \(label)")
        let beside = cells.filter {
            $0.row == cells[place].row && $0.column == cells[place].column + cells[place].columnSpan
        }
        let typed = try #require(try Fixtures.truth.get().fields.first { $0.field == field }).text
        #expect(beside.contains { text(of: $0) == typed }, "\(beside.map(text))")
    }

    @Test func `every box is found and is in the state that it was printed in`() throws {
        let marks = try Fixtures.reading(3).marks
        let boxes = try Fixtures.truth.get().boxes.filter { $0.page == 3 }
        #expect(boxes.count == 33)
        for box in boxes {
            let mark = marks.first {
                $0.box.x < box.box.midX && box.box.midX < $0.box.maxX
                    && $0.box.y < box.box.midY && box.box.midY < $0.box.maxY
            }
            #expect(mark?.state == box.state, "\(box.option)")
        }
    }

    @Test(arguments: [3, 12])
    func `no space stands between Han characters`(page: Int) throws {
        let reading = try Fixtures.reading(page)
        let lines = reading.tables.flatMap { $0.cells.flatMap(\.lines) } + reading.lines
        #expect(lines.count > 15)
        for line in lines.flatMap(\.readings) where line.reader == .chinese {
            #expect(!line.text.contains(#/\p{Han}\s+\p{Han}/#), "\(line.text)")
        }
    }

    /// The fixture's seal lies over the declaration's last lines; without colour it is grey.
    @Test(arguments: [1, 0.5])
    func `print below a seal is read on a scan without colour too`(factor: Double) throws {
        let scan = try Fixtures.page(12)
        let grey = try scan.converted(toDepth: 8).scaled(by: factor)
        grey.declaredResolution = Int((Double(scan.declaredResolution) * factor).rounded())
        let reading = try Fixtures.read(grey)
        #expect(reading.colour == .grey && reading.seals.map(\.ink) == [.black])
        let date = try #require(try Fixtures.truth.get().fields.first { $0.field == "declaration.date" }).text
        let disc = try #require(reading.seals.first).box
        let below = reading.lines.filter { $0.box.intersection(disc) != nil }.map { $0.text.replacing(" ", with: "") }
        let day = date.split(separator: "年").last.map(String.init)
        #expect(below.contains { $0.hasSuffix(day ?? date) }, "\(below)")
    }

    @Test func `characters stand where the page shows them`() throws {
        let reading = try Fixtures.reading(12)
        for line in reading.lines {
            let around = PageBox(
                x: line.box.x - 2, y: line.box.y - 2, width: line.box.width + 4, height: line.box.height + 4)
            for character in line.readings.flatMap(\.characters) {
                #expect(around.intersection(character.box) != nil || character.text == " ", "\(character)")
                #expect((0...1).contains(character.confidence))
            }
        }
    }

    @Test func `figures without serifs are read whole`() throws {
        let values = try Fixtures.read(Fixtures.figures()).tables.flatMap { $0.cells.flatMap(\.lines) }.map(\.text)
        #expect(values.contains("51338.0") && values.contains("5133.8"))
    }

    @Test func `an empty sheet is blank`() throws {
        let reading = try Fixtures.read(emptySheet())
        #expect(reading.isBlank)
        #expect(reading.text == "" && reading.marks == [] && reading.seals == [])
        let printed = try Fixtures.reading(12)
        #expect(!printed.isBlank)
    }

    @Test func `an empty sheet with dust on it is blank`() throws {
        // Two specks at the same height are not the ends of a line of print.
        let reading = try Fixtures.read(emptySheet(specks: 100))
        #expect(reading.isBlank)
        #expect(reading.text == "")
    }

    /// In a process of its own: a handle of Tesseract that is freed twice ends it.
    @Test func `missing language data is refused with what to install`() async {
        await #expect(processExitsWith: .success) {
            let empty = FileManager.default.temporaryDirectory.appending(path: "tessdata-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: empty) }
            let error = #expect(throws: RecognitionError.languageMissing("chi_sim")) {
                try PageReader(dataPath: empty.path)
            }
            #expect(error?.description.contains("apt-get install tesseract-ocr-chi-sim") == true)
        }
    }

    @Test func `a page over its time is given up`() throws {
        let page = try Fixtures.page(12)
        let reader = try PageReader()
        #expect(throws: RecognitionError.tooSlow) { try reader.read(page, number: 1, within: .zero) }
        // The reader is none the worse for it.
        let reading = try reader.read(page, number: 1, within: .seconds(180)).reading
        let upright = try Fixtures.reading(12)
        #expect(reading.text == upright.text)
    }

    // MARK: -

    /// A4 at 150 dpi with specks of 0.3 mm, as a scanner's glass leaves them.
    private func emptySheet(specks: Int = 0) throws -> PixImage {
        let (width, height) = (1240, 1754)
        var grey = [UInt8](repeating: 248, count: width * height)
        // Scattered by Knuth's linear congruential generator (MMIX).
        var state: UInt64 = 2020
        for _ in 0..<specks {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let place = Int(state >> 33) % (grey.count - 1)
            grey[place] = 90
            grey[place + 1] = 120
        }
        let sheet = try PixImage(width: width, height: height, grey: grey)
        sheet.declaredResolution = 150
        return sheet
    }

    private func text(of cell: TableCell) -> String {
        cell.lines.map(\.text).joined().replacing(" ", with: "")
    }

    /// 1 minus the share of characters that must be put in or taken out.
    private func likeness(_ one: String, _ other: String) -> Double {
        let changes = Array(one).difference(from: Array(other)).count
        return 1 - Double(changes) / Double(max(1, one.count + other.count))
    }
}
