import FormModel
import Testing

@testable import Recognition

@Suite struct SurestReadingTests {
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
            ([("S3Is", 0.5), ("5338", 0.55), ("5133.8", 0.98)], "5133.8"),
            ([("癌宇秀", 0.8), ("向宇秀", 0.95), ("向宇秀", 0.9)], "向宇秀"),
            ([("", 0), ("田雨桐", 0.9), ("田雨洞", 0.5)], "田雨桐"),
        ])
    func `the surest reading is taken, however many say something else`(
        texts: [(text: String, confidence: Double)], expected: String
    ) {
        #expect(SurestReading(texts.map { reading($0.text, $0.confidence) }).result?.text == expected)
    }

    @Test func `a character is as sure as the readings agree on it`() throws {
        let result = try #require(
            SurestReading([reading("吕平", 0.75), reading("昌平", 1), reading("昌一平", 0.5)]).result)
        #expect(result.text == "昌平")
        #expect(result.characters.map(\.confidence) == [0.5, 0.75])
    }

    @Test func `nothing read anywhere stays nothing`() {
        #expect(SurestReading([reading(""), reading("")]).result == nil)
    }
}
