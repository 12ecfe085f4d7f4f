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
                    "\(dossier.edition.quoted(field.id))纸质为\(shown.paper)，网上为\(shown.record)\(dossier.oddOneOut(field, copy))，请退回申报单位核实更正\(dossier.page(shown.region))",
                clause: clause, region: shown.region)
        }
    }

    var examples: CheckExamples {
        CheckExamples(fails: ExampleDossier.with("unit.contact_mobile", .text("13637899999")))
    }
}

extension Dossier {
    /// What the other copies say of a field in which `copy` differs from the record: which of the sources stands alone. Empty
    /// where there is no other copy, or where it cannot be told.
    fileprivate func oddOneOut(_ field: FieldDefinition, _ copy: Copy) -> String {
        let others = copies.filter { $0.name != copy.name }
        let verdicts = Set(others.map { $0.comparisons[field.id]?.verdict })
        if verdicts == [.same] { return "，另一份纸质与网上一致" }
        guard verdicts == [.different], let own = copy.reading(field.id)?.value.ledgerText.map({ FoldedText($0) })
        else { return "" }
        let agree = others.allSatisfy { $0.reading(field.id)?.value.ledgerText.map { FoldedText($0) } == own }
        return agree ? "，纸质\(copies.count == 2 ? "两" : "各")份一致，网上不同" : ""
    }
}
