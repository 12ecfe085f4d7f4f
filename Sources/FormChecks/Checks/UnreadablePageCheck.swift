import FormModel

/// A page could not be read.
struct UnreadablePageCheck: Check {
    let id = "unreadable-page"
    let title = "页面无法识别"
    let clause = "如实、详细地填写每一部分内容"
    let severity = Finding.Severity.warning

    func reads(_ edition: FormEdition) -> [FieldID] { [] }

    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        dossier.copies.flatMap { copy in
            let failures = Dictionary(
                copy.linked.reading.pages.compactMap { page in page.failure.map { (page.number, $0) } },
                uniquingKeysWith: { first, _ in first })
            let numbers = Set(copy.form.pages.filter { $0.kind == .unreadable }.map(\.number)).union(failures.keys)
            return numbers.sorted().map { number in
                let reason = failures[number].map { "（\($0)）" } ?? ""
                var finding = dossier.finding(
                    .unreadable, .warning, of: copy, message: "\(copy.name)第\(number)页未能识别\(reason)，请查看原件或重新扫描",
                    clause: nil)
                finding.region = dossier.region(ofPage: number, in: copy)
                return finding
            }
        }
    }

    var examples: CheckExamples {
        CheckExamples(fails: ExampleDossier.changed { $0.pages[5].kind = .unreadable })
    }
}
