import FormModel
import GlyphShapes
import PageImaging
import Testing

@testable import Recognition

/// Characters of the same strokes as others on real pages, and what they would be read as by mistake.
@Suite struct TwinCheckTests {
    @Test(arguments: [3, 4])
    func `a character whose twin is more like the ink becomes it or doubtful, the true one stays`(number: Int) throws {
        let page = try UprightPage(scan: Fixtures.page(number), quarterTurns: 0)
        // Takes the rules out of the print, as for the reading.
        _ = try page.analyseLayout()
        let check = TwinCheck(ink: InkTestimony(page: page, fitter: try #require(PassageFitter())))
        let lines = try Fixtures.reading(number).tables.flatMap { $0.cells.flatMap(\.lines) }
            .compactMap(\.readings.first)
        var (asked, kept, caught) = (0, 0, 0)
        for line in lines {
            for index in line.characters.indices where line.characters[index].confidence > 0.97 {
                guard let own = line.characters[index].text.first, let twin = SameStrokes.twins(of: own).first else {
                    continue
                }
                asked += 1
                let right = try check.checked(line).characters[index]
                if right.text == String(own), right.confidence >= 0.9 { kept += 1 }
                var wrong = line
                wrong.characters[index] = ReadCharacter(
                    text: String(twin), confidence: 0.99, box: line.characters[index].box)
                let checked = try check.checked(wrong).characters[index]
                if checked.text == String(own) || checked.confidence < 0.9 { caught += 1 }
            }
        }
        #expect(asked >= 3)
        #expect(kept * 4 >= asked * 3 && caught * 4 >= asked * 3, "\(kept) and \(caught) of \(asked)")
    }

    @Test func `behind a number stands 日 and never 曰`() throws {
        let page = try UprightPage(scan: Fixtures.page(3), quarterTurns: 0)
        let check = TwinCheck(ink: InkTestimony(page: page, fitter: try #require(PassageFitter())))
        let characters = "3月9曰".enumerated().map { index, character in
            ReadCharacter(
                text: String(character), confidence: 0.9,
                box: PageBox(x: 60 + 4 * Double(index), y: 60, width: 4, height: 4))
        }
        #expect(try check.checked(LineReading(reader: .chinese, characters: characters)).text == "3月9日")
    }
}
