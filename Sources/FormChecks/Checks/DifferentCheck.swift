import FormModel

/// Paper and record say different things.
struct DifferentCheck: Check {
    let id = "different"
    let title = "纸质与网上填报不一致"
    let clause = "各示范项目申报主体提交申报材料时，需同步在信息消费示范项目申报系统注册登录，并在线提交申报材料电子版"

    func reads(_ edition: FormEdition) -> [FieldID] { edition.fields.filter(\.type.isComparable).map(\.id) }

    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        dossier.eachField { $0.type.isComparable }.compactMap { copy, field in
            guard let comparison = copy.comparisons[field.id], comparison.verdict == .different else { return nil }
            let shown = DisagreementText(copy.reading(field.id), comparison, record: dossier.record?.values[field.id])
            return dossier.finding(
                .different, .error, field, of: copy,
                message:
                    "\(dossier.label(field))纸质为\(shown.paper)，网上为\(shown.record)，请退回申报单位核实更正\(dossier.page(shown.region))",
                clause: clause, region: shown.region)
        }
    }

    var examples: CheckExamples {
        CheckExamples(fails: ExampleDossier.with("unit.contact_mobile", .text("13637899999")))
    }
}
