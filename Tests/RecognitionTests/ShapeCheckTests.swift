import FormModel
import GlyphShapes
import PageImaging
import Testing

@testable import Recognition

/// Characters of a real page, read wrongly on purpose.
@Suite struct ShapeCheckTests {
    /// A line of the fixture with Han characters that were read surely, and its page.
    private func sample() throws -> (page: UprightPage, line: LineReading) {
        let page = try UprightPage(scan: Fixtures.page(3), quarterTurns: 0)
        // Takes the rules out of the print, as for the reading.
        _ = try page.analyseLayout()
        let lines = try Fixtures.reading(3).tables.flatMap { $0.cells.flatMap(\.lines) }.compactMap(\.readings.first)
        let line = lines.first { line in
            line.characters.count(where: \.isHan) >= 6
                && line.characters.allSatisfy { $0.isHan && $0.confidence > 0.97 }
        }
        return (page, try #require(line))
    }

    @Test func `a doubtful character becomes what its ink looks like, and a sure one stays`() throws {
        let (page, line) = try sample()
        let check = ShapeCheck(ink: InkTestimony(page: page, fitter: try #require(PassageFitter())))
        var mended = 0
        for index in line.characters.indices {
            var wrong = line
            wrong.characters[index] = ReadCharacter(text: "艘", confidence: 0.5, box: line.characters[index].box)
            let checked = try check.checked(wrong)
            // Mended or left, never made another character.
            #expect(["艘", line.characters[index].text].contains(checked.characters[index].text))
            if checked.characters[index].text == line.characters[index].text { mended += 1 }
            wrong.characters[index].confidence = 0.99
            #expect(try check.checked(wrong) == wrong)
        }
        #expect(mended * 2 >= line.characters.count, "\(line.text)")
    }
}
