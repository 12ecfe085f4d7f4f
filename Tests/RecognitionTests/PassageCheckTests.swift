import FormModel
import GlyphShapes
import PageImaging
import Testing

@testable import Recognition

/// Lines of a real page of running text, with the faults that `chi_sim` makes put in on purpose.
@Suite struct PassageCheckTests {
    private static let pageNumber = 5

    /// What `spoil` makes of the lines in which it finds something, each with the line as it was read.
    private func mended(
        _ spoil: (LineReading) -> LineReading?
    ) throws -> [(before: LineReading, after: LineReading)] {
        let page = try UprightPage(scan: Fixtures.page(Self.pageNumber), quarterTurns: 0)
        _ = try page.analyseLayout()
        let check = PassageCheck(ink: InkTestimony(page: page, fitter: try #require(PassageFitter())))
        let reading = try Fixtures.reading(Self.pageNumber)
        let lines = (reading.lines + reading.tables.flatMap { $0.cells.flatMap(\.lines) }).compactMap(\.readings.first)
        return try lines.compactMap { line in
            try spoil(line).map { (line, try check.checked($0)) }
        }
    }

    private func percent(in line: LineReading) -> Int? {
        line.characters.indices.dropFirst().first {
            line.characters[$0].text == "%" && line.characters[$0 - 1].text.first?.isNumber == true
        }
    }

    @Test func `a figure found in the rings of a percent sign is taken out`() throws {
        let lines = try mended { line in
            guard let index = percent(in: line) else { return nil }
            var line = line
            line.characters.insert(
                ReadCharacter(text: "9", confidence: 0.95, box: line.characters[index].box), at: index)
            return line
        }
        #expect(lines.count >= 4)
        #expect(lines.count { $0.before.text == $0.after.text } * 2 >= lines.count, "\(lines.map(\.after.text))")
    }

    @Test func `a character beside one whose box lies over several stays`() throws {
        let lines = try mended { line in
            guard line.characters.count > 8, line.characters.prefix(4).allSatisfy(\.isHan) else { return nil }
            var line = line
            line.characters[0].box.width *= 5
            return line
        }
        #expect(lines.count >= 10)
        for line in lines { #expect(line.before.text == line.after.text) }
    }

    @Test func `a percent sign read as a Han character becomes one again`() throws {
        let lines = try mended { line in
            guard let index = percent(in: line) else { return nil }
            var line = line
            line.characters[index].text = "铝"
            line.characters[index].confidence = 0.85
            return line
        }
        #expect(lines.count >= 4)
        #expect(lines.count { $0.before.text == $0.after.text } * 2 >= lines.count, "\(lines.map(\.after.text))")
    }

    @Test func `a percent sign that was read twice is one`() throws {
        let lines = try mended { line in
            guard let index = percent(in: line) else { return nil }
            var line = line
            var again = line.characters[index]
            again.confidence = 0.3
            line.characters.insert(again, at: index)
            return line
        }
        #expect(!lines.isEmpty)
        for line in lines {
            #expect(line.before.text == line.after.text)
            #expect(line.after.characters.contains { $0.text == "%" && $0.confidence > 0.3 })
        }
    }

    @Test func `a figure that stands there stays, and so do Han characters`() throws {
        let lines = try mended { $0 }
        #expect(lines.count > 20)
        for line in lines { #expect(line.before.text == line.after.text) }
    }

    @Test func `a character without room is taken out, one that stands there is not`() throws {
        func middle(_ line: LineReading) -> Int? {
            line.characters.indices.dropFirst(3).dropLast(4).first { index in
                line.characters[(index - 2)...(index + 2)].allSatisfy { $0.isHan && $0.confidence > 0.98 }
            }
        }
        let lines = try mended { line in
            guard let index = middle(line) else { return nil }
            var line = line
            line.characters.insert(
                ReadCharacter(text: "人", confidence: 0.97, box: line.characters[index].box), at: index)
            return line
        }
        #expect(lines.count >= 10)
        #expect(lines.count { $0.before.text == $0.after.text } * 3 >= lines.count * 2, "\(lines.map(\.after.text))")
    }

    @Test(arguments: ["7×24小时", "7 x 24小时", "Tx24小时", "?X24小时", "7*24小时", "7“24小时", "7\"24小时", "YX&4小时"])
    func `round the clock is written 7×24小时`(read: String) throws {
        let lines = try mended { line in
            guard line.characters.count > 20 else { return nil }
            var line = line
            let box = line.characters[0].box
            line.characters = read.enumerated().map { index, character in
                ReadCharacter(
                    text: String(character), confidence: 0.99,
                    box: PageBox(
                        x: box.x + Double(index) * box.width, y: box.y, width: box.width, height: box.height))
            }
            return line
        }
        #expect(!lines.isEmpty)
        for line in lines { #expect(line.after.text == "7×24小时") }
    }

    /// Whatever its ink is like, for the rule's is there.
    @Test func `what a rule below makes of a character is the character`() throws {
        let lines = try mended { line in
            guard line.characters.count > 20 else { return nil }
            var line = line
            for (index, character) in "韭洲".enumerated() {
                (line.characters[index].text, line.characters[index].confidence) = (String(character), 0.99)
            }
            return line
        }
        #expect(!lines.isEmpty)
        for line in lines { #expect(line.after.text.hasPrefix("非洲")) }
    }

    @Test func `a character that makes no word becomes the one that does`() {
        #expect(ConfusedWords.correction(of: "人", after: "接", before: "网") == "入")
        #expect(ConfusedWords.correction(of: "壁", after: nil, before: "山") == "璧")
        #expect(ConfusedWords.correction(of: "履", after: nil, before: "盖") == "覆")
        #expect(ConfusedWords.correction(of: "干", after: "基", before: "物") == "于")
        #expect(ConfusedWords.correction(of: "韭", after: "、", before: "洲") == "非")
        #expect(ConfusedWords.correction(of: "韭", after: "区", before: "碚") == "北")
        #expect(ConfusedWords.correction(of: "韭", after: "卖", before: "菜") == nil)
        #expect(ConfusedWords.correction(of: "人", after: "工", before: "员") == nil)
        #expect(ConfusedWords.correction(of: "履", after: nil, before: "约") == nil)
        #expect(ConfusedWords.correction(of: "干", after: "骨", before: "企") == nil)
        #expect(ConfusedWords.correction(of: "壁", after: "墙", before: "画") == nil)
    }
}
