import Testing

@testable import Recognition

@Suite struct DateNotationTests {
    @Test(arguments: [
        (DateNotation.hanYear, 5, 8, "二〇二〇年5月8日"), (.han, 5, 8, "二〇二〇年五月八日"), (.han, 10, 20, "二〇二〇年十月二十日"),
        (.han, 12, 31, "二〇二〇年十二月三十一日"), (.figures, 11, 10, "2020年11月10日"), (.padded, 5, 8, "2020年05月08日"),
    ])
    func `a day is written as people write it`(notation: DateNotation, month: Int, day: Int, text: String) {
        #expect(notation.text(year: 2020, month: month, day: day) == text)
    }
}
