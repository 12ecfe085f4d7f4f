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

    /// The addresses of the fixture as the English model reads them, and what looks at them.
    private func addresses() throws -> (check: FigureCheck, lines: [LineReading]) {
        let page = try UprightPage(scan: Fixtures.page(3), quarterTurns: 0)
        _ = try page.analyseLayout()
        let lines = try Fixtures.reading(3).tables.flatMap { $0.cells.flatMap(\.lines) }.flatMap(\.readings)
            .filter { $0.reader == .latin && $0.text.contains("@") }
        let check = FigureCheck(ink: InkTestimony(page: page, fitter: try #require(PassageFitter())))
        return (check, lines)
    }

    @Test(arguments: ["e", "o"])
    func `the letter of an address that is most like @ is it, where none was read`(read: String) throws {
        let (check, lines) = try addresses()
        #expect(!lines.isEmpty)
        for line in lines {
            let at = line.characters.firstIndex { $0.text == "@" }!
            var spoilt = line
            spoilt.characters[at].text = read
            #expect(try check.withAt(spoilt).text == line.text)
            // In its domain alone no letter is.
            spoilt.characters.removeFirst(at + 1)
            #expect(try check.withAt(spoilt) == spoilt)
        }
    }

    @Test func `a letter that an address has not goes however sure, one that it has stays`() throws {
        let (check, lines) = try addresses()
        #expect(!lines.isEmpty)
        var (asked, gone) = (0, 0)
        for line in lines {
            #expect(try check.checked(line).text == line.text)
            for index in 3..<(line.characters.count - 3) where line.characters[index].text.allSatisfy(\.isLetter) {
                var spoilt = line
                var box = line.characters[index].box
                (box.x, box.width) = (box.x - box.width / 4, box.width / 2)
                spoilt.characters.insert(ReadCharacter(text: "a", confidence: 0.99, box: box), at: index)
                asked += 1
                if try check.checked(spoilt).text == line.text { gone += 1 }
            }
        }
        #expect(gone * 2 >= asked, "\(gone) of \(asked)")
    }

    @Test func `of two readings of an address the letter stays that the ink is more like`() throws {
        let (check, lines) = try addresses()
        for line in lines {
            for (index, character) in line.characters.enumerated() where "gqhnu".contains(character.text) {
                var other = line
                other.characters[index].text = character.text == "g" ? "q" : "g"
                #expect(try check.settled(line, with: other).text == line.text)
                #expect(try check.settled(other, with: line).text == line.text)
            }
        }
    }
}
