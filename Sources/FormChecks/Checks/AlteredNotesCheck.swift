import FormModel

/// The notes of the form were changed: the applicant used another form, or edited this one.
struct AlteredNotesCheck: Check {
    let id = "altered-notes"
    let title = "填表须知文字被改动"
    let clause = "申报单位应仔细阅读有关说明，如实、详细地填写每一部分内容（填表须知一）"
    let severity = Finding.Severity.warning

    func reads(_ edition: FormEdition) -> [FieldID] { [] }

    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        let printed = dossier.edition.notes.joined()
        return dossier.copies.compactMap { copy in
            guard
                let change = PrintedTextChange(
                    copy.form.notes, from: printed, in: dossier.edition, unreadable: settings.unreadableCharacters),
                change.isSure
            else { return nil }
            return dossier.finding(
                .altered, .warning, of: copy,
                message:
                    "“\(dossier.edition.notesTitle)”的文字为\(change.paper)，原表为\(change.printed)，请核对所用表格是否为本次通知的原表\(dossier.page(change.region))",
                clause: clause, region: change.region)
        }
    }

    var examples: CheckExamples {
        CheckExamples(
            fails: ExampleDossier.changed {
                let altered = ExampleDossier.edition.notes.joined().replacing("须加盖公章，复印无效", with: "须加盖公章，复印同样有效")
                $0.notes = ExampleDossier.reading(FormReading.notesText, .text(altered), confidence: 0.999)
            })
    }
}
