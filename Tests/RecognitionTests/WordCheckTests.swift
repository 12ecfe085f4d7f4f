import FormModel
import GlyphShapes
import PageImaging
import Testing

@testable import Recognition

/// Lines of a real page, with characters read wrongly on purpose.
@Suite struct WordCheckTests {
    private let words: WordList
    private let fitter: PassageFitter
    private let check: WordCheck
    private let lines: [LineReading]

    init() throws {
        let page = try UprightPage(scan: Fixtures.page(3), quarterTurns: 0)
        _ = try page.analyseLayout()
        words = try #require(WordList.system)
        fitter = try #require(PassageFitter())
        check = WordCheck(ink: InkTestimony(page: page, fitter: fitter), words: words)
        let reading = try Fixtures.reading(3)
        lines = (reading.lines + reading.tables.flatMap { $0.cells.flatMap(\.lines) }).compactMap(\.readings.first)
            .filter { line in line.characters.count >= 8 && line.characters.allSatisfy { $0.confidence > 0.9 } }
    }

    /// Characters of words in which a look-alike would make none, at most `count` in a line.
    private func places(in line: LineReading, count: Int) -> [(index: Int, lookAlike: Character)] {
        let text = line.characters.map { $0.text.first ?? " " }
        let places: [(Int, Character)] = text.indices.compactMap { index in
            guard line.characters[index].isHan, words.count(at: index, in: text) >= 1000 else { return nil }
            var other = text
            return fitter.lookAlikes(of: text[index]).first { lookAlike in
                other[index] = lookAlike
                return words.count(at: index, in: other) == 0
            }.map { (index, $0) }
        }
        return Array(places.prefix(count))
    }

    @Test func `what makes no word becomes the word that the ink shows, and what was read surely stays`() throws {
        var (asked, mended) = (0, 0)
        for line in lines {
            for (index, lookAlike) in places(in: line, count: 3) {
                var wrong = line
                wrong.characters[index].text = String(lookAlike)
                wrong.characters[index].confidence = 0.999
                #expect(try check.checked(wrong) == wrong)
                wrong.characters[index].confidence = 0.8
                let text = try check.checked(wrong).text
                #expect([line.text, wrong.text].contains(text))
                asked += 1
                if text == line.text { mended += 1 }
            }
        }
        #expect(asked >= 20)
        #expect(mended * 4 >= asked * 3, "\(mended) of \(asked)")
    }

    @Test func `what stands on the paper stays, however weakly it was read`() throws {
        for line in lines {
            var weak = line
            for index in weak.characters.indices { weak.characters[index].confidence = 0.8 }
            #expect(try check.checked(weak).text == line.text)
        }
    }
}
