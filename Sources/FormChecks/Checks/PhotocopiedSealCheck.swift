import FormModel

/// A seal without colour may be a photocopy, and photocopies of seals are void.
struct PhotocopiedSealCheck: Check {
    let id = "photocopied-seal"
    let title = "印章疑为复印"
    let clause = "申报材料要求盖章处，须加盖公章，复印无效"
    let severity = Finding.Severity.error

    func reads(_ edition: FormEdition) -> [FieldID] {
        edition.fields.filter { $0.type == .seal && edition.pageKind(of: $0) != nil }.map(\.id)
    }

    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        dossier.copies.flatMap { copy -> [Finding] in
            let colours = Dictionary(
                copy.linked.reading.pages.map { ($0.number, $0.colour) }, uniquingKeysWith: { first, _ in first })
            let dark = reads(dossier.edition).compactMap { dossier.edition.definition($0) }.filter { field in
                guard let reading = copy.reading(field.id), reading.value == .presence(true),
                    let page = reading.regions.first?.page, let colour = colours[page]
                else { return false }
                return colour != .colour || reading.seal?.ink == .black
            }
            guard let first = dark.first else { return [] }
            // A scanner that shows colour on one page would show it on all.
            guard colours.values.contains(.colour) else {
                return [
                    dossier.finding(
                        .unsure, .warning, first, of: copy,
                        message: "扫描件没有颜色，看不出印章是原章还是复印，请彩色重扫或核对原件", clause: clause)
                ]
            }
            return dark.map { field in
                dossier.finding(
                    .invalid, .error, field, of: copy,
                    message:
                        "\(dossier.edition.quoted(field.id))处印章没有颜色，像是复印的，请退回申报单位重新加盖公章\(dossier.page(field, of: copy))",
                    clause: clause)
            }
        }
    }

    var examples: CheckExamples { CheckExamples(fails: ExampleDossier.scanned(.grey)) }
}
