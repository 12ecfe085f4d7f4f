import FormModel

/// Pages of a copy that the straddling seal does not reach: they may have been replaced or put in.
struct StraddlingSealCheck: Check {
    let id = "straddling-seal"
    let title = "骑缝章未盖到每一页"
    let clause = "申报材料需加盖骑缝章"
    let severity = Finding.Severity.warning

    func reads(_ edition: FormEdition) -> [FieldID] { edition.straddlingSeal.map { [$0.id] } ?? [] }

    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        guard let field = dossier.edition.straddlingSeal else { return [] }
        return dossier.copies.compactMap { copy in
            guard let reading = copy.reading(field.id), reading.value == .presence(true) else { return nil }
            let sealed = Set(reading.regions.map(\.page))
            let bare = copy.form.pages.filter {
                // The back of a sheet has no slice, and of a page that was not read nothing is known.
                ![.blank, .unreadable].contains($0.kind) && !sealed.contains($0.number)
            }.map(\.number)
            guard let first = bare.first else { return nil }
            let pages = bare.map { "第\($0)页" }.joined(separator: "、")
            return dossier.finding(
                .missing, .warning, field, of: copy,
                message: "骑缝章未盖到\(pages)，请核对是否换页、插页或漏盖，扫描是否裁掉了页边", clause: clause,
                region: dossier.region(ofPage: first, in: copy))
        }
    }

    var examples: CheckExamples {
        CheckExamples(
            fails: ExampleDossier.changed { form in
                form.fields["dossier.straddling_seal"]?.regions.removeAll { $0.page == 4 }
            })
    }
}
