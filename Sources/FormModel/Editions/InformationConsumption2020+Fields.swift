/// The fields of the 2020 edition: `fields.tsv`, row by row.
extension InformationConsumption2020 {
    private static let noBlanks = "除另有说明外，申报表中栏目不得空缺。"
    private static let sealClause = "申报材料要求盖章处，须加盖公章，复印无效，申报材料需加盖骑缝章。"
    private static let declarationClause = "对提供参评的全部资料的真实性负责，并签署申报主体责任声明（见附件3）。"
    private static let evidenceClause = "申报书要求提供证明材料处，请在附件中进行补充。"
    private static let copiesClause = "纸质版（一式两份）和电子版（光盘）提交至市经济信息委9008办公室。"
    private static let softwareClause = "软件业务收入（软件业企业必填）"

    private static let honours: [FieldID] = ["unit.honour_high_tech", "unit.honour_tech_centre", "unit.honour_key_lab"]

    static let fields: [FieldDefinition] = [
        FieldDefinition("cover.project_name", "项目名称", part: "封面", .text, .always, clause: noBlanks),
        FieldDefinition("cover.direction", "申报方向", part: "封面", .text, .always, clause: noBlanks),
        FieldDefinition("cover.applicant", "申报单位", part: "封面", .text, .always, clause: noBlanks),
        FieldDefinition("cover.applicant_seal", "（加盖单位公章）", part: "封面", .seal, .always, clause: sealClause),
        FieldDefinition("cover.recommender", "推荐单位", part: "封面", .text, .whenForwarded, clause: noBlanks),
        FieldDefinition("cover.recommender_seal", "（加盖单位公章）", part: "封面", .seal, .whenForwarded, clause: sealClause),
        FieldDefinition("cover.date", "申报日期", part: "封面", .date, .always, clause: noBlanks),
        FieldDefinition("unit.name", "单位名称", part: "表一", .text, .always, clause: noBlanks),
        FieldDefinition("unit.contact_name", "申报联系人 姓名", part: "表一", .person, .always, clause: noBlanks),
        FieldDefinition("unit.contact_mobile", "申报联系人 手机", part: "表一", .mobile, .always, clause: noBlanks),
        FieldDefinition("unit.contact_title", "申报联系人 职务", part: "表一", .text, .always, clause: noBlanks),
        FieldDefinition("unit.contact_fax", "申报联系人 传真", part: "表一", .phone, .always, clause: noBlanks),
        FieldDefinition("unit.contact_email", "申报联系人 邮箱", part: "表一", .email, .always, clause: noBlanks),
        FieldDefinition("unit.registered_capital", "注册资本", part: "表一", .money, .always, clause: noBlanks),
        FieldDefinition("unit.legal_representative", "法定代表人", part: "表一", .person, .always, clause: noBlanks),
        FieldDefinition("unit.registered_address", "单位注册地址", part: "表一", .address, .always, clause: noBlanks),
        FieldDefinition("unit.office_address", "单位办公地址", part: "表一", .address, .always, clause: noBlanks),
        FieldDefinition("unit.org_code", "组织机构代码/三证合一码", part: "表一", .organisationCode, .always, clause: noBlanks),
        FieldDefinition("unit.nature", "单位性质", part: "表一", .options(natures), .atLeastOneOption, clause: noBlanks),
        FieldDefinition("unit.nature_other", "其他（请注明）", part: "表一", .text, .optional, clause: noBlanks),
        FieldDefinition(
            "unit.main_business", "主营业务", part: "表一", .options(businesses), .atLeastOneOption,
            clause: noBlanks),
        FieldDefinition("unit.main_business_other", "其他（请注明）", part: "表一", .text, .optional, clause: noBlanks),
        FieldDefinition(
            "unit.listed", "是否上市公司", part: "表一", .options(["否", "是"]), .exactlyOneOption,
            clause: noBlanks),
        FieldDefinition(
            "unit.listed_date", "上市时间", part: "表一", .date, .whenOption("unit.listed", "是"),
            clause: noBlanks),
        FieldDefinition(
            "unit.listed_place", "上市地点", part: "表一", .text, .whenOption("unit.listed", "是"),
            clause: noBlanks),
        FieldDefinition(
            "unit.listed_code", "股票代码", part: "表一", .stockCode, .whenOption("unit.listed", "是"),
            clause: noBlanks),
        FieldDefinition(
            "unit.exports", "是否有业务出口", part: "表一", .options(["否", "是"]), .exactlyOneOption,
            clause: noBlanks),
        FieldDefinition(
            "unit.exports_regions", "主要出口地点", part: "表一", .text, .whenOption("unit.exports", "是"),
            clause: noBlanks),
        FieldDefinition(
            "unit.honour_high_tech", "高新技术企业", part: "表一", .options(honourLevels), .optional,
            clause: noBlanks),
        FieldDefinition(
            "unit.honour_high_tech_year", "高新技术企业 授予年份", part: "表一", .year, .whenAnyOption(["unit.honour_high_tech"]),
            clause: noBlanks),
        FieldDefinition(
            "unit.honour_tech_centre", "企业技术中心", part: "表一", .options(honourLevels), .optional,
            clause: noBlanks),
        FieldDefinition(
            "unit.honour_tech_centre_year", "企业技术中心 授予年份", part: "表一", .year,
            .whenAnyOption(["unit.honour_tech_centre"]),
            clause: noBlanks),
        FieldDefinition(
            "unit.honour_key_lab", "重点实验室", part: "表一", .options(honourLevels), .optional,
            clause: noBlanks),
        FieldDefinition(
            "unit.honour_key_lab_year", "重点实验室 授予年份", part: "表一", .year, .whenAnyOption(["unit.honour_key_lab"]),
            clause: noBlanks),
        FieldDefinition("unit.honour_other", "其他市级以上荣誉自行添加", part: "表一", .text, .optional, clause: noBlanks),
        FieldDefinition("unit.rnd_capability", "研发能力", part: "表一", .text, .always, clause: noBlanks),
        FieldDefinition("unit.main_revenue", "主营业务收入（万元）", part: "表一", .amount, .always, clause: noBlanks),
        FieldDefinition("unit.rnd_spend", "研发投入（万元）", part: "表一", .amount, .always, clause: noBlanks),
        FieldDefinition("unit.info_revenue", "信息消费相关业务收入（万元）", part: "表一", .amount, .always, clause: noBlanks),
        FieldDefinition("unit.rnd_staff", "研发人员规模", part: "表一", .headcount, .always, clause: noBlanks),
        FieldDefinition(
            "unit.software_product_revenue", "产品收入总额（万元）", part: "表一", .amount, .softwareCompanies,
            clause: softwareClause),
        FieldDefinition(
            "unit.it_service_revenue", "信息技术服务收入总额（万元）", part: "表一", .amount, .softwareCompanies,
            clause: softwareClause),
        FieldDefinition(
            "unit.embedded_revenue", "嵌入式系统软件收入总额（万元）", part: "表一", .amount, .softwareCompanies,
            clause: softwareClause),
        FieldDefinition("unit.profile", "申报单位简介", part: "表一", .longText(limit: 400), .always, clause: noBlanks),
        FieldDefinition("project.name", "项目名称", part: "表二", .text, .always, clause: noBlanks),
        FieldDefinition("project.period", "起止日期", part: "表二", .dateRange, .always, clause: noBlanks),
        FieldDefinition("project.investment", "项目投资（万元）", part: "表二", .amount, .always, clause: noBlanks),
        FieldDefinition("project.lead_name", "项目负责人 姓名", part: "表二", .person, .always, clause: noBlanks),
        FieldDefinition("project.lead_title", "项目负责人 职务", part: "表二", .text, .always, clause: noBlanks),
        FieldDefinition("project.lead_mobile", "项目负责人 手机", part: "表二", .mobile, .always, clause: noBlanks),
        FieldDefinition("project.lead_email", "项目负责人 邮箱", part: "表二", .email, .always, clause: noBlanks),
        FieldDefinition(
            "project.directions", "示范项目领域", part: "表二", .options(directionGroups.flatMap(\.directions)),
            .atLeastOneOption,
            clause: noBlanks),
        FieldDefinition("project.overview", "项目概述", part: "表二", .longText(limit: 400), .always, clause: noBlanks),
        FieldDefinition(
            "detail.1.1", "1.(1) 项目承担方资质与能力", part: "三", .longText(limit: nil), .always,
            clause: noBlanks),
        FieldDefinition("detail.1.2", "1.(2) 项目实施方案", part: "三", .longText(limit: nil), .always, clause: noBlanks),
        FieldDefinition(
            "detail.1.3", "1.(3) 项目负责人与项目团队实力", part: "三", .longText(limit: nil), .always,
            clause: noBlanks),
        FieldDefinition(
            "detail.1.4", "1.(4) 产学研用联合协作情况", part: "三", .longText(limit: nil), .always,
            clause: noBlanks),
        FieldDefinition("detail.1.5", "1.(5) 项目实施的创新性", part: "三", .longText(limit: nil), .always, clause: noBlanks),
        FieldDefinition("detail.1.6", "1.(6) 项目的可推广性", part: "三", .longText(limit: nil), .always, clause: noBlanks),
        FieldDefinition(
            "detail.2.1", "2.(1) 项目实施主体、服务对象及适用场景", part: "三", .longText(limit: nil), .always,
            clause: noBlanks),
        FieldDefinition("detail.2.2", "2.(2) 项目实施情况", part: "三", .longText(limit: nil), .always, clause: noBlanks),
        FieldDefinition("detail.3", "3. 下一步实施计划", part: "三", .longText(limit: nil), .always, clause: noBlanks),
        FieldDefinition(
            "annex1.honour_evidence", "附1 1. 荣誉证明材料", part: "附1", .evidencePages, .whenAnyOption(honours),
            clause: evidenceClause),
        FieldDefinition(
            "annex1.rnd_evidence", "附1 2. 研发能力证明材料", part: "附1", .evidencePages, .always,
            clause: evidenceClause),
        FieldDefinition(
            "annex1.revenue_evidence", "附1 3. 主营业务收入（2019年）证明材料", part: "附1", .evidencePages, .always,
            clause: evidenceClause),
        FieldDefinition(
            "annex2.platform_evidence", "附2 1. 平台架构、关键技术等证明材料", part: "附2", .evidencePages, .always,
            clause: evidenceClause),
        FieldDefinition(
            "annex2.promotion_evidence", "附2 2. 项目推广效果证明材料", part: "附2", .evidencePages, .always,
            clause: evidenceClause),
        FieldDefinition(
            "declaration.project", "我单位提交了____项目参评", part: "附3", .text, .always,
            clause: declarationClause),
        FieldDefinition(
            "declaration.clauses", "声明 1 to 4 and the closing sentence", part: "附3", .printedText, .always,
            clause: declarationClause),
        FieldDefinition(
            "declaration.signature", "法定代表人：（签字）", part: "附3", .signature, .always,
            clause: declarationClause),
        FieldDefinition("declaration.seal", "公司（企业盖章）", part: "附3", .seal, .always, clause: sealClause),
        FieldDefinition("declaration.date", "二〇二〇年 月 日", part: "附3", .date, .always, clause: declarationClause),
        FieldDefinition("dossier.straddling_seal", "骑缝章", part: "whole copy", .seal, .always, clause: sealClause),
        FieldDefinition("dossier.copies", "一式两份", part: "whole dossier", .copies, .always, clause: copiesClause),
    ]
}
