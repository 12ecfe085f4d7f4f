import FormModel
import Foundation
import Testing

@testable import Records

private let loader = RecordLoader(edition: .informationConsumption2020)

@Suite("Workbooks")
struct WorkbookTests {
    @Test func aRealOneIsReadWithItsTwoRowHeadingItsListAndItsTraps() throws {
        let set = try loader.load(SampleWorkbook.content, name: "applications.xlsx")
        #expect(
            set.records == [
                ElectronicRecord(
                    applicationID: "CQ-001",
                    values: [
                        "unit.name": "重庆云帆数据“测试”<科技>有限公司", "unit.contact_name": "张𠮷",
                        "unit.contact_mobile": "13800001111", "unit.contact_email": "a@example.com",
                        "unit.org_code": "91500103MA5U0000XA", "unit.listed_date": "2015-06-18",
                        "unit.rnd_spend": "1234.5", "project.lead_name": "李䶮", "project.lead_mobile": "13900002222",
                        "unit.nature": "民营企业、国有参股企业",
                    ]),
                ElectronicRecord(
                    applicationID: "CQ-002",
                    values: [
                        "unit.name": "重庆山城物联科技有限公司", "unit.contact_name": "王五", "unit.contact_mobile": "13800003333",
                        "unit.contact_email": "b@example.com", "unit.listed_date": "2020-05-07",
                        "unit.rnd_spend": "0.1",
                        "project.lead_name": "赵六", "project.lead_mobile": "13900004444", "unit.nature": "民营企业",
                    ]),
                ElectronicRecord(
                    applicationID: "CQ-003",
                    values: [
                        "unit.name": "重庆两江智慧医疗有限公司", "unit.contact_name": "钱七", "unit.listed": "否",
                        "unit.rnd_staff": "120", "project.overview": "概述",
                    ]),
            ])
        #expect(set.problems.map(\.message) == ["第5行信用代码被存成数字，已丢失末位，请以文本格式导出", "第6行是“合计”行，未作为申报读取"])
        #expect(set.unknownColumns == ["经办备注", "行业"])
    }

    private func values(_ cell: String, styles: String = "", strings: String = "", uses1904: Bool = false) throws
        -> String?
    {
        let rows = """
            <row r="1"><c r="A1" t="str"><v>编号</v></c><c r="C1" t="inlineStr"><is><t>项目概述</t></is></c></row>
            <row r="2"><c r="A2"><v>1</v></c>\(cell)</row>
            """
        let content = StoredZip.workbook(rows: rows, styles: styles, strings: strings, uses1904: uses1904)
        return try loader.load(content, name: "x").records.first?.values["project.overview"]
    }

    private static let styles = """
        <numFmts><numFmt numFmtId="170" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;"/>\
        <numFmt numFmtId="171" formatCode="#,##0&quot;days&quot;"/></numFmts>\
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="22"/></cellXfs>
        """

    @Test(arguments: [
        ("<c r=\"C2\"><v>1234.5600000000001</v></c>", "1234.56"), ("<c r=\"C2\"><v>1.5E-3</v></c>", "0.0015"),
        ("<c r=\"C2\"><v>120</v></c>", "120"), ("<c r=\"C2\" s=\"1\"><v>43959</v></c>", "2020-05-08"),
        ("<c r=\"C2\" s=\"1\"><v>59</v></c>", "1900-02-28"), ("<c r=\"C2\" s=\"1\"><v>61</v></c>", "1900-03-01"),
        ("<c r=\"C2\" s=\"2\"><v>43959</v></c>", "2020-05-08"), ("<c r=\"C2\" s=\"3\"><v>43959</v></c>", "43959"),
        ("<c r=\"C2\" s=\"4\"><v>43959.75</v></c>", "2020-05-08 18:00"), ("<c r=\"C2\" t=\"b\"><v>1</v></c>", "是"),
        ("<c r=\"C2\" t=\"s\"><v>1</v></c>", "乙\r\n丙"), ("<c r=\"C2\" t=\"s\"><v>0</v></c>", "富文本"),
        ("<c r=\"C2\" t=\"d\"><v>2020-05-08T00:00:00</v></c>", "2020-05-08"),
        ("<c r=\"C2\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> 𠮷&lt;&amp;</t></is></c>", " 𠮷<&"),
    ])
    func cellsSayWhatTheSheetShows(cell: String, value: String) throws {
        let strings = """
            <si><r><t>富</t></r><r><rPr><b/></rPr><t>文本</t></r><rPh><t>fu</t></rPh></si><si><t>乙_x000D_
            丙</t></si>
            """
        #expect(try values(cell, styles: Self.styles, strings: strings) == value)
    }

    @Test func serialsOf1904AreCountedFromThere() throws {
        #expect(
            try values("<c r=\"C2\" s=\"1\"><v>42497</v></c>", styles: Self.styles, uses1904: true) == "2020-05-08")
    }

    @Test func aFormulaThatFailedIsAProblem() throws {
        let rows = """
            <row><c t="str"><v>编号</v></c><c t="str"><v>项目概述</v></c></row>\
            <row><c><v>1</v></c><c t="e"><v>#N/A</v></c></row>
            """
        let set = try loader.load(StoredZip.workbook(rows: rows), name: "x")
        #expect(set.records == [ElectronicRecord(applicationID: "1", values: [:])])
        #expect(set.problems.map(\.message) == ["第2行“项目概述”是公式错误 #N/A，未读取"])
    }

    @Test func anEntityCannotReachAFile() throws {
        let content = StoredZip.archive([
            (
                "xl/workbook.xml",
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook><sheets><sheet name=\"a\"/></sheets></workbook>"
            ),
            (
                "xl/worksheets/sheet1.xml",
                """
                <!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>
                <worksheet><sheetData><row><c t="str"><v>编号</v></c><c t="str"><v>项目概述</v></c></row>\
                <row><c><v>1</v></c><c t="str"><v>&e;</v></c></row></sheetData></worksheet>
                """
            ),
        ])
        let text = (try? loader.load(content, name: "x"))?.records.first?.values["project.overview"] ?? ""
        #expect(!text.contains("root"))
    }

    /// libxml2 refuses more than 10 MB handed over at once.
    @Test func aLargeSheetIsRead() throws {
        let heading = "<row><c t=\"str\"><v>编号</v></c><c t=\"str\"><v>项目概述</v></c></row>"
        let text = String(repeating: "山城", count: 2_000)
        let rows = (1...1_000).map { "<row><c><v>\($0)</v></c><c t=\"str\"><v>\(text)</v></c></row>" }
        let set = try loader.load(StoredZip.workbook(rows: heading + rows.joined()), name: "x")
        #expect(set.records.count == 1_000)
        #expect(set.records.last?.values["project.overview"] == text)
    }
}
