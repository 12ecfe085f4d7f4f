import FormModel

/// Two copies of one application say different things, and no record is there to tell which of them is right.
///
/// With a record each copy is compared with that, and the finding names the one that stands alone.
struct DisagreeingCopiesCheck: Check {
    let id = "disagreeing-copies"
    let title = "两份纸质件内容不一致"
    let clause = "纸质版（一式两份）和电子版（光盘）提交至市经济信息委9008办公室"

    func reads(_ edition: FormEdition) -> [FieldID] { edition.fields.filter(\.type.isComparable).map(\.id) }

    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        guard dossier.record == nil, let first = dossier.copies.first else { return [] }
        let comparer = FieldComparer(edition: dossier.edition, unreadable: settings.unreadableCharacters)
        return dossier.copies.dropFirst().flatMap { copy in
            dossier.edition.fields.filter(\.type.isComparable).compactMap { field -> Finding? in
                guard let one = first.reading(field.id), let other = copy.reading(field.id),
                    let oneText = one.value.ledgerText, let otherText = other.value.ledgerText
                else { return nil }
                let comparison = comparer.compare(other, of: field, with: oneText)
                // Either reading may be wrong: both must exclude what the other says.
                guard comparison.verdict == .different,
                    comparer.compare(one, of: field, with: otherText).verdict == .different
                else { return nil }
                let shown = DisagreementText(other, comparison, record: oneText)
                return dossier.finding(
                    .inconsistent, .error, field, of: copy,
                    message:
                        "\(dossier.edition.quoted(field.id))两份纸质不一致：\(copy.name)为\(shown.paper)，\(first.name)为\(shown.record)，请退回申报单位核实更正\(dossier.page(shown.region))",
                    clause: clause, region: shown.region)
            }
        }
    }

    var examples: CheckExamples {
        CheckExamples(
            passes: ExampleDossier.dossier(ExampleDossier.form, record: nil),
            fails: ExampleDossier.differing(
                in: "unit.contact_mobile", .text("13637899999"), record: nil))
    }
}
