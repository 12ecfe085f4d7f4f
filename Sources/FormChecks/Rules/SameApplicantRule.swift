import FormModel

/// The cover names the applicant otherwise than table 1 (X2).
struct SameApplicantRule: StatementRule {
    let id = "same-applicant"
    let title = "申报单位名称前后一致"
    let clause = "单位名称（全称，如实填写）"

    func reads(_ edition: FormEdition) -> [FieldID] { ["cover.applicant", "unit.name"] }

    func faults(in statement: Statement, settings: CheckSettings) -> [Fault] {
        guard let cover = statement.text("cover.applicant"), let name = statement.text("unit.name"),
            FoldedText.name(cover) != FoldedText.name(name)
        else { return [] }
        return [
            Fault(
                field: "cover.applicant", kind: .inconsistent, severity: .error,
                message: "封面申报单位“\(cover)”与表一单位名称“\(name)”不同，请统一为营业执照上的全称", besides: ["unit.name"])
        ]
    }

    var examples: CheckExamples { .paper("cover.applicant", "重庆云岭数智科技有限责任公司") }
}
