import FormModel
import Foundation

/// Made-up reviews of invented applicants, with all that a report must show and all that could break its pages.
enum SampleReviews {
    static let hostile = "<img src=x onerror=\"alert(1)\">&'；;,\n第二行𠮷䶮 =1+1"
    static let narrative = String(
        repeating: "项目面向山城社区居民，建设统一的智慧养老服务平台，提供健康监测、紧急呼叫与上门服务。", count: 20)

    /// A JPEG of 8 by 8 grey pixels.
    static let picture =
        Data(
            base64Encoded: """
                /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBk\
                eFxlZ2P/wAALCAAIAAgBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEG\
                E1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJ\
                ipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/AOAr/9k=
                """, options: .ignoreUnknownCharacters) ?? Data()

    static let all = [clean, unmatched, complete, paperless]

    static let summary = RunSummary(
        startedAt: "2026-11-23T02:00:00+08:00", endedAt: "2026-11-23T02:12:41+08:00",
        intake: [
            .init(name: "云帆 申报书.pdf", contentHash: hash("a"), outcome: .taken),
            .init(name: "云帆 申报书（二）.tif", contentHash: hash("b"), outcome: .taken),
            .init(name: "扫描0007", contentHash: hash("c"), outcome: .taken),
            .init(name: "两江.pdf", contentHash: hash("d"), outcome: .taken),
            .init(
                name: "云帆 申报书 (1).pdf", contentHash: hash("a"), outcome: .duplicate,
                reason: "与“云帆 申报书.pdf”内容完全相同"),
            .init(name: "<坏>&\"文件\".pdf", contentHash: nil, outcome: .quarantined, reason: "文件已加密，无法打开"),
        ], pagesRead: 47)

    static let balance = IntakeBalance(
        finished: 12, waitingForCopy: 5, waitingForRecord: 3, duplicates: 2, quarantined: 7, failed: 0,
        recordsWithoutPaper: 1)

    static let complete = DossierReview(
        id: "CQ-2020-001",
        record: ElectronicRecord(
            applicationID: "CQ-2020-001", values: ["unit.name": "重庆云帆数据科技有限公司", "project.name": "山城智慧社区养老服务平台"]),
        copies: [
            copy("云帆 申报书.pdf", "a", pages: 14, link: "CQ-2020-001"),
            copy("云帆 申报书（二）.tif", "b", pages: 13, link: "CQ-2020-001"),
        ],
        results: results("云帆 申报书.pdf") + results("云帆 申报书（二）.tif"),
        findings: [
            Finding(
                dossier: "CQ-2020-001", copy: "云帆 申报书.pdf", applicationID: "CQ-2020-001", kind: .different,
                severity: .error, field: "unit.contact_mobile", region: region(3, 118, 78, 60, 9),
                message: "申报联系人手机第 8 位不同：纸质版是 3，电子版是 8，请与申报单位核实。", clause: "除另有说明外，申报表中栏目不得空缺。",
                paper: "13800031111", record: "13800081111"),
            Finding(
                dossier: "CQ-2020-001", copy: "云帆 申报书.pdf", kind: .empty, severity: .error,
                field: "unit.contact_fax", region: region(3, 118, 87, 60, 9), message: "申报联系人传真没有填写。",
                clause: "除另有说明外，申报表中栏目不得空缺。", paper: "", record: "023-67890123"),
            Finding(
                dossier: "CQ-2020-001", copy: "云帆 申报书（二）.tif", kind: .missing, severity: .error,
                field: "declaration.seal", region: region(12, 110, 190, 70, 40), message: "声明上没有加盖企业公章。",
                clause: "申报材料要求盖章处，须加盖公章，复印无效，申报材料需加盖骑缝章。", paper: "absent"),
            Finding(
                dossier: "CQ-2020-001", copy: "云帆 申报书.pdf", kind: .different, severity: .warning,
                field: "project.overview", region: region(5, 40, 120, 150, 110), message: "项目概述有 3 处文字不同。",
                paper: narrative.replacingOccurrences(of: "健康监测、紧急呼叫", with: "健康检测、紧急呼叫"), record: narrative),
            Finding(
                dossier: "CQ-2020-001", kind: .inconsistent, severity: .warning, field: "project.investment",
                message: "两份纸质版的项目投资不同：" + hostile, paper: hostile, record: "1,200.50"),
            Finding(
                dossier: "CQ-2020-001", copy: "云帆 申报书（二）.tif", kind: .unreadable, severity: .warning,
                region: region(7, 0, 0, 210, 297), message: "第 7 页无法读取，请重新扫描。"),
            Finding(dossier: "CQ-2020-001", kind: .unsure, severity: .note, message: "项目涉及疫情防控，可优先考虑。"),
        ])

    static let clean = DossierReview(
        id: "CQ-2020-002",
        record: ElectronicRecord(
            applicationID: "CQ-2020-002", values: ["unit.name": "重庆两江智慧医疗有限公司", "project.name": "在线复诊平台"]),
        copies: [copy("两江.pdf", "d", pages: 12, link: "CQ-2020-002")],
        results: [
            result("两江.pdf", "unit.name", "重庆两江智慧医疗有限公司", "重庆两江智慧医疗有限公司", .same, region(3, 60, 60, 120, 9))
        ], findings: [])

    static let unmatched = DossierReview(
        id: "纸质-0c3d", record: nil, copies: [copy("扫描0007", "c", pages: 8, link: nil)],
        results: [
            result("扫描0007", "unit.name", "重庆某某物联网有限公司", nil, .uncompared, region(3, 60, 60, 120, 9)),
            result("扫描0007", "project.name", hostile, nil, .uncompared, nil),
        ],
        findings: [
            Finding(
                dossier: "纸质-0c3d", copy: "扫描0007", kind: .unmatched, severity: .warning, message: "没有找到对应的电子版。")
        ])

    static let paperless = DossierReview(
        id: "CQ-2020-009",
        record: ElectronicRecord(
            applicationID: "CQ-2020-009", values: ["unit.name": hostile, "project.name": "嘉陵江夜游数字体验"]),
        copies: [], results: [],
        findings: [
            Finding(dossier: "CQ-2020-009", kind: .unmatched, severity: .warning, message: "没有收到纸质版。")
        ])

    static func region(_ page: Int, _ x: Double, _ y: Double, _ width: Double, _ height: Double) -> PageRegion {
        PageRegion(page: page, box: PageBox(x: x, y: y, width: width, height: height))
    }

    static func hash(_ letter: Character) -> String { String(repeating: letter, count: 64) }

    static func result(
        _ copy: String, _ field: FieldID, _ paper: String?, _ record: String?, _ verdict: Verdict, _ region: PageRegion?
    ) -> FieldResult {
        FieldResult(
            dossier: "CQ-2020-001", copy: copy, applicationID: "CQ-2020-001", field: field, paper: paper,
            record: record, verdict: verdict, confidence: 0.97, region: region)
    }

    private static func results(_ copy: String) -> [FieldResult] {
        let first = copy.hasSuffix("pdf")
        return [
            result(copy, "cover.project_name", "山城智慧社区养老服务平台", "山城智慧社区养老服务平台", .same, nil),
            result(copy, "cover.applicant_seal", "present", nil, .uncompared, region(1, 80, 180, 60, 42)),
            result(copy, "unit.name", "重庆云帆数据科技有限公司", "重庆云帆数据科技有限公司", .same, region(3, 60, 60, 120, 9)),
            result(
                copy, "unit.contact_mobile", first ? "13800031111" : "13800081111", "13800081111",
                first ? .different : .same, region(3, 118, 78, 60, 9)),
            result(copy, "unit.contact_fax", "", "023-67890123", .different, region(3, 118, 87, 60, 9)),
            result(copy, "unit.org_code", nil, "91500103MA5U0000XA", .unsure, region(3, 60, 123, 120, 9)),
            result(copy, "unit.nature", "民营企业", "民营企业、国有参股企业", .different, region(3, 60, 132, 120, 18)),
            result(copy, "unit.profile", narrative, narrative, .same, region(4, 40, 40, 150, 80)),
            result(
                copy, "project.overview", narrative.replacingOccurrences(of: "健康监测、紧急呼叫", with: "健康检测、紧急呼叫"), narrative,
                .different, region(5, 40, 120, 150, 110)),
            result(copy, "project.investment", hostile, "１２００．５０", .different, region(5, 140, 70, 50, 9)),
            result(
                copy, "declaration.seal", first ? "present" : "absent", nil, .uncompared, region(12, 110, 190, 70, 40)),
        ]
    }

    private static func copy(_ name: String, _ letter: Character, pages: Int, link: String?) -> LinkedCopy {
        let kinds: [PageRole.Kind] = [
            .cover, .notes, .tables, .tables, .tables, .detail, .unreadable, .detail, .annex1, .evidence, .annex2,
            .declaration, .blank, .foreign,
        ]
        let roles = (1...pages).map { PageRole(number: $0, kind: kinds[$0 - 1], confidence: 0.9) }
        let summaries = (1...pages).map { number in
            PageSummary(
                PageReading(
                    number: number, width: 210, height: 297, resolution: 299.8, colour: number > 9 ? .grey : .colour,
                    failure: number == 7 ? "影像过淡，读不出文字" : nil))
        }
        let fields: [FieldID: FieldReading] = [
            "unit.name": FieldReading(field: "unit.name", value: .text("重庆某某物联网有限公司"), confidence: 0.9)
        ]
        return LinkedCopy(
            reading: ReadCopy(
                copy: PaperCopy(contentHash: hash(letter), name: name, pageCount: pages),
                form: FormReading(edition: "xinxixiaofei-2020", pages: roles, fields: fields), pages: summaries),
            link: link.map { RecordLink(applicationID: $0, confidence: 0.987, reason: "信用代码、单位名称一致") })
    }
}
