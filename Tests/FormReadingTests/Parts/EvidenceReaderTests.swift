import FormModel
import Testing

@testable import FormReading

@Suite struct EvidenceReaderTests {
    private let titles = ["附2", "申报项目相关证明材料"]
    private let platform = "1.项目的平台架构、关键技术等获得专利、标准、知识产权的相关证明材料;"
    private let promotion = "2.项目推广效果证明材料。"
    private let report = ["技术测试报告", "报告编号:GR20170001", "检测结论:所检项目符合要求。"]
    private let letter = ["用户使用证明", "兹证明我单位自2018年起使用该平台,效果良好。"]

    private func values(_ pages: [[String]]) -> [FieldID: FieldValue] {
        read(pages).fields.mapValues(\.value)
    }

    private func read(_ pages: [[String]]) -> EvidenceReader.Found {
        let pages = pages.enumerated().map { Paper.page($0 + 1, lines: Paper.lines($1)) }
        return EvidenceReader(edition: .informationConsumption2020).read(pages)
    }

    @Test func `what was read of the material is kept for each item`() {
        let texts = read([titles + [platform] + report, [promotion] + letter]).texts
        #expect(texts["annex2.platform_evidence"] == report.joined(separator: "\n"))
        #expect(texts["annex2.promotion_evidence"] == letter.joined(separator: "\n"))
    }

    @Test func `material behind each item is that item's`() {
        let found = values([titles + [platform] + report + [promotion] + letter])
        #expect(found["annex2.platform_evidence"] == .presence(true))
        #expect(found["annex2.promotion_evidence"] == .presence(true))
        #expect(found["annex1.rnd_evidence"] == nil)
    }

    @Test func `an item with nothing behind it while another has something lacks it`() {
        let found = values([titles + [platform] + report, [promotion]])
        #expect(found["annex2.platform_evidence"] == .presence(true))
        #expect(found["annex2.promotion_evidence"] == .presence(false))
    }

    @Test func `material put behind all items is told by its words`() {
        let items = titles + ["1.项目的平台架构、关键技术等获得专利、标准、知识产权的相", "关证明材料;", promotion]
        #expect(values([items, report, letter]).allSatisfy { $0.value == .presence(true) })
        let only = values([items, letter])
        #expect(only["annex2.platform_evidence"] == .presence(false))
        #expect(only["annex2.promotion_evidence"] == .presence(true))
    }

    @Test func `material that says nothing of what it is leaves it open`() {
        let found = values([titles + [platform, promotion], ["重庆市某区某街道办事处", "二〇一九年三月"]])
        #expect(found.allSatisfy { $0.value == .unreadable })
    }

    @Test func `the two annexes are told apart by titles that are alike`() {
        let found = values([
            ["附1", "申报单位相关证明材料", "1.申报单位相关荣誉证明材料;", "2.申报单位研发能力证明材料;"],
            ["3.申报单位主营业务收入(2019年)证明材料;"], ["2019年度纳税证明", "利润总额"],
            titles + [platform] + report + [promotion] + letter,
        ])
        #expect(found["annex1.honour_evidence"] == .presence(false))
        #expect(found["annex1.revenue_evidence"] == .presence(true))
        #expect(found["annex2.promotion_evidence"] == .presence(true))
    }

    @Test func `material scanned before its annex's title belongs there by its words`() {
        let first = ["附1", "申报单位相关证明材料", "1.申报单位相关荣誉证明材料;", "2.申报单位研发能力证明材料;", "3.申报单位主营业务收入(2019年)证明材料;"]
        let found = values([
            first, ["2019年度纳税证明", "完税金额"], report + letter + ["利润总额"], titles + [platform, promotion],
        ])
        #expect(found["annex1.revenue_evidence"] == .presence(true))
        #expect(found["annex1.honour_evidence"] == .presence(false))
        #expect(found["annex2.platform_evidence"] == .presence(true))
        #expect(found["annex2.promotion_evidence"] == .presence(true))
        // A test report that proves research stays where it was put.
        let own = values([first, report + ["发明专利证书", "软件著作权登记号"], titles + [platform, promotion] + letter])
        #expect(own["annex1.rnd_evidence"] == .presence(true))
    }

    @Test func `an item is not lacking whose material may stand among the other annex's`() {
        let first = [
            "附1", "申报单位相关证明材料", "1.申报单位相关荣誉证明材料;", "荣誉证书", "2.申报单位研发能力证明材料;", "发明专利证书", "3.申报单位主营业务收入(2019年)证明材料;",
        ]
        func revenue(_ stray: [String]) -> FieldValue? {
            values([first, titles + [platform] + report, stray, [promotion] + letter])["annex1.revenue_evidence"]
        }
        #expect(revenue(["2019年度审计报告(摘要)"]) == .unreadable)
        #expect(revenue(["技术测试报告"]) == .presence(false))
        #expect(revenue(["技术测试报告", "2019年度审计报告(摘要)"]) == .presence(false))
    }
}
