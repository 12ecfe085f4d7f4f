import FormModel
import Testing

/// Every field of the form as the contract names it, row by row of `fields.tsv`: what others build on.
struct FieldListTests {
    @Test func `the edition of 2020 has the fields of the contract, in their order`() {
        let rows = Self.rows.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
        let fields = FormEdition.informationConsumption2020.fields
        #expect(fields.map(\.id.rawValue) == rows.map { $0[0] })
        for (field, row) in zip(fields, rows) {
            #expect([field.label, field.part, Self.name(of: field.type)] == Array(row[1...3]), "\(field.id)")
        }
    }

    private static func name(of type: FieldType) -> String {
        switch type {
        case .text, .person, .mobile, .phone, .email, .address, .money, .headcount, .date, .year, .seal, .signature,
            .copies:
            "\(type)"
        case .amount: "amount 万元"
        case .organisationCode, .stockCode: "code"
        case .dateRange: "date range"
        case .options: "options"
        case .longText(let limit): "long text" + (limit.map { " ≤\($0)字" } ?? "")
        case .printedText: "printed text"
        case .evidencePages: "evidence pages"
        }
    }

    /// Identifier, label, part and type, between tabs.
    private static let rows = """
        cover.project_name	项目名称	封面	text
        cover.direction	申报方向	封面	text
        cover.applicant	申报单位	封面	text
        cover.applicant_seal	（加盖单位公章）	封面	seal
        cover.recommender	推荐单位	封面	text
        cover.recommender_seal	（加盖单位公章）	封面	seal
        cover.date	申报日期	封面	date
        unit.name	单位名称	表一	text
        unit.contact_name	申报联系人 姓名	表一	person
        unit.contact_mobile	申报联系人 手机	表一	mobile
        unit.contact_title	申报联系人 职务	表一	text
        unit.contact_fax	申报联系人 传真	表一	phone
        unit.contact_email	申报联系人 邮箱	表一	email
        unit.registered_capital	注册资本	表一	money
        unit.legal_representative	法定代表人	表一	person
        unit.registered_address	单位注册地址	表一	address
        unit.office_address	单位办公地址	表一	address
        unit.org_code	组织机构代码/三证合一码	表一	code
        unit.nature	单位性质	表一	options
        unit.nature_other	其他（请注明）	表一	text
        unit.main_business	主营业务	表一	options
        unit.main_business_other	其他（请注明）	表一	text
        unit.listed	是否上市公司	表一	options
        unit.listed_date	上市时间	表一	date
        unit.listed_place	上市地点	表一	text
        unit.listed_code	股票代码	表一	code
        unit.exports	是否有业务出口	表一	options
        unit.exports_regions	主要出口地点	表一	text
        unit.honour_high_tech	高新技术企业	表一	options
        unit.honour_high_tech_year	高新技术企业 授予年份	表一	year
        unit.honour_tech_centre	企业技术中心	表一	options
        unit.honour_tech_centre_year	企业技术中心 授予年份	表一	year
        unit.honour_key_lab	重点实验室	表一	options
        unit.honour_key_lab_year	重点实验室 授予年份	表一	year
        unit.honour_other	其他市级以上荣誉自行添加	表一	text
        unit.rnd_capability	研发能力	表一	text
        unit.main_revenue	主营业务收入（万元）	表一	amount 万元
        unit.rnd_spend	研发投入（万元）	表一	amount 万元
        unit.info_revenue	信息消费相关业务收入（万元）	表一	amount 万元
        unit.rnd_staff	研发人员规模	表一	headcount
        unit.software_product_revenue	产品收入总额（万元）	表一	amount 万元
        unit.it_service_revenue	信息技术服务收入总额（万元）	表一	amount 万元
        unit.embedded_revenue	嵌入式系统软件收入总额（万元）	表一	amount 万元
        unit.profile	申报单位简介	表一	long text ≤400字
        project.name	项目名称	表二	text
        project.period	起止日期	表二	date range
        project.investment	项目投资（万元）	表二	amount 万元
        project.lead_name	项目负责人 姓名	表二	person
        project.lead_title	项目负责人 职务	表二	text
        project.lead_mobile	项目负责人 手机	表二	mobile
        project.lead_email	项目负责人 邮箱	表二	email
        project.directions	示范项目领域	表二	options
        project.overview	项目概述	表二	long text ≤400字
        detail.1.1	1.(1) 项目承担方资质与能力	三	long text
        detail.1.2	1.(2) 项目实施方案	三	long text
        detail.1.3	1.(3) 项目负责人与项目团队实力	三	long text
        detail.1.4	1.(4) 产学研用联合协作情况	三	long text
        detail.1.5	1.(5) 项目实施的创新性	三	long text
        detail.1.6	1.(6) 项目的可推广性	三	long text
        detail.2.1	2.(1) 项目实施主体、服务对象及适用场景	三	long text
        detail.2.2	2.(2) 项目实施情况	三	long text
        detail.3	3. 下一步实施计划	三	long text
        annex1.honour_evidence	附1 1. 荣誉证明材料	附1	evidence pages
        annex1.rnd_evidence	附1 2. 研发能力证明材料	附1	evidence pages
        annex1.revenue_evidence	附1 3. 主营业务收入（2019年）证明材料	附1	evidence pages
        annex2.platform_evidence	附2 1. 平台架构、关键技术等证明材料	附2	evidence pages
        annex2.promotion_evidence	附2 2. 项目推广效果证明材料	附2	evidence pages
        declaration.project	我单位提交了____项目参评	附3	text
        declaration.clauses	声明 1 to 4 and the closing sentence	附3	printed text
        declaration.signature	法定代表人：（签字）	附3	signature
        declaration.seal	公司（企业盖章）	附3	seal
        declaration.date	二〇二〇年 月 日	附3	date
        dossier.straddling_seal	骑缝章	whole copy	seal
        dossier.copies	一式两份	whole dossier	copies
        """
}
