import FormModel

/// Made-up reviews that hold everything an output format can trip over.
enum SampleReviews {
    static let hostile = "<a href=\"x\">&'；;,\n第二行𠮷䶮"
    static let fieldOrder = FormEdition.informationConsumption2020.fields.map(\.id)

    /// Three dossiers, out of order on purpose: two copies and a record; one copy without a record; a record alone.
    static let all = [unmatched, complete, paperless]

    static let complete = DossierReview(
        id: "CQ-001",
        record: ElectronicRecord(
            applicationID: "CQ-001", values: ["unit.name": hostile, "unit.contact_fax": "", "project.name": "智慧社区"]),
        copies: [linked("乙.pdf", hash: "b2", to: "CQ-001"), linked("甲.pdf", hash: "a1", to: "CQ-001")],
        results: [
            result("project.name", paper: "智慧社区", record: "智慧社区", .same, copy: "乙.pdf"),
            result("unit.name", paper: hostile, record: nil, .uncompared, copy: "甲.pdf"),
            result("unit.contact_fax", paper: "", record: "", .same, copy: "甲.pdf"),
            result("unit.contact_mobile", paper: nil, record: "13800001111", .unsure, copy: "甲.pdf"),
            result("unit.main_revenue", paper: "=1+1", record: "＝1", .different, copy: "甲.pdf"),
            result("cover.project_name", paper: "-5", record: "\t@x", .different, copy: "甲.pdf"),
        ],
        findings: [
            Finding(
                dossier: "CQ-001", copy: "甲.pdf", applicationID: "CQ-001", kind: .different, severity: .error,
                field: "unit.main_revenue", region: region, message: hostile, clause: "+依据", paper: "=1+1", record: ""),
            Finding(
                dossier: "CQ-001", kind: .missing, severity: .warning, field: "dossier.copies", message: "缺第二份",
                paper: "\"\u{301}引号"),
        ])

    static let unmatched = DossierReview(
        id: "x-0011", record: nil, copies: [LinkedCopy(reading: read("丙", hash: "c3"), link: nil)],
        results: [
            FieldResult(
                dossier: "x-0011", copy: "丙", applicationID: nil, field: "unit.name", paper: "重庆某公司", record: nil,
                verdict: .uncompared, confidence: 0.5, region: nil)
        ],
        findings: [Finding(dossier: "x-0011", copy: "丙", kind: .unmatched, severity: .warning, message: "没有电子版")])

    static let paperless = DossierReview(
        id: "CQ-009", record: ElectronicRecord(applicationID: "CQ-009", values: ["unit.name": "某公司"]), copies: [],
        results: [],
        findings: [
            Finding(dossier: "CQ-009", applicationID: "CQ-009", kind: .unmatched, severity: .note, message: "没有纸质版")
        ])

    static let run = RunSummary(
        startedAt: "2026-11-23T02:00:00+08:00", endedAt: "2026-11-23T02:10:00+08:00",
        intake: [
            RunSummary.Intake(name: "甲.pdf", contentHash: "a1", outcome: .taken),
            RunSummary.Intake(name: "坏.pdf", contentHash: nil, outcome: .quarantined, reason: "文件已加密"),
        ], pagesRead: 24)

    private static let region = PageRegion(page: 3, box: PageBox(x: 20, y: 40.25, width: 100, height: 8))

    private static func result(
        _ field: FieldID, paper: String?, record: String?, _ verdict: Verdict, copy: String
    ) -> FieldResult {
        FieldResult(
            dossier: "CQ-001", copy: copy, applicationID: "CQ-001", field: field, paper: paper, record: record,
            verdict: verdict, confidence: 0.93, region: region)
    }

    private static func read(_ name: String, hash: String) -> ReadCopy {
        ReadCopy(
            copy: PaperCopy(contentHash: hash, name: name, pageCount: 12),
            form: FormReading(edition: "xinxixiaofei-2020", pages: [], fields: [:]), pages: [])
    }

    private static func linked(_ name: String, hash: String, to id: String) -> LinkedCopy {
        LinkedCopy(
            reading: read(name, hash: hash), link: RecordLink(applicationID: id, confidence: 0.98, reason: "信用代码一致"))
    }
}
