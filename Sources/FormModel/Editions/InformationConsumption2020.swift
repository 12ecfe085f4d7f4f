extension FormEdition {
    /// 《新型信息消费示范项目申报书》 of 2020: annex 2 of the notice of 2020-04-21, source of every word here.
    public static let informationConsumption2020 = FormEdition(
        id: "xinxixiaofei-2020",
        title: "新型信息消费示范项目申报书",
        fields: InformationConsumption2020.fields,
        parts: [
            FormPart("封面", "封面", .cover), FormPart("填表须知", "填表须知", .notes),
            FormPart("表一", "一、申报单位基本信息", .tables), FormPart("表二", "二、申报项目基本信息", .tables),
            FormPart("三", "三、申报项目详细介绍", .detail), FormPart("附1", "附1 申报单位相关证明材料", .annex1),
            FormPart("附2", "附2 申报项目相关证明材料", .annex2), FormPart("附3", "附3 申报主体责任声明", .declaration),
        ],
        cover: [
            .printed("新型信息消费示范项目申报书"),
            .printed("项目名称："), .blank("cover.project_name"),
            .printed("申报方向："), .blank("cover.direction"),
            .printed("申报单位："), .blank("cover.applicant"), .printed("（加盖单位公章）"),
            .printed("推荐单位："), .blank("cover.recommender"), .printed("（加盖单位公章）"),
            .printed("申报日期："), .blank("cover.date"),
            .printed("工业和信息化部编制（2020年）"),
        ],
        coverImprint: "工业和信息化部编制（2020年）",
        notesTitle: "填表须知",
        notes: InformationConsumption2020.notes,
        tables: [InformationConsumption2020.applicantTable, InformationConsumption2020.projectTable],
        detailTitle: "三、申报项目详细介绍",
        narratives: InformationConsumption2020.narratives,
        annexes: InformationConsumption2020.annexes,
        declarationNumber: "附3",
        declarationTitle: "申报主体责任声明",
        declaration: InformationConsumption2020.declaration,
        declarationYear: "二〇二〇年",
        deadline: CalendarDate(year: 2020, month: 5, day: 8),
        deadlineClause: "请各申报单位于2020年5月8日前填写《新型信息消费示范项目申报书》（附件2）纸质版（一式两份）和电子版（光盘）提交至市经济信息委9008办公室。"
    )
}

/// The parts of the 2020 edition.
enum InformationConsumption2020 {
    static let applicantTable = TableTemplate(
        title: "一、申报单位基本信息",
        rows: [
            RowTemplate(.label("一、申报单位基本信息")),
            RowTemplate(.label("单位名称"), .value("unit.name", hint: "全称（如实填写）")),
            RowTemplate(
                .label("申报联系人", rows: 3), .label("姓名"), .value("unit.contact_name"), .label("手机"),
                .value("unit.contact_mobile")),
            RowTemplate(.label("职务"), .value("unit.contact_title"), .label("传真"), .value("unit.contact_fax")),
            RowTemplate(.label("邮箱"), .value("unit.contact_email")),
            RowTemplate(
                .label("注册资本"), .value("unit.registered_capital"), .label("法定代表人"),
                .value("unit.legal_representative")),
            RowTemplate(.label("单位注册地址"), .value("unit.registered_address")),
            RowTemplate(.label("单位办公地址"), .value("unit.office_address")),
            RowTemplate(.label("组织机构代码/三证合一码"), .value("unit.org_code")),
            RowTemplate(
                .label("单位性质"),
                .content(
                    natures.map { .option("unit.nature", $0) } + [.printed("其他（请注明）："), .blank("unit.nature_other")])),
            RowTemplate(
                .label("主营业务"),
                .content(
                    businesses.map { .option("unit.main_business", $0) }
                        + [.printed("其他（请注明）："), .blank("unit.main_business_other")])),
            RowTemplate(
                .label("是否上市公司"),
                .content([
                    .option("unit.listed", "否"), .option("unit.listed", "是"),
                    .printed("（上市时间："), .blank("unit.listed_date"),
                    .printed("，上市地点："), .blank("unit.listed_place"),
                    .printed("，股票代码："), .blank("unit.listed_code"), .printed("）"),
                ])),
            RowTemplate(
                .label("是否有业务出口"),
                .content([
                    .option("unit.exports", "否"), .option("unit.exports", "是"),
                    .printed("（主要出口地点："), .blank("unit.exports_regions"), .printed("）"),
                ])),
            RowTemplate(
                .label("相关荣誉（提供证明材料）"),
                .content(
                    honour("高新技术企业", "unit.honour_high_tech", year: "unit.honour_high_tech_year")
                        + honour("企业技术中心", "unit.honour_tech_centre", year: "unit.honour_tech_centre_year")
                        + honour("重点实验室", "unit.honour_key_lab", year: "unit.honour_key_lab_year")
                        + [.printed("其他市级以上荣誉自行添加："), .blank("unit.honour_other")])),
            RowTemplate(.label("研发能力（提供证明材料）"), .value("unit.rnd_capability", hint: "（获得的专利、标准、知识产权等）")),
            RowTemplate(
                .label("主营业务收入（万元）"), .value("unit.main_revenue", hint: "（提供证明材料）"),
                .label("研发投入（万元）"), .value("unit.rnd_spend")),
            RowTemplate(
                .label("信息消费相关业务收入（万元）"), .value("unit.info_revenue"), .label("研发人员规模"),
                .value("unit.rnd_staff")),
            RowTemplate(
                .label("软件业务收入（软件业企业必填）"),
                .label("产品收入总额（万元）"), .value("unit.software_product_revenue"),
                .label("信息技术服务收入总额（万元）"), .value("unit.it_service_revenue"),
                .label("嵌入式系统软件收入总额（万元）"), .value("unit.embedded_revenue")),
            RowTemplate(
                .label("申报单位简介"),
                .value(
                    "unit.profile",
                    hint: "（发展历程、主营业务、市场销售、资源整合共享能力、技术成果转化能力等方面基本情况，不超过400字）")),
        ])

    static let projectTable = TableTemplate(
        title: "二、申报项目基本信息",
        rows: [
            RowTemplate(.label("二、申报项目基本信息")),
            RowTemplate(.label("项目名称"), .value("project.name", hint: "全称（如实填写）")),
            RowTemplate(.label("起止日期"), .value("project.period"), .label("项目投资（万元）"), .value("project.investment")),
            RowTemplate(
                .label("项目负责人", rows: 2), .label("姓名"), .value("project.lead_name"), .label("职务"),
                .value("project.lead_title")),
            RowTemplate(.label("手机"), .value("project.lead_mobile"), .label("邮箱"), .value("project.lead_email")),
            RowTemplate(
                .label("示范项目领域"),
                .content(
                    directionGroups.flatMap { group in
                        [FormSegment.printed(group.heading)]
                            + group.directions.map { .option("project.directions", $0) }
                    })),
            RowTemplate(
                .label("项目概述"),
                .value("project.overview", hint: "简要阐述项目建设主要内容、投资概况、研发和应用水平等有关情况。（不超过400字）")),
        ])

    private static func honour(_ name: String, _ field: FieldID, year: FieldID) -> [FormSegment] {
        [
            .printed(name), .option(field, "国家级"), .printed("/"), .option(field, "省市级"),
            .printed("授予年份："), .blank(year), .printed("年"),
        ]
    }

    static let natures = ["政府机关", "事业单位", "社会团体", "国有企业", "民营企业", "外资企业", "合资企业", "国有控股企业", "国有参股企业"]

    static let businesses = [
        "大数据", "云计算", "区块链", "人工智能", "物联网", "信息安全", "移动互联网", "电子商务", "系统集成", "运营维护",
        "集成电路", "基础软件", "工业软件", "嵌入式系统软件",
    ]

    /// The five groups of 示范项目领域 with the words after each box. A record names a direction with or without its
    /// number.
    static let directionGroups: [(heading: String, directions: [String])] = [
        ("生活类信息消费", ["方向1：数字创意内容和服务", "方向2：线上线下融合服务"]),
        ("公共服务类信息消费", ["方向3：在线医疗服务", "方向4：网络教育服务"]),
        ("行业类信息消费", ["方向5：电子商务平台服务", "方向6：行业信息化服务"]),
        ("新型信息产品消费", ["方向7：智能防控创新产品", "方向8：前沿科技信息产品"]),
        ("信息消费支撑平台", ["方向9：远程办公服务平台", "方向10：信息消费体验中心"]),
    ]

    static let honourLevels = ["国家级", "省市级"]

    static let narratives: [NarrativeTemplate] = [
        NarrativeTemplate("1.项目基本情况"),
        NarrativeTemplate(
            "（1）项目承担方资质与能力", hint: "（申报主体资质、资源整合共享能力、注册用户规模、技术基础、孵化能力、技术成果转化等。）",
            field: "detail.1.1"),
        NarrativeTemplate(
            "（2）项目实施方案", hint: "（技术方案、服务推广及成果转化、保障措施、进度安排、预期目标、效益分析、风险分析、成长性分析等。）",
            field: "detail.1.2"),
        NarrativeTemplate(
            "（3）项目负责人与项目团队实力",
            hint: "（项目负责人资质及工作经验、项目团队人员素质和类似项目经验等、团队人员参与省部级及以上科研项目情况。）",
            field: "detail.1.3"),
        NarrativeTemplate("（4）产学研用联合协作情况", hint: "（产学研用情况、协同创新能力。）", field: "detail.1.4"),
        NarrativeTemplate("（5）项目实施的创新性", hint: "（技术创新、模式创新及相关知识产权。）", field: "detail.1.5"),
        NarrativeTemplate("（6）项目的可推广性", hint: "（示范意义及推广价值、推广可行性、推广范围。）", field: "detail.1.6"),
        NarrativeTemplate("2.项目实施情况"),
        NarrativeTemplate("（1）项目实施主体、服务对象及适用场景", field: "detail.2.1"),
        NarrativeTemplate(
            "（2）项目实施情况",
            hint: "（已开展工作情况，如申报多个示范项目领域，需分领域综合描述；目前存在哪些问题和难点，计划如何解决。）",
            field: "detail.2.2"),
        NarrativeTemplate("3.下一步实施计划", hint: "（下一步建设的主要内容、进度安排、风险控制等。）", field: "detail.3"),
    ]

    static let annexes: [AnnexTemplate] = [
        AnnexTemplate(
            number: "附1", title: "申报单位相关证明材料",
            items: [
                .init(
                    "1.申报单位相关荣誉证明材料；", hint: "（高新技术企业、企业技术中心、重点实验室等相关证明材料）",
                    field: "annex1.honour_evidence", signs: ["认定", "荣誉", "授予", "高新技术企业", "技术中心", "实验室"]),
                .init(
                    "2.申报单位研发能力证明材料；", hint: "（获得专利、标准、知识产权等）", field: "annex1.rnd_evidence",
                    signs: ["专利", "著作权", "登记号", "权利范围", "国家标准", "行业标准"]),
                .init(
                    "3.申报单位主营业务收入（2019年）证明材料；", hint: "（财务审计报告、纳税证明等）",
                    field: "annex1.revenue_evidence", signs: ["审计", "纳税", "完税", "财务报表", "利润总额", "资产负债表"]),
            ]),
        AnnexTemplate(
            number: "附2", title: "申报项目相关证明材料",
            items: [
                .init(
                    "1.项目的平台架构、关键技术等获得专利、标准、知识产权的相关证明材料；", field: "annex2.platform_evidence",
                    signs: ["测试", "检测", "检验", "专利", "著作权", "查新", "评测"]),
                .init(
                    "2.项目推广效果证明材料。", field: "annex2.promotion_evidence",
                    signs: ["使用证明", "应用证明", "用户", "使用单位", "合同", "兹证明", "感谢信"]),
            ]),
    ]

    static let declaration: [FormSegment] = [
        .printed("根据《工业和信息化部办公厅关于组织开展2020年新型信息消费示范项目申报工作的通知》要求，我单位提交了"),
        .blank("declaration.project"),
        .printed("项目参评。现就有关情况声明如下："),
        .printed("1.我单位对提供参评的全部资料的真实性负责，并保证所涉及的关键技术产品等内容皆为自主知识产权。"),
        .printed("2.我单位在参评过程中所涉及的项目内容和程序皆符合国家有关法律法规及相关产业政策要求。"),
        .printed("3.我单位对所提交的项目内容负有保密责任，按照国家相关保密规定，所提交的项目内容未涉及国家秘密、个人信息和其他敏感信息。"),
        .printed("4.我单位申报项目所填写的相关文字和图片已经审核，确认无误。"),
        .printed("我单位对违反上述声明导致的后果承担全部法律责任。"),
        .printed("法定代表人：（签字）"), .blank("declaration.signature"),
        .printed("公司（企业盖章）"), .blank("declaration.seal"),
        .blank("declaration.date"),
    ]

    static let notes = [
        "一、申报单位应仔细阅读《关于组织开展2020年新型信息消费示范项目申报工作的通知》的有关说明，如实、详细地填写每一部分内容。",
        "二、除另有说明外，申报表中栏目不得空缺。申报书要求提供证明材料处，请在附件中进行补充，附1为申报单位基本信息相关证明补充材料，附2为申报示范项目相关证明材料。",
        "三、申报主体所申报的项目需拥有自主知识产权，对提供参评的全部资料的真实性负责，并签署申报主体责任声明（见附件3）。",
        "四、申报材料要求盖章处，须加盖公章，复印无效，申报材料需加盖骑缝章，并将证明材料作为附件1并交由推荐单位邮寄。",
        "五、除表格一、二以外，其他填报格式要求：1.A4幅面编辑。2.正文字体3号仿宋，单倍行距；一级标题3号黑体；二级标题3号楷体。",
    ]
}
