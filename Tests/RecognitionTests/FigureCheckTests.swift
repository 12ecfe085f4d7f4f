import FormModel
import GlyphShapes
import PageImaging
import Testing

@testable import Recognition

/// Figures of a real page, read wrongly on purpose.
@Suite struct FigureCheckTests {
    /// The lines of the fixture that are a figure and nothing else, each spoilt at its third character, as read and as
    /// checked.
    private func checked(
        _ spoil: (inout [ReadCharacter]) -> Void
    ) throws -> [(before: LineReading, after: LineReading)] {
        let page = try UprightPage(scan: Fixtures.page(3), quarterTurns: 0)
        _ = try page.analyseLayout()
        let check = FigureCheck(ink: InkTestimony(page: page, fitter: try #require(PassageFitter())))
        let lines = try Fixtures.reading(3).tables.flatMap { $0.cells.flatMap(\.lines) }.flatMap(\.readings)
        return try lines.filter { line in
            line.characters.count >= 6 && line.characters.allSatisfy { $0.text.allSatisfy { $0.isNumber || $0 == "." } }
                && line.characters[2].text != "."
        }.map { line in
            var spoilt = line
            spoil(&spoilt.characters)
            return (line, try check.checked(spoilt))
        }
    }

    @Test func `a doubtful figure becomes the one that its ink shows`() throws {
        let lines = try checked { characters in
            characters[2].text = characters[2].text == "8" ? "3" : "8"
            characters[2].confidence = 0.95
        }
        #expect(lines.count >= 3)
        #expect(lines.count { $0.before.text == $0.after.text } * 2 >= lines.count, "\(lines.map(\.after.text))")
    }

    @Test func `a figure that is not there is taken out`() throws {
        let lines = try checked { characters in
            characters.insert(ReadCharacter(text: "0", confidence: 0.95, box: characters[2].box), at: 2)
        }
        #expect(lines.count { $0.before.text == $0.after.text } * 2 >= lines.count, "\(lines.map(\.after.text))")
    }

    @Test func `a figure that stands there stays however doubtful`() throws {
        for line in try checked({ for index in $0.indices { $0[index].confidence = 0.6 } }) {
            #expect(line.before.text == line.after.text)
        }
    }
}
