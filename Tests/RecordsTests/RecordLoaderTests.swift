import FormModel
import Foundation
import Testing

@testable import Records

private let loader = RecordLoader(edition: .informationConsumption2020)

private func load(_ text: String) throws -> RecordSet { try loader.load(Data(text.utf8), name: "records") }

@Suite("Every format gives the same records")
struct RecordFormatTests {
    private static let json = #"""
        [{"application_id": "CQ-1", "unit.name": "重庆“甲”<乙>&公司,𠮷;'䶮'", "unit.profile": "第一行\n第二行",
          "unit.nature": ["民营企业", "国有参股企业"], "unit.rnd_staff": 120, "unit.listed": false, "unit.org_code": null}]
        """#
    private static let csv = #"""
        application_id,单位名称,申报单位简介,单位性质,研发人员规模,是否上市公司
        CQ-1,"重庆“甲”<乙>&公司,𠮷;'䶮'","第一行
        第二行",民营企业、国有参股企业,120,否
        """#
    private static let expected = ElectronicRecord(
        applicationID: "CQ-1",
        values: [
            "unit.name": "重庆“甲”<乙>&公司,𠮷;'䶮'", "unit.profile": "第一行\n第二行", "unit.nature": "民营企业、国有参股企业",
            "unit.rnd_staff": "120", "unit.listed": "否",
        ])

    private static let files: [(name: String, content: Data)] = [
        ("JSON", Data(json.utf8)),
        ("JSON with BOM", Data([0xEF, 0xBB, 0xBF]) + Data(json.utf8)),
        ("one JSON object", Data(json.dropFirst().dropLast().utf8)),
        ("JSON in a wrapper", Data("{\"total\": 1, \"data\": \(json)}".utf8)),
        ("CSV", Data(csv.utf8)),
        ("CSV with BOM", Data([0xEF, 0xBB, 0xBF]) + Data(csv.utf8)),
        ("CSV in UTF-16LE", Data([0xFF, 0xFE]) + (csv.data(using: .utf16LittleEndian) ?? Data())),
        ("CSV in UTF-16LE without BOM", csv.data(using: .utf16LittleEndian) ?? Data()),
    ]

    @Test(arguments: files)
    func isRead(_ file: (name: String, content: Data)) throws {
        let set = try loader.load(file.content, name: file.name)
        #expect(set.records == [Self.expected])
        #expect(set.problems == [])
        #expect(set.unknownColumns == [])
    }

    @Test func nullIsAbsentAndAnEmptyCellIsEmpty() throws {
        let json = try load(#"{"application_id": "1", "unit.name": null, "project.name": ""}"#)
        #expect(json.records.first?.values == ["project.name": ""])
        let csv = try load("application_id,unit.name,project.name\n1,甲,\n")
        #expect(csv.records.first?.values == ["unit.name": "甲", "project.name": ""])
    }

    @Test func tabsAndCRLFAndBlankLinesAreRead() throws {
        let set = try load("编号\t企业名称\r\n\r\n1\t甲\t\r\n2\t乙\r\n")
        #expect(set.records.map(\.applicationID) == ["1", "2"])
        #expect(set.records.map { $0.values["unit.name"] } == ["甲", "乙"])
        #expect(set.unknownColumns == [])
    }

    @Test func gb18030IsReadWithItsRareCharacters() throws {
        // 编号,申报单位 / 1,䶮𠮷〇
        let bytes: [UInt8] = [
            0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xC9, 0xEA, 0xB1, 0xA8, 0xB5, 0xA5, 0xCE, 0xBB, 0x0A, 0x31, 0x2C, 0xFE, 0x9F,
            0x95, 0x34, 0xB2, 0x35, 0xA9, 0x96,
        ]
        #expect(try loader.load(Data(bytes), name: "a.csv").records.first?.values == ["unit.name": "䶮𠮷〇"])
    }

    @Test func aQuoteInsideACellAndACombiningMarkShiftNoColumn() throws {
        let set = try load("编号,单位名称,项目名称\n1,5\"屏,\u{200D}乙\n")
        #expect(set.records.first?.values == ["unit.name": "5\"屏", "project.name": "\u{200D}乙"])
    }
}

@Suite("Keys")
struct RecordKeyTests {
    @Test(arguments: [
        ("unit.contact_mobile", "unit.contact_mobile"), ("UNIT.CONTACT_MOBILE", "unit.contact_mobile"),
        ("申报联系人 手机", "unit.contact_mobile"), ("申报联系人手机", "unit.contact_mobile"), ("联系人手机", "unit.contact_mobile"),
        ("项目负责人手机", "project.lead_mobile"), ("项目负责人（手机）", "project.lead_mobile"), ("项目名称", "project.name"),
        ("封面 项目名称", "cover.project_name"), ("申报单位", "unit.name"), ("企业名称", "unit.name"), ("单位名称：", "unit.name"),
        ("组织机构代码/三证合一码", "unit.org_code"), ("组织机构代码／三证合一码", "unit.org_code"), ("研发投入(万元)", "unit.rnd_spend"),
        ("研发投入", "unit.rnd_spend"), ("研发 投入\n（万元）", "unit.rnd_spend"), ("1.(1)项目承担方资质与能力", "detail.1.1"),
        ("（1）项目承担方资质与能力", "detail.1.1"), ("项目实施情况", "detail.2.2"), ("高新技术企业授予年份", "unit.honour_high_tech_year"),
        ("单位性质 其他（请注明）", "unit.nature_other"), ("传真", "unit.contact_fax"), ("示范项目领域", "project.directions"),
        ("申报日期", "cover.date"),
    ])
    func nameTheirField(key: String, field: String) {
        #expect(FieldKeys(edition: .informationConsumption2020).meaning(of: key) == .field(FieldID(field)))
    }

    @Test(arguments: ["application_id", "申报编号", "申请编号", "编号", "项目编号", "Application ID"])
    func nameTheNumber(key: String) {
        #expect(FieldKeys(edition: .informationConsumption2020).meaning(of: key) == .applicationID)
    }

    @Test(arguments: ["姓名", "手机", "职务", "邮箱", "授予年份", "其他（请注明）", "备注", "", "（）"])
    func thatCouldMeanSeveralMeanNone(key: String) {
        #expect(FieldKeys(edition: .informationConsumption2020).meaning(of: key) == nil)
    }

    @Test func everyIdentifierAndEveryUniqueLabelIsKnown() {
        let edition = FormEdition.informationConsumption2020
        let keys = FieldKeys(edition: edition)
        for definition in edition.fields {
            #expect(keys.meaning(of: definition.id.rawValue) == .field(definition.id))
            guard definition.type.isComparable, definition.part != "封面",
                edition.fields.count(where: { $0.label == definition.label && $0.part == definition.part }) == 1
            else { continue }
            #expect(keys.meaning(of: definition.label) == .field(definition.id), "\(definition.label)")
        }
    }

    @Test func repeatedHeadingsGoByOrderOnlyWhenAllAreThere() throws {
        let both = try load("编号,姓名,手机,姓名,手机\n1,张三,138,李四,139\n")
        #expect(
            both.records.first?.values == [
                "unit.contact_name": "张三", "unit.contact_mobile": "138", "project.lead_name": "李四",
                "project.lead_mobile": "139",
            ])
        let one = try load("编号,单位名称,姓名\n1,甲,张三\n")
        #expect(one.records.first?.values == ["unit.name": "甲"])
        #expect(one.unknownColumns == ["姓名"])
    }

    @Test func nestedObjectsAreTheirGroups() throws {
        let set = try load(#"{"编号": 7, "申报联系人": {"姓名": "张三"}, "unit": {"name": "甲"}, "行业": "医疗"}"#)
        #expect(
            set.records == [
                ElectronicRecord(applicationID: "7", values: ["unit.contact_name": "张三", "unit.name": "甲"])
            ])
        #expect(set.unknownColumns == ["行业"])
    }

    @Test func theUnitOfAHeadingIsPartOfTheValue() throws {
        let set = try load("编号,注册资本（万元）,研发投入（元）,主营业务收入（万元）\n1,5000,12345678,9\n")
        #expect(
            set.records.first?.values == [
                "unit.registered_capital": "5000万元", "unit.rnd_spend": "12345678元", "unit.main_revenue": "9",
            ])
    }
}

@Suite("What a file has spoilt is said, not repaired")
struct RecordProblemTests {
    @Test(arguments: [
        "编号,信用代码\n甲,1\n1,9.15001E+17\n", "编号,信用代码\n甲,1\n1,915001032028094000\n",
        "[{\"编号\":\"甲\"},{\"编号\":\"1\",\"信用代码\":915001032028094592}]",
        "[{\"编号\":\"甲\"},{\"编号\":\"1\",\"信用代码\":9.15001032028094E+17}]",
    ])
    func aCreditCodeThatLostItsEnd(text: String) throws {
        let set = try load(text)
        #expect(set.records.last?.values["unit.org_code"] == nil)
        let place = text.hasPrefix("[") ? "第2条" : "第3行"
        #expect(set.problems.map(\.message) == ["\(place)信用代码被存成数字，已丢失末位，请以文本格式导出"])
        #expect(set.problems.first?.field == "unit.org_code")
        #expect(set.problems.first?.applicationID == "1")
    }

    @Test func aCreditCodeThatCameThroughIsTaken() throws {
        let set = try load("编号,信用代码\n1,915001032028094570\n2,91500103MA5U0000X0\n")
        #expect(set.records.map { $0.values["unit.org_code"] } == ["915001032028094570", "91500103MA5U0000X0"])
        #expect(set.problems == [])
    }

    @Test func aStockCodeWithoutItsZeros() throws {
        let set = try load(#"{"编号": "1", "股票代码": 514, "上市地点": "深圳"}"#)
        #expect(set.records.first?.values == ["unit.listed_place": "深圳"])
        #expect(set.problems.map(\.kind) == [.damagedValue])
    }

    @Test func aRecordWithoutANumberGetsOne() throws {
        let set = try load("编号,单位名称\n,甲\n2.02E+11,乙\n")
        #expect(set.records.map(\.applicationID) == ["row-2", "row-3"])
        #expect(set.problems.map(\.kind) == [.noApplicationID, .noApplicationID])
        #expect(set.problems.first?.message == "第2行没有申报编号，暂以 row-2 代替，请补上编号")
    }

    @Test func aNumberThatOccursTwiceKeepsTheFirst() throws {
        let set = try load("编号,单位名称\n1,甲\n1,乙\n")
        #expect(set.records.map { $0.values["unit.name"] } == ["甲"])
        #expect(set.problems.map(\.message) == ["第3行的申报编号 1 与第2行重复，只采用第2行，请核对"])
    }

    @Test func aTotalIsNoApplication() throws {
        let set = try load("编号,单位名称,研发投入（万元）\n1,甲,5\n合计,,5\n")
        #expect(set.records.count == 1)
        #expect(set.problems.map(\.kind) == [.skippedRow])
    }

    @Test func columnsThatContradictEachOtherAreSaid() throws {
        let set = try load("编号,单位名称,企业名称\n1,甲,乙\n2,丙,丙\n3,,丁\n")
        #expect(set.records.map { $0.values["unit.name"] } == ["甲", "丙", "丁"])
        #expect(set.problems.map(\.kind) == [.conflictingColumns])
    }

    @Test(arguments: [
        ("民营企业；国有参股企业", "民营企业、国有参股企业"), ("民营企业,国有参股企业", "民营企业、国有参股企业"), ("民营企业/其它", "民营企业/其它"),
        ("民营企业", "民营企业"), ("", ""),
    ])
    func optionsAreBroughtToOneForm(given: String, taken: String) throws {
        let set = try load(#"{"编号": "1", "单位性质": "\#(given)"}"#)
        #expect(set.records.first?.values["unit.nature"] == taken)
    }

    @Test func directionsMayGoWithoutTheirNumber() throws {
        let set = try load(#"{"编号": "1", "project.directions": "在线医疗服务|方向5"}"#)
        #expect(set.records.first?.values["project.directions"] == "在线医疗服务、方向5")
    }

    @Test func setsOfSeveralFilesAreJoinedWithoutClashes() throws {
        let a = try load("编号,单位名称\n1,甲\n,乙\n")
        let b = try load("编号,单位名称\n1,丙\n,丁\n")
        let merged = RecordSet.merging([a, b])
        #expect(merged.records.map(\.applicationID) == ["1", "row-3", "row-3-2"])
        #expect(merged.problems.count { $0.kind == .duplicate } == 1)
    }
}

@Suite("Files that cannot be read say why")
struct RecordFileErrorTests {
    @Test(arguments: [
        ("", RecordFileError.Reason.empty), ("  \n", .empty), ("%PDF-1.4", .unsupported),
        ("<html><table>", .unsupported),
        ("[{\"a\": ]", .damaged), ("编号,单位名称\n1,\"甲\n2,乙", .damaged), ("x,y\n1,2", .noApplications),
        ("[]", .noApplications), ("PK\u{3}\u{4}nonsense", .damaged), ("[1, 2]", .noApplications),
    ])
    func inOneError(text: String, reason: RecordFileError.Reason) {
        let error = #expect(throws: RecordFileError.self) { try load(text) }
        #expect(error?.reason == reason)
        #expect(error?.file == "records")
        #expect(error?.message.unicodeScalars.contains { $0.value > 0x4E00 } == true)
    }

    @Test func limitsHold() {
        let small = RecordLoader(
            edition: .informationConsumption2020, limits: RecordLimits(fileSize: 4_000, inflatedSize: 2_000, rows: 3))
        func reason(_ content: Data) -> RecordFileError.Reason? {
            #expect(throws: RecordFileError.self) { try small.load(content, name: "x") }?.reason
        }
        #expect(reason(Data(count: 5_000)) == .tooLarge)
        #expect(reason(Data("编号,单位名称\n1,a\n2,b\n3,c\n".utf8)) == .tooLarge)
        #expect(reason(StoredZip.workbook(rows: String(repeating: "<row></row>", count: 200))) == .tooLarge)
        #expect(reason(StoredZip.workbook(rows: "<row r=\"9\"><c t=\"str\"><v>a</v></c></row>")) == .tooLarge)
    }

    @Test func aMissingFileIsAnErrorToo() {
        let file = URL(fileURLWithPath: "/nonexistent/记录.csv")
        #expect(throws: RecordFileError.self) { try loader.load(file) }
    }

    @Test(arguments: [("word/document.xml", "Word"), ("OFD.xml", "OFD"), ("readme.txt", "压缩包")])
    func otherArchivesAreNamed(entry: String, word: String) {
        let archive = StoredZip.archive([(entry, "x")])
        let error = #expect(throws: RecordFileError.self) { try loader.load(archive, name: "a.xlsx") }
        #expect(error?.reason == .unsupported)
        #expect(error?.message.contains(word) == true)
    }
}
