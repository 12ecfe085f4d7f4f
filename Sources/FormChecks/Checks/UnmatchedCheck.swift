import FormModel

/// Paper without a record, or a record without paper.
struct UnmatchedCheck: Check {
    let id = "unmatched"
    let title = "纸质与网上申报对不上"
    let clause = "各示范项目申报主体提交申报材料时，需同步在信息消费示范项目申报系统注册登录，并在线提交申报材料电子版"

    func reads(_ edition: FormEdition) -> [FieldID] { [] }

    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        if let record = dossier.record {
            guard dossier.copies.isEmpty else { return [] }
            let name = record.values["unit.name"] ?? ""
            let project = record.values["project.name"] ?? ""
            return [
                dossier.finding(
                    .unmatched, .warning,
                    message: "网上申报\(record.applicationID)（\(name)《\(project)》）未收到纸质件，请催交或核对", clause: clause)
            ]
        }
        return dossier.copies.map { copy in
            let name = copy.text("unit.name") ?? copy.text("cover.applicant") ?? "单位名称未识别"
            let project = copy.text("project.name") ?? copy.text("cover.project_name") ?? "项目名称未识别"
            return dossier.finding(
                .unmatched, .warning, of: copy, message: "\(copy.name)（\(name)《\(project)》）没有对应的网上申报，请核对是否已在线提交",
                clause: clause)
        }
    }

    var examples: CheckExamples {
        CheckExamples(fails: ExampleDossier.dossier(ExampleDossier.form, record: nil))
    }
}
