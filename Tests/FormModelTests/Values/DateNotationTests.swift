import FormModel
import Testing

@Suite struct DateNotationTests {
    @Test(
        arguments: [
            (.hanYear, 5, 8, "二〇二〇年5月8日"), (.han, 5, 8, "二〇二〇年五月八日"), (.han, 10, 20, "二〇二〇年十月二十日"),
            (.han, 12, 31, "二〇二〇年十二月三十一日"), (.figures, 11, 10, "2020年11月10日"), (.padded, 5, 8, "2020年05月08日"),
            (.padded, 5, nil, "2020年05月"), (.han, 10, nil, "二〇二〇年十月"), (.figures, 4, 31, "2020年4月31日"),
        ] as [(DateNotation, Int, Int?, String)])
    func `a day is written as people write it`(notation: DateNotation, month: Int, day: Int?, text: String) {
        #expect(notation.text(of: CalendarDate(year: 2020, month: month, day: day)) == text)
    }
}
