extension FormEdition {
    /// 《数字化转型标杆企业申报表》 of 2021: invented for this program, to show what another form takes.
    public static let digitalBenchmark2021 = FormEdition(
        id: "shuzihua-2021",
        title: "数字化转型标杆企业申报表",
        fields: DigitalBenchmark2021.fields,
        parts: [
            FormPart("封面", "封面", .cover), FormPart("填报说明", "填报说明", .notes),
            FormPart("表一", "一、企业基本情况", .tables), FormPart("二", "二、转型情况说明", .detail),
            FormPart("附件", "附件 真实性承诺书", .declaration),
        ],
        cover: [
            .printed("数字化转型标杆企业申报表"),
            .printed("企业名称："), .blank("cover.applicant"), .printed("（加盖公章）"),
            .printed("填报日期："), .blank("cover.date"),
            .printed("市数字化转型工作专班编制（2021年）"),
        ],
        coverImprint: "市数字化转型工作专班编制（2021年）",
        notesTitle: "填报说明",
        notes: [
            "一、表中各栏均须填写，没有的填“无”。",
            "二、申报表须加盖公章和骑缝章，一式两份，于2021年6月30日前报送。",
            "三、企业对所填内容的真实性负责，并签署真实性承诺书。",
        ],
        tables: [DigitalBenchmark2021.table],
        detailTitle: "二、转型情况说明",
        narratives: [
            NarrativeTemplate("（一）转型做法", hint: "（组织、资金、人才、技术等方面的做法。）", field: "detail.practice"),
            NarrativeTemplate("（二）转型成效", field: "detail.effect"),
        ],
        annexes: [],
        declarationNumber: "附件",
        declarationTitle: "真实性承诺书",
        declaration: [
            .printed("我单位自愿申报数字化转型标杆企业，现郑重承诺："),
            .printed("1.申报表所填内容真实、准确、完整，没有隐瞒和虚报。"),
            .printed("2.近三年未发生重大安全、环保事故，未列入严重失信主体名单。"),
            .printed("我单位对违反上述承诺导致的后果承担全部责任。"),
            .printed("法定代表人：（签字）"), .blank("declaration.signature"),
            .printed("公司（企业盖章）"), .blank("declaration.seal"),
            .blank("declaration.date"),
        ],
        deadline: CalendarDate(year: 2021, month: 6, day: 30),
        deadlineClause: DigitalBenchmark2021.sealClause,
        clauses: DigitalBenchmark2021.clauses,
        waivedRules: [
            "telephone-number", "headcount", "honour-year", "registered-in-region", "unit-nature", "shared-mobile",
            "missing-evidence", "honour-evidence", "revenue-evidence", "claimed-rights", "quota", "page-format",
        ]
    )
}

/// The parts of the 2021 edition.
enum DigitalBenchmark2021 {
    private static let noBlanks = "表中各栏均须填写，没有的填“无”。"
    static let sealClause = "申报表须加盖公章和骑缝章，一式两份，于2021年6月30日前报送。"
    private static let declarationClause = "企业对所填内容的真实性负责，并签署真实性承诺书。"

    private static let truthful = "企业对所填内容的真实性负责"

    /// Rules that do not stand here rest on standards.
    static let clauses: [String: String] = [
        "different": truthful, "unsure": truthful, "unmatched": truthful, "uncertain-link": truthful,
        "unreadable-field": truthful, "unreadable-page": truthful, "missing-page": noBlanks, "altered-notes": truthful,
        "foreign-page": noBlanks,
        "empty-field": noBlanks, "explicit-none": noBlanks, "exactly-one-option": noBlanks, "copies": sealClause,
        "page-count": sealClause,
        "disagreeing-copies": sealClause, "missing-seal": sealClause, "straddling-seal": sealClause,
        "photocopied-seal": sealClause, "foreign-seal": sealClause, "altered-declaration": declarationClause,
        "word-limit": "不超过300字", "amount": "上年度营业收入（万元）、数字化投入（万元）", "date": "填报日期", "person-name": noBlanks,
        "same-applicant": "企业全称（与营业执照一致）", "mobile-number": "手机号码为11位（《电信网编号计划（2017年版）》）",
        "email-address": "电子邮箱的格式（RFC 5321）", "deadline": sealClause, "declaration-date": "填报日期；承诺书日期",
        "revenue": "上年度营业收入（万元）、数字化投入（万元）", "repeated-application": "企业全称；统一社会信用代码",
    ]

    private static let natures = ["国有企业", "民营企业", "外资企业", "合资企业"]
    private static let systems = ["研发设计", "生产制造", "仓储物流", "经营管理", "营销服务"]

    static let fields: [FieldDefinition] = [
        FieldDefinition("cover.applicant", "企业名称", part: "封面", .text, .always, clause: noBlanks),
        FieldDefinition("cover.applicant_seal", "（加盖公章）", part: "封面", .seal, .always, clause: sealClause),
        FieldDefinition("cover.date", "填报日期", part: "封面", .date, .always, clause: noBlanks),
        FieldDefinition("unit.name", "企业全称", part: "表一", .text, .always, clause: noBlanks),
        FieldDefinition("unit.org_code", "统一社会信用代码", part: "表一", .organisationCode, .always, clause: noBlanks),
        FieldDefinition("unit.legal_representative", "法定代表人", part: "表一", .person, .always, clause: noBlanks),
        FieldDefinition("unit.registered_capital", "注册资本", part: "表一", .money, .always, clause: noBlanks),
        FieldDefinition("unit.registered_address", "注册地址", part: "表一", .address, .always, clause: noBlanks),
        FieldDefinition("unit.contact_name", "联系人", part: "表一", .person, .always, clause: noBlanks),
        FieldDefinition("unit.contact_mobile", "手机", part: "表一", .mobile, .always, clause: noBlanks),
        FieldDefinition("unit.contact_email", "电子邮箱", part: "表一", .email, .always, clause: noBlanks),
        FieldDefinition(
            "unit.nature", "企业性质", part: "表一", .options(natures), .exactlyOneOption, clause: noBlanks),
        FieldDefinition(
            "unit.digital_systems", "已数字化的环节", part: "表一", .options(systems), .atLeastOneOption, clause: noBlanks),
        FieldDefinition(
            "unit.cloud", "是否上云", part: "表一", .options(["否", "是"]), .exactlyOneOption, clause: noBlanks),
        FieldDefinition(
            "unit.cloud_year", "上云年份", part: "表一", .year, .whenOption("unit.cloud", "是"), clause: noBlanks),
        FieldDefinition("unit.main_revenue", "上年度营业收入（万元）", part: "表一", .amount, .always, clause: noBlanks),
        FieldDefinition("unit.rnd_spend", "数字化投入（万元）", part: "表一", .amount, .always, clause: noBlanks),
        FieldDefinition("unit.profile", "企业简介", part: "表一", .longText(limit: 300), .always, clause: noBlanks),
        FieldDefinition("detail.practice", "（一）转型做法", part: "二", .longText(limit: nil), .always, clause: noBlanks),
        FieldDefinition("detail.effect", "（二）转型成效", part: "二", .longText(limit: nil), .always, clause: noBlanks),
        FieldDefinition(
            "declaration.clauses", "承诺 1、2 及结尾", part: "附件", .printedText, .always, clause: declarationClause),
        FieldDefinition(
            "declaration.signature", "法定代表人：（签字）", part: "附件", .signature, .always, clause: declarationClause),
        FieldDefinition("declaration.seal", "公司（企业盖章）", part: "附件", .seal, .always, clause: sealClause),
        FieldDefinition("declaration.date", "日期", part: "附件", .date, .always, clause: declarationClause),
        FieldDefinition("dossier.straddling_seal", "骑缝章", part: "whole copy", .seal, .always, clause: sealClause),
        FieldDefinition("dossier.copies", "一式两份", part: "whole dossier", .copies, .always, clause: sealClause),
    ]

    static let table = TableTemplate(
        title: "一、企业基本情况",
        rows: [
            RowTemplate(.label("一、企业基本情况")),
            RowTemplate(.label("企业全称"), .value("unit.name", hint: "（与营业执照一致）")),
            RowTemplate(.label("统一社会信用代码"), .value("unit.org_code")),
            RowTemplate(
                .label("法定代表人"), .value("unit.legal_representative"), .label("注册资本"),
                .value("unit.registered_capital")),
            RowTemplate(.label("注册地址"), .value("unit.registered_address")),
            RowTemplate(
                .label("联系人"), .value("unit.contact_name"), .label("手机"), .value("unit.contact_mobile")),
            RowTemplate(.label("电子邮箱"), .value("unit.contact_email")),
            RowTemplate(.label("企业性质"), .content(natures.map { .option("unit.nature", $0) })),
            RowTemplate(.label("已数字化的环节"), .content(systems.map { .option("unit.digital_systems", $0) })),
            RowTemplate(
                .label("是否上云"),
                .content([
                    .option("unit.cloud", "否"), .option("unit.cloud", "是"),
                    .printed("（上云年份："), .blank("unit.cloud_year"), .printed("）"),
                ])),
            RowTemplate(
                .label("上年度营业收入（万元）"), .value("unit.main_revenue"), .label("数字化投入（万元）"),
                .value("unit.rnd_spend")),
            RowTemplate(.label("企业简介"), .value("unit.profile", hint: "（主营业务、规模、行业地位等，不超过300字）")),
        ])
}
