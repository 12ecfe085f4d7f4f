import FormModel
import Testing

@testable import Recognition

@Suite struct DateLineTests {
    private func reading(_ text: String, confidence: Double = 0.99) -> LineReading {
        LineReading(
            reader: .chinese,
            characters: text.enumerated().map { index, character in
                let box = PageBox(x: 100 + 5 * Double(index), y: 200, width: 4, height: 4)
                return ReadCharacter(text: String(character), confidence: confidence, box: box)
            })
    }

    @Test(arguments: ["一和5月23日", "二〇二〇年5月24晶", "'-OO二〇年-月28日", "OOo和5月7日", "二口年4月2日日"])
    func `what a seal leaves of a date is read again`(text: String) {
        #expect(DateLine.isGarbled(reading(text)))
    }

    @Test(arguments: ["二〇二〇年5月24日", "2020年5月8日", "公司（企业盖章）", "重庆日月光电有限公司", "月", "申报日期：2020年5月", "20200508"])
    func `a date and other words stand as they were read`(text: String) {
        #expect(!DateLine.isGarbled(reading(text)))
    }

    @Test func `two attempts that agree on the day make a date, never a sure one`() throws {
        let agreed = try #require(DateLine.agreed(["2年月28日", "3二〇年4月28日", "二0年4月28日"].map { reading($0) }))
        #expect(agreed.text == "3二〇年4月28日")
        #expect(agreed.characters.allSatisfy { $0.confidence < 0.9 })
    }

    @Test func `attempts that do not agree make none`() {
        #expect(DateLine.agreed(["2月28日", "4年月28日", "月28日", "4月28日"].map { reading($0) }) == nil)
    }
}
