import FormModel

extension FieldKeys {
    /// Names of the system's own number, in normal form.
    static let applicationNumberNames: Set<String> = [
        "applicationid", "申报编号", "申请编号", "编号", "项目编号",
    ]

    /// What record files call a field besides its printed label, and whom a label that the form prints twice means: a
    /// bare 项目名称 or 申报单位 is the table's, not the cover's.
    static let otherNames: [(field: FieldID, names: [String])] = [
        ("project.name", ["项目名称", "申报项目名称", "申报项目"]),
        ("unit.name", ["单位名称", "申报单位", "申报单位名称", "企业名称", "公司名称"]),
        (
            "unit.org_code",
            ["组织机构代码", "三证合一码", "统一社会信用代码", "社会信用代码", "信用代码", "统一社会信用代码/组织机构代码"]
        ),
        ("unit.contact_name", ["联系人", "申报联系人", "联系人姓名"]),
        ("unit.contact_mobile", ["联系人手机", "联系人手机号", "联系人电话", "联系电话", "联系手机", "申报联系人手机号"]),
        ("unit.contact_title", ["联系人职务"]),
        ("unit.contact_fax", ["联系人传真"]),
        ("unit.contact_email", ["联系人邮箱", "联系邮箱", "电子邮箱"]),
        ("unit.legal_representative", ["法人代表", "法人", "法定代表人姓名"]),
        ("unit.registered_address", ["注册地址"]),
        ("unit.office_address", ["办公地址"]),
        ("unit.nature_other", ["单位性质其他", "单位性质其他请注明"]),
        ("unit.main_business_other", ["主营业务其他", "主营业务其他请注明"]),
        ("unit.listed", ["是否上市"]),
        ("unit.exports", ["是否出口"]),
        ("unit.exports_regions", ["出口地点"]),
        ("unit.honour_other", ["其他市级以上荣誉", "其他荣誉"]),
        ("unit.software_product_revenue", ["软件业务收入产品收入总额", "软件产品收入"]),
        ("unit.it_service_revenue", ["软件业务收入信息技术服务收入总额"]),
        ("unit.embedded_revenue", ["软件业务收入嵌入式系统软件收入总额"]),
        ("unit.profile", ["单位简介", "企业简介"]),
        ("project.period", ["项目起止日期", "起止时间", "项目起止时间"]),
        ("project.investment", ["项目总投资"]),
        ("project.lead_name", ["项目负责人", "负责人姓名", "负责人"]),
        ("project.lead_title", ["负责人职务"]),
        ("project.lead_mobile", ["项目负责人手机号", "项目负责人电话", "负责人手机"]),
        ("project.lead_email", ["负责人邮箱"]),
        ("project.directions", ["示范领域", "申报领域"]),
        ("cover.project_name", ["封面项目名称"]),
        ("cover.applicant", ["封面申报单位"]),
        ("declaration.project", ["声明项目名称"]),
    ]
}
