import FormModel

/// A page belongs to no part of this form.
struct ForeignPageCheck: Check {
    let id = "foreign-page"
    let title = "不属于本申报书的页面"
    let clause = "如实、详细地填写每一部分内容"
    let severity = Finding.Severity.warning

    func reads(_ edition: FormEdition) -> [FieldID] { [] }

    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        dossier.copies.flatMap { copy in
            copy.form.pages.filter { $0.kind == .foreign }.map { page in
                var finding = dossier.finding(
                    .unreadable, .warning, of: copy,
                    message: "\(copy.name)第\(page.number)页不像本申报书的页面，请核对是否夹入其他材料", clause: nil)
                finding.region = dossier.region(ofPage: page.number, in: copy)
                return finding
            }
        }
    }

    var examples: CheckExamples {
        CheckExamples(fails: ExampleDossier.changed { $0.pages[5].kind = .foreign })
    }
}
