import FormModel
import GlyphShapes
import PageImaging
import Testing

@testable import Recognition

/// The date of a real declaration, misread on purpose.
@Suite struct DateFitTests {
    private let fit: DateFit
    private let reading: PageReading
    private let line: TextLine
    private let date: String

    init() throws {
        let page = try UprightPage(scan: Fixtures.page(12), quarterTurns: 0)
        _ = try page.analyseLayout()
        fit = DateFit(ink: InkTestimony(page: page, fitter: try #require(PassageFitter())))
        reading = try Fixtures.reading(12)
        line = try #require(reading.lines.last { $0.readings.first.flatMap(DateLine.part) != nil })
        date = try #require(try Fixtures.truth.get().fields.first { $0.field == "declaration.date" }).text
    }

    /// `text` in place of what was read over `line`, evenly spread.
    private func misread(_ text: String, over line: TextLine, confidence: Double) -> LineReading {
        let width = line.box.width / Double(text.count)
        return LineReading(
            reader: .chinese,
            characters: text.enumerated().map { index, character in
                let box = PageBox(
                    x: line.box.x + Double(index) * width, y: line.box.y, width: width, height: line.box.height)
                return ReadCharacter(text: String(character), confidence: confidence, box: box)
            })
    }

    @Test(arguments: ["-OO二O年四月三十日", "二〇二〇年四月三十目", "一二。年四序三十日", "二〇二一年四月三十日", "二〇二〇年四月二十日"])
    func `the ink tells the date, whatever was read, and is never sure of it`(text: String) throws {
        let checked = try fit.checked(misread(text, over: line, confidence: 0.9), in: line.box, printHeight: nil)
        #expect(checked.text == date)
        #expect(checked.characters.allSatisfy { $0.confidence < 0.9 })
    }

    @Test func `what the recogniser reads too is sure`() throws {
        let checked = try fit.checked(misread(date, over: line, confidence: 0.5), in: line.box, printHeight: nil)
        #expect(checked.text == date)
        #expect(checked.characters.allSatisfy { $0.confidence > 0.9 })
    }

    @Test func `ink that shows no date makes none, and what is no date stays`() throws {
        let others = reading.lines.filter { $0.box != line.box && $0.text.count > 8 }
        #expect(others.count > 3)
        for other in others {
            let garbled = misread("二O〇年4月2%日", over: other, confidence: 0.5)
            #expect(try fit.checked(garbled, in: other.box, printHeight: nil) == garbled)
            let own = try #require(other.readings.first)
            #expect(try fit.checked(own, in: other.box, printHeight: nil) == own)
        }
    }
}
