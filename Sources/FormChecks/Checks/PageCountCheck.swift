import FormModel

/// The two copies have different numbers of pages (X13).
struct PageCountCheck: Check {
    let id = "page-count"
    let title = "两份纸质件页数"
    let clause = "纸质版（一式两份）和电子版（光盘）提交至市经济信息委9008办公室"
    let severity = Finding.Severity.warning

    func reads(_ edition: FormEdition) -> [FieldID] { edition.fields.filter { $0.type == .copies }.map(\.id) }

    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        // Backs of sheets are scanned or not.
        let counts = dossier.copies.map { copy in copy.form.pages.count { $0.kind != .blank } }
        guard let most = counts.max(), let least = counts.min(), most != least,
            let field = reads(dossier.edition).first
        else { return [] }
        let list = zip(dossier.copies, counts).map { "\($0.name)有\($1)页" }.joined(separator: "，")
        return [
            dossier.finding(
                .inconsistent, .warning, field: field, message: "两份纸质件页数不同（\(list)），请核对是否漏扫或缺页", clause: clause)
        ]
    }

    var examples: CheckExamples { CheckExamples(fails: ExampleDossier.withFewerPages()) }
}
