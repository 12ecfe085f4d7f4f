import FormModel

/// A seal that was cut for something else than to be the unit's own (domain.md §5, S26c
/// art. 22: such seals differ from the unit's in name and style).
struct SealPurposeCheck: Check {
    let id = "seal-purpose"
    let title = "盖的不是公章"
    let clause = "申报材料要求盖章处，须加盖公章"
    let severity = Finding.Severity.error

    func reads(_ edition: FormEdition) -> [FieldID] { edition.namesOfSeals.keys.sorted() }

    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        dossier.eachSeal.compactMap { copy, field, seal in
            guard let purpose = SealPurpose(of: seal) else { return nil }
            return dossier.finding(
                .invalid, purpose.isSure ? .error : .warning, field, of: copy,
                message:
                    "\(dossier.edition.quoted(field.id))处盖的像是“\(purpose.name)”，不是公章，请\(purpose.isSure ? "退回申报单位重新盖章" : "对照原件核对")\(dossier.page(field, of: copy))",
                clause: clause)
        }
    }

    var examples: CheckExamples {
        CheckExamples(fails: ExampleDossier.sealed { $0.levelText = "财务专用章" })
    }
}
