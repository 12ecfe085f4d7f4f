import FormModel
import Testing

@Suite struct CalendarDateTests {
    @Test(arguments: Vectors.dates)
    func `every written form of a date parses to the same day`(date: (written: String, iso: String)) {
        #expect(CalendarDate(parsing: date.written)?.description == date.iso)
    }

    @Test(arguments: [
        ("二〇二〇年5月8日", "2020-05-08"), ("二O二O年五月八日", "2020-05-08"), ("2020年5月8号", "2020-05-08"),
        ("2020-05-08 00:00:00", "2020-05-08"), ("2020-05-08T08:30:00Z", "2020-05-08"), ("二〇二〇年五月廿一日", "2020-05-21"),
        ("2020一05一08", "2020-05-08"), ("202005", "2020-05"), ("2020年02月29日", "2020-02-29"),
    ])
    func `forms that systems and scans add parse too`(written: String, iso: String) {
        #expect(CalendarDate(parsing: written)?.description == iso)
    }

    @Test(arguments: [
        "", "年月日", "2020年", "2019年2月29日", "2020年13月1日", "2020-05-32", "5月8日", "13896012345", "2020.05-2021.06",
        "2020年5月8日前", "20年5月8日", "2020年5-8日",
    ])
    func `what is no date is refused`(written: String) {
        #expect(CalendarDate(parsing: written) == nil)
    }

    @Test(arguments: [
        ("5月8日", "5月8日"), ("二〇二〇年12月8日", "12月8日"), ("二5月5日", "5月5日"), ("325月7日", "5月7日"), ("年十二月廿一日", "十二月廿一日"),
        ("O二月28日", "二月28日"),
    ])
    func `month and day are found at the end, whatever stands before`(text: String, expected: String) throws {
        let characters = Array(text)
        let start = try #require(CalendarDate.startOfMonthAndDay(in: characters))
        #expect(String(characters[start...]) == expected)
    }

    @Test(arguments: ["", "月8日", "5月", "5月8", "5月32日", "年5月O日", "5月8日前"])
    func `what does not end with month and day has none`(text: String) {
        #expect(CalendarDate.startOfMonthAndDay(in: Array(text)) == nil)
    }

    @Test func `a spreadsheet's serial is a day`() {
        #expect(CalendarDate(excelSerial: 43959)?.description == "2020-05-08")
        #expect(CalendarDate(excelSerial: 25569)?.description == "1970-01-01")
        #expect(CalendarDate(excelSerial: 43890)?.description == "2020-02-29")
        #expect(CalendarDate(excelSerial: 43891)?.description == "2020-03-01")
        #expect(CalendarDate(excelSerial: 60) == nil)
    }

    @Test func `a month ends on its last day`() {
        #expect(CalendarDate(year: 2020, month: 2, day: nil).lastDay.day == 29)
        #expect(CalendarDate(year: 2021, month: 4, day: nil).lastDay.day == 30)
    }

    @Test(arguments: [("2018", 2018), ("2018年", 2018), ("２０１８年度", 2018), ("二〇一八年", 2018)])
    func `a year parses`(written: String, year: Int) {
        #expect(CalendarDate.year(parsing: written) == year)
    }
}

@Suite struct DateRangeTests {
    @Test(arguments: Vectors.ranges)
    func `every written form of a span parses`(range: (written: String, start: String, end: String)) {
        let parsed = DateRange(parsing: range.written)
        #expect(parsed?.start.description == range.start)
        #expect(parsed?.end?.description == range.end)
    }

    @Test(arguments: [
        ("2020-05-01至2021-06-30", "2020-05-01/2021-06-30"), ("2020-05-2021-06", "2020-05/2021-06"),
        ("2020-05-01-2021-06-30", "2020-05-01/2021-06-30"), ("2020年5月至12月", "2020-05/2020-12"),
        ("2019年3月至今", "2019-03/.."), ("自2020年5月起至2021年6月止", nil), ("2020年5月-2021年6月", "2020-05/2021-06"),
        ("2020/05/01—2021/06/30", "2020-05-01/2021-06-30"), ("2020-05-08", nil), ("2020.05", nil),
    ])
    func `dashes part dates only where both sides are dates`(written: String, range: String?) {
        #expect(DateRange(parsing: written)?.description == range)
    }
}
