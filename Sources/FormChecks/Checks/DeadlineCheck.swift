import FormModel

/// A date on the cover or the declaration lies after the deadline.
struct DeadlineCheck: TypedCheck {
    let id = "deadline"
    let title = "日期晚于申报截止日"
    let clause = "请各申报单位于2020年5月8日前填写《新型信息消费示范项目申报书》（附件2）纸质版（一式两份）和电子版（光盘）提交"

    func reads(_ edition: FormEdition) -> [FieldID] { ["cover.date", "declaration.date"] }

    func findings(onCopiesOf dossier: Dossier, settings: CheckSettings) -> [Finding] {
        let deadline = settings.deadline ?? dossier.edition.deadline
        return dossier.eachField { reads(dossier.edition).contains($0.id) }.compactMap { copy, field in
            guard let reading = copy.reading(field.id), let text = copy.text(field.id),
                let date = CalendarDate(parsing: text), date > deadline
            else { return nil }
            // A 5 read as a 6 must not send an application back.
            let weakest = reading.weakest
            let isSure = weakest >= MisreadModel().sureCharacter
            let last = "\(deadline.year)年\(deadline.month)月\(deadline.day ?? 1)日"
            return dossier.finding(
                .late, isSure ? .error : .warning, field, of: copy,
                message:
                    "\(dossier.edition.quoted(field.id))为“\(text)”，晚于截止日\(last)\(isSure ? "" : "，请核对")\(dossier.page(field, of: copy))",
                clause: dossier.edition.deadlineClause)
        }
    }

    var examples: CheckExamples {
        CheckExamples(fails: ExampleDossier.with("cover.date", .text("2020年5月9日")))
    }
}
