import FormModel

/// A part of the form has no page in the copy.
struct MissingPageCheck: Check {
    let id = "missing-page"
    let title = "缺页"
    let clause = "如实、详细地填写每一部分内容"

    func reads(_ edition: FormEdition) -> [FieldID] { [] }

    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        // Tables may stand on one page.
        let kinds = dossier.edition.parts.map(\.kind).reduce(into: [PageRole.Kind]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        return dossier.copies.flatMap { copy in
            kinds.filter { !copy.hasPage($0) }.map { kind in
                let titles = dossier.edition.parts.filter { $0.kind == kind }.map(\.title)
                // A page that could not be read may be the one.
                let isSure = !copy.hasUnknownPages
                // The notes page carries nothing to fill, so its absence is only noted.
                return dossier.finding(
                    .missing, kind == .notes ? .note : isSure ? .error : .warning, of: copy,
                    message:
                        "\(copy.name)未找到“\(titles.joined(separator: "，"))”页，请\(isSure ? "补齐" : "对照原件核对")",
                    clause: clause)
            }
        }
    }

    var examples: CheckExamples {
        CheckExamples(fails: ExampleDossier.changed { $0.pages.removeAll { $0.kind == .declaration } })
    }
}
