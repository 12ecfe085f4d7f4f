import FormModel

/// Something that tells which application a paper belongs to, and how telling it is.
struct LinkTrait: Sendable {
    enum Kind: Sendable {
        /// Digits and letters: compared by edit distance.
        case code
        /// Chinese text: compared by edit distance without punctuation.
        case name
    }

    /// In Chinese, for the link's reason.
    var label: String
    /// The fields that carry it; a paper says it wherever one of them does.
    var fields: [FieldID]
    var kind: Kind
    /// How telling agreement is, relative to the others.
    var weight: Double

    /// By how much they tell: the project most, because one company may hand in several; persons least, because they
    /// sign for several companies.
    static let all: [LinkTrait] = [
        LinkTrait(
            label: "项目名称", fields: ["project.name", "cover.project_name", "declaration.project"], kind: .name, weight: 4
        ),
        LinkTrait(label: "信用代码", fields: ["unit.org_code"], kind: .code, weight: 4),
        LinkTrait(label: "单位名称", fields: ["unit.name", "cover.applicant"], kind: .name, weight: 3),
        LinkTrait(label: "联系人手机", fields: ["unit.contact_mobile"], kind: .code, weight: 2),
        LinkTrait(label: "联系人邮箱", fields: ["unit.contact_email"], kind: .code, weight: 2),
        LinkTrait(label: "负责人手机", fields: ["project.lead_mobile"], kind: .code, weight: 2),
        LinkTrait(label: "负责人邮箱", fields: ["project.lead_email"], kind: .code, weight: 1.5),
        LinkTrait(label: "联系人", fields: ["unit.contact_name"], kind: .name, weight: 1),
        LinkTrait(label: "项目负责人", fields: ["project.lead_name"], kind: .name, weight: 1),
        LinkTrait(label: "法定代表人", fields: ["unit.legal_representative"], kind: .name, weight: 1),
    ]
    /// Position of the trait that decides between two applications of one company.
    static let project = 0
}
