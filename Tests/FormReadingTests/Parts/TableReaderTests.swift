import FormModel
import Testing

@testable import FormReading

@Suite struct TableReaderTests {
    private func read(_ pages: [[[String]]]) -> [FieldID: FieldReading] {
        let pages = pages.enumerated().map { Paper.page($0 + 1, tables: [Paper.table($1)]) }
        return TableReader(edition: .informationConsumption2020).read(pages)
    }

    private func text(_ fields: [FieldID: FieldReading], _ field: FieldID) -> String? {
        fields[field]?.value.ledgerText
    }

    private let applicant = [
        ["一、申报单位基本信息"],
        ["单位名称", "重庆云帆科技有限公司"],
        ["申报联系人", "姓名", "张甲", "手机", "13800138000"],
        ["职务", "部长", "传真", "023-63895660"],
        ["邮箱", "zj@yunfan.cn"],
        ["注册资本", "5000万元", "法定代表人", "李乙"],
        ["单位注册地址", "重庆市渝北区黄山大道1号"],
    ]
    private let project = [
        ["二、申报项目基本信息"],
        ["项目名称", "云上巴渝"],
        ["起止日期", "2019.01-2020.12", "项目投资\n(万元)", "800"],
        ["项目负责人", "姓名", "王丙", "职务", "总监"],
        ["手机", "13900139000", "邮箱", "wb@yunfan.cn"],
    ]

    @Test func `the same label in two tables gives two fields`() {
        let fields = read([applicant + project])
        #expect(text(fields, "unit.contact_name") == "张甲")
        #expect(text(fields, "project.lead_name") == "王丙")
        #expect(text(fields, "unit.contact_mobile") == "13800138000")
        #expect(text(fields, "project.lead_mobile") == "13900139000")
        #expect(text(fields, "unit.contact_title") == "部长")
        #expect(text(fields, "project.lead_title") == "总监")
        #expect(text(fields, "unit.name") == "重庆云帆科技有限公司")
        #expect(text(fields, "project.name") == "云上巴渝")
        #expect(text(fields, "project.investment") == "800")
    }

    @Test func `an unreadable label costs no value`() {
        var rows = applicant
        rows[1][0] = "羊仁各林"
        rows[5][0] = ""
        let fields = read([rows + project])
        #expect(text(fields, "unit.name") == "重庆云帆科技有限公司")
        #expect(text(fields, "unit.registered_capital") == "5000万元")
        #expect(text(fields, "unit.legal_representative") == "李乙")
    }

    @Test func `a missing row leaves its fields out and moves no other value`() {
        var rows = applicant
        rows.remove(at: 3)
        let fields = read([rows + project])
        #expect(fields["unit.contact_title"] == nil)
        #expect(text(fields, "unit.contact_email") == "zj@yunfan.cn")
        #expect(text(fields, "project.lead_title") == "总监")
    }

    @Test func `a row that a page break cuts goes on in the next page's first row`() {
        let first = applicant + [["申报单位简介", "本公司成立于\n二〇一五年"]]
        let second = [["", "主要从事软件开发"]] + project
        let fields = read([first, second])
        #expect(text(fields, "unit.profile") == "本公司成立于二〇一五年主要从事软件开发")
        #expect(fields["unit.profile"]?.regions.map(\.page) == [1, 2])
        #expect(text(fields, "project.name") == "云上巴渝")
    }

    @Test func `an empty cell is blank at its place`() {
        var rows = applicant
        rows[6][1] = ""
        let fields = read([rows + project])
        #expect(fields["unit.registered_address"]?.value == .blank)
        #expect(fields["unit.registered_address"]?.regions.first?.page == 1)
    }
}
