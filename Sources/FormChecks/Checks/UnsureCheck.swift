import FormModel

/// The paper could not settle whether it says what the record says: a person must look.
struct UnsureCheck: Check {
    let id = "unsure"
    let title = "纸质与网上是否一致须人工核对"
    let clause = "各示范项目申报主体提交申报材料时，需同步在信息消费示范项目申报系统注册登录，并在线提交申报材料电子版"
    let severity = Finding.Severity.warning

    func reads(_ edition: FormEdition) -> [FieldID] { edition.fields.filter(\.type.isComparable).map(\.id) }

    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        dossier.eachField { $0.type.isComparable }.compactMap { copy, field in
            guard let comparison = copy.comparisons[field.id], comparison.verdict == .unsure,
                !dossier.lacksPage(of: field, in: copy)
            else { return nil }
            let record = dossier.record?.values[field.id]
            guard let reading = copy.reading(field.id), reading.value.ledgerText != nil else {
                // Nothing was read and the record has nothing either: there is nothing to look at.
                guard let record, !FoldedText.isBlank(record) else { return nil }
                return dossier.finding(
                    .unsure, .warning, field, of: copy,
                    message:
                        "\(dossier.edition.quoted(field.id))纸质未能识别，网上为“\(DisagreementText.short(record))”，请对照原件\(dossier.page(field, of: copy))",
                    clause: clause)
            }
            let shown = DisagreementText(reading, comparison, record: record)
            return dossier.finding(
                .unsure, .warning, field, of: copy,
                message:
                    "\(dossier.edition.quoted(field.id))纸质为\(shown.paper)，网上为\(shown.record)，请核对\(dossier.page(shown.region))",
                clause: clause, region: shown.region)
        }
    }

    var examples: CheckExamples {
        CheckExamples(fails: ExampleDossier.with("unit.rnd_spend", .text("1208.35"), confidence: 0.6))
    }
}
