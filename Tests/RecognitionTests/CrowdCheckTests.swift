import FormModel
import GlyphShapes
import PageImaging
import Testing

@testable import Recognition

/// Short values of a real page, with a character put in that is not there.
@Suite struct CrowdCheckTests {
    @Test(arguments: ["上", "和"])
    func `a character for which there is no room is taken out, and no other`(added: String) throws {
        let page = try UprightPage(scan: Fixtures.page(3), quarterTurns: 0)
        _ = try page.analyseLayout()
        let check = CrowdCheck(ink: InkTestimony(page: page, fitter: try #require(PassageFitter())))
        let lines = try Fixtures.reading(3).tables.flatMap { $0.cells.flatMap(\.lines) }
        var (asked, told) = (0, 0)
        for line in lines {
            guard let reading = line.readings.first, reading.characters.allSatisfy(\.isHan) else { continue }
            #expect(try check.checked(reading, in: line.box, printHeight: line.box.height) == reading)
            guard (2...5).contains(reading.characters.count), let first = reading.characters.first else { continue }
            var crowded = reading
            crowded.characters.insert(ReadCharacter(text: added, confidence: 0.9, box: first.box), at: 0)
            asked += 1
            let checked = try check.checked(crowded, in: line.box, printHeight: line.box.height)
            if checked.text == reading.text { told += 1 }
            #expect([reading.text, crowded.text].contains(checked.text))
        }
        #expect(asked >= 8 && told * 4 >= asked * 3, "\(told) of \(asked)")
    }
}
