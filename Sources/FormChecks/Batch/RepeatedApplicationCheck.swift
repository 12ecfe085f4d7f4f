import FormModel

/// One applicant or one project in two applications (X21): allowed, but a person should know.
struct RepeatedApplicationCheck: BatchCheck {
    let id = "repeated-application"
    let title = "同一单位或项目重复申报"
    let clause = "项目名称；组织机构代码/三证合一码"
    let severity = Finding.Severity.warning

    func reads(_ edition: FormEdition) -> [FieldID] { ["unit.org_code", "project.name"] }

    func findings(in dossiers: [Dossier], settings: CheckSettings) -> [Finding] {
        let fields: [(field: FieldID, words: String)] = [("unit.org_code", "同一单位"), ("project.name", "同名项目")]
        return fields.flatMap { field, words in
            let groups = Dictionary(grouping: dossiers) { $0.stated(field).map(FoldedText.fold) ?? "" }
            return groups.filter { !$0.key.isEmpty && $0.value.count > 1 }.sorted { $0.key < $1.key }.flatMap {
                _, same in
                same.map { dossier in
                    dossier.finding(
                        .duplicate, .warning, field: field,
                        message: "\(words)另有申报\(dossier.numbers(of: same.filter { $0.id != dossier.id }))，请核实是否重复申报",
                        clause: clause)
                }
            }
        }
    }
}
