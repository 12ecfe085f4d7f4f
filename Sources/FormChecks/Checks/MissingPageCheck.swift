import FormModel

/// A part of the form has no page in the copy.
struct MissingPageCheck: Check {
    let id = "missing-page"
    let title = "缺页"
    let clause = "如实、详细地填写每一部分内容"

    func reads(_ edition: FormEdition) -> [FieldID] { [] }

    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        dossier.copies.flatMap { copy in
            dossier.edition.pageTitles.filter { !copy.hasPage($0.kind) }.map { kind, title in
                // A page that could not be read may be the one.
                let isSure = !copy.hasUnknownPages
                // The notes page carries nothing to fill, so its absence is only noted.
                return dossier.finding(
                    .missing, kind == .notes ? .note : isSure ? .error : .warning, of: copy,
                    message: "\(copy.name)未找到“\(title)”页，请\(isSure ? "补齐" : "对照原件核对")", clause: clause)
            }
        }
    }

    var examples: CheckExamples {
        CheckExamples(fails: ExampleDossier.changed { $0.pages.removeAll { $0.kind == .declaration } })
    }
}
