import FormModel

/// Fewer or more paper copies than the notice asks for.
struct CopiesCheck: Check {
    let id = "copies"
    let title = "纸质件份数"
    let clause = "纸质版（一式两份）和电子版（光盘）提交至市经济信息委9008办公室"
    let severity = Finding.Severity.warning

    func reads(_ edition: FormEdition) -> [FieldID] { edition.fields.filter { $0.type == .copies }.map(\.id) }

    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        let count = dossier.copies.count
        // No copy at all is a matter of the record without paper.
        guard count > 0, count != settings.copies else { return [] }
        let field = reads(dossier.edition).first
        if count < settings.copies {
            return [
                dossier.finding(
                    .missing, .warning, field: field,
                    message: "只收到\(count)份纸质件，应为\(settings.copies)份，请核对或通知补交", clause: clause)
            ]
        }
        return [
            dossier.finding(
                .duplicate, .note, field: field,
                message: "收到\(count)份纸质件，多于\(settings.copies)份，请核对是否重复扫描", clause: clause)
        ]
    }

    var examples: CheckExamples {
        CheckExamples(fails: ExampleDossier.dossier(ExampleDossier.form, copies: 1))
    }
}
