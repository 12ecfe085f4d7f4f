import FormModel

/// The paper claims so many patents, copyrights and standards that the material shown for them cannot name them all (X15).
struct ClaimedRightsCheck: Check {
    let id = "claimed-rights"
    let title = "专利、著作权、标准的数量与证明材料"
    let clause = "研发能力（提供证明材料）；附1 2.申报单位研发能力证明材料（获得专利、标准、知识产权等）"
    let severity = Finding.Severity.note

    private let claim: FieldID = "unit.rnd_capability"
    private let evidence: FieldID = "annex1.rnd_evidence"

    func reads(_ edition: FormEdition) -> [FieldID] {
        [claim, evidence].allSatisfy { edition.definition($0) != nil } ? [claim, evidence] : []
    }

    /// A certificate is a page; a list of them names some fifty on one.
    private static let onOnePage = 50

    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        guard !reads(dossier.edition).isEmpty, let definition = dossier.edition.definition(evidence) else { return [] }
        return dossier.copies.compactMap { copy in
            guard let text = copy.text(claim), let shown = copy.reading(evidence), shown.value == .presence(true)
            else { return nil }
            let claimed = Self.claimed(in: FoldedText.fold(text))
            let pages = Set(shown.regions.map(\.page)).count
            guard pages > 0, claimed > pages * Self.onOnePage else { return nil }
            return dossier.finding(
                .inconsistent, .note, definition, of: copy,
                message:
                    "研发能力中写明专利、著作权、标准共\(claimed)项，附1相应证明材料只有\(pages)页，请核对是否齐全\(dossier.page(definition, of: copy))",
                clause: clause)
        }
    }

    /// The numbers that stand behind the names of rights (`专利12项`, `软件著作权共3件`), with 已获得 and the like between.
    static func claimed(in text: String) -> Int {
        text.matches(of: /(?:专利|著作权|软著|标准)[^0-9，,。;；、]{0,4}([0-9]+)[项件个部]/)
            .reduce(0) { $0 + (Int($1.1) ?? 0) }
    }

    var examples: CheckExamples {
        CheckExamples(
            fails: ExampleDossier.with("unit.rnd_capability", .text("公司拥有发明专利62项、软件著作权共35件。")))
    }
}
