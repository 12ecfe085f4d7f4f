import FormModel
import Testing

@testable import Recognition

@Suite struct DateLineTests {
    private func reading(_ text: String) -> LineReading {
        LineReading(
            reader: .chinese,
            characters: text.enumerated().map { index, character in
                let box = PageBox(x: 100 + 5 * Double(index), y: 200, width: 4, height: 4)
                return ReadCharacter(text: String(character), confidence: 0.99, box: box)
            })
    }

    @Test(arguments: [
        ("一和5月23日", "一和5月23日"), ("二〇二〇年5月24晶", "二〇二〇年5月24晶"), ("'-OO二〇年-月28日", "'-OO二〇年-月28日"),
        ("申报日期：2020年5月8日", "2020年5月8日"), ("申报日期 : 二O二年五月八日", "二O二年五月八日"),
    ])
    func `a date is found, alone or behind its label, and what a seal leaves of one`(text: String, date: String) throws
    {
        let part = try #require(DateLine.part(of: reading(text)))
        #expect(reading(text).characters[part].map(\.text).joined() == date)
    }

    @Test(arguments: ["公司（企业盖章）", "重庆日月光电有限公司", "月", "20200508", "申报日期：", "2018年11月在重庆市渝北区开始建设的数据中台项目"])
    func `other words are no date`(text: String) {
        #expect(DateLine.part(of: reading(text)) == nil)
    }
}
