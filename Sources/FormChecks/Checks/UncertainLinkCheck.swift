import FormModel

/// A copy was linked to a record on thin evidence.
struct UncertainLinkCheck: Check {
    let id = "uncertain-link"
    let title = "纸质与网上申报对应关系须确认"
    let clause = "各示范项目申报主体提交申报材料时，需同步在信息消费示范项目申报系统注册登录，并在线提交申报材料电子版"
    let severity = Finding.Severity.warning

    func reads(_ edition: FormEdition) -> [FieldID] { [] }

    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        dossier.copies.compactMap { copy in
            // Below this either half of the traits disagree or another record is as near.
            guard let link = copy.linked.link, link.confidence < 0.5 else { return nil }
            return dossier.finding(
                .unmatched, .warning, of: copy,
                message: "\(copy.name)对应到网上申报\(link.applicationID)把握不大（\(link.reason)），请确认", clause: clause)
        }
    }

    var examples: CheckExamples {
        var fails = ExampleDossier.faultless()
        fails.copies[0].linked.link?.confidence = 0.3
        return CheckExamples(fails: fails)
    }
}
