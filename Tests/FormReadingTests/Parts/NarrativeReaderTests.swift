import FormModel
import Testing

@testable import FormReading

@Suite struct NarrativeReaderTests {
    private func read(_ pages: [[String]]) -> [FieldID: FieldReading] {
        let pages = pages.enumerated().map { Paper.page($0 + 1, lines: Paper.lines($1)) }
        return NarrativeReader(edition: .informationConsumption2020).read(pages)
    }

    private let first = [
        "三、申报项目详细介绍", "1.项目基本情况", "(1)项目承担方资质与能力", "甲方资质", "(2)项目实施方案", "乙方案",
        "(3)项目负责人与项目团队实力", "丙团队", "(4)产学研用联合协作情况", "丁协作", "(5)项目实施的创新性", "戊创新",
    ]
    private let second = [
        "戊创新续", "(6)项目的可推广性", "己推广", "2.项目实施情况", "(1)项目实施主体、服务对象及适用场景", "庚主体", "(2)项目实施情况", "辛情况",
        "3.下一步实施计划", "壬计划",
    ]

    @Test(arguments: [
        ("detail.1.1", "甲方资质"), ("detail.1.2", "乙方案"), ("detail.1.5", "戊创新戊创新续"), ("detail.1.6", "己推广"),
        ("detail.2.1", "庚主体"), ("detail.2.2", "辛情况"), ("detail.3", "壬计划"),
    ])
    func `text belongs to the heading before it, over page breaks too`(field: String, value: String) {
        #expect(read([first, second])[FieldID(field)]?.value == .text(value))
    }

    @Test func `a heading that cannot be read makes its field unreadable and leaves the others`() {
        var lines = first
        lines[6] = "《3)琐白贝责人"
        let fields = read([lines, second])
        #expect(fields["detail.1.3"]?.value == .unreadable)
        #expect(fields["detail.1.4"]?.value == .text("丁协作"))
    }

    @Test func `the end of a text in the last line of a page is no page number`() {
        var page = Paper.page(1, lines: Paper.lines(first))
        page.lines.append(Paper.line("降96.8%。", x: 25, y: 280))
        let fields = NarrativeReader(edition: .informationConsumption2020).read([
            page, Paper.page(2, lines: Paper.lines(second)),
        ])
        #expect(fields.values.contains { $0.value.ledgerText?.contains("降96.8%。") == true })
    }

    @Test func `the hint below a heading is no part of the text`() {
        var lines = first
        lines.insert("(产学研用情况、协同创新能力。)", at: 9)
        #expect(read([lines, second])["detail.1.4"]?.value == .text("丁协作"))
    }

    @Test(arguments: [("-3-", 100.0, 280.0), ("了", 103, 281), ("有", 203, 160)])
    func `a page number at the foot, also misread, and a slice of a seal are no part of the text`(
        text: String, x: Double, y: Double
    ) {
        var page = Paper.page(1, lines: Paper.lines(first))
        page.lines.append(Paper.line(text, x: x, y: y))
        let fields = NarrativeReader(edition: .informationConsumption2020).read([
            page, Paper.page(2, lines: Paper.lines(second)),
        ])
        #expect(fields["detail.1.5"]?.value == .text("戊创新戊创新续"))
    }
}
