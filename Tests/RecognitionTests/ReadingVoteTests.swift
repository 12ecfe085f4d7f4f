import FormModel
import Testing

@testable import Recognition

@Suite struct ReadingVoteTests {
    private func reading(_ text: String, _ confidence: Double = 0.9) -> LineReading {
        LineReading(
            reader: .chinese,
            characters: text.enumerated().map { index, character in
                ReadCharacter(
                    text: String(character), confidence: confidence,
                    box: PageBox(x: Double(index) * 4, y: 0, width: 4, height: 4))
            })
    }

    @Test(
        arguments: [
            (["癌宇秀", "向宇秀", "向宇秀"], "向宇秀"),
            // A character too many, and one too few.
            (["2020人年3月", "2020年3月", "2020年3月"], "2020年3月"),
            (["CO", "CTO", "CTO"], "CTO"),
            (["", "田雨桐", "田雨洞"], "田雨桐"),
        ] as [([String], String)])
    func `what most readings say wins, place by place`(texts: [String], expected: String) throws {
        let readings = texts.enumerated().map { reading($1, $0 == 2 && expected == "田雨桐" ? 0.5 : 0.9) }
        #expect(ReadingVote(readings).result?.text == expected)
    }

    @Test func `a character is as sure as the readings agree on it`() throws {
        let result = try #require(ReadingVote([reading("吕平"), reading("昌平"), reading("昌平")]).result)
        #expect(result.text == "昌平")
        #expect(result.characters[0].confidence == 0.6)
        #expect(result.characters[1].confidence == 0.9)
    }

    @Test func `nothing read anywhere stays nothing`() {
        #expect(ReadingVote([reading(""), reading("")]).result == nil)
    }
}
