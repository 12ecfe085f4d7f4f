import FormModel

/// The material for an honour does not speak of it, or of the year that the form names (X14).
struct HonourEvidenceCheck: Check {
    let id = "honour-evidence"
    let title = "荣誉与证明材料对应"
    let clause = "相关荣誉（提供证明材料）；附1 申报单位相关荣誉证明材料"
    let severity = Finding.Severity.warning

    private let evidence: FieldID = "annex1.honour_evidence"

    func reads(_ edition: FormEdition) -> [FieldID] {
        edition.definition(evidence) == nil ? [] : [evidence] + edition.honourYears.flatMap { [$0.honour, $0.year] }
    }

    /// Less was read of material that is a picture, or hardly to be read.
    private static let leastText = 12
    /// A name is spoken of with one misread character in four.
    private static let leastShared = 0.75

    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        dossier.copies.flatMap { copy -> [Finding] in
            guard let text = copy.form.evidence[evidence].map(FoldedText.fold), text.count >= Self.leastText,
                let definition = dossier.edition.definition(evidence)
            else { return [] }
            return dossier.edition.honourYears.compactMap { honour, year in
                guard case .options(let ticked, _)? = copy.reading(honour)?.value, !ticked.isEmpty,
                    let name = dossier.edition.definition(honour)?.label
                else { return nil }
                func finding(_ message: String) -> Finding {
                    dossier.finding(
                        .inconsistent, .warning, definition, of: copy,
                        message: message + dossier.page(definition, of: copy), clause: clause)
                }
                guard speaks(text, of: name) else { return finding("荣誉证明材料中未见“\(name)”，请核对") }
                guard let written = copy.text(year), let number = CalendarDate.year(parsing: written),
                    !text.contains(String(number))
                else { return nil }
                return finding("“\(name)”授予年份为\(number)年，证明材料中未见该年份，请核对")
            }
        }
    }

    private func speaks(_ text: String, of name: String) -> Bool {
        let (text, name) = (Array(text), Array(FoldedText.fold(name)))
        guard text.count >= name.count else { return false }
        return (0...(text.count - name.count)).contains { start in
            let same = name.indices.count { text[start + $0] == name[$0] }
            return Double(same) >= Self.leastShared * Double(name.count)
        }
    }

    var examples: CheckExamples {
        CheckExamples(
            fails: ExampleDossier.changed {
                $0.fields["unit.honour_high_tech"] = ExampleDossier.reading(
                    "unit.honour_high_tech", .options(ticked: ["省市级"], doubtful: []))
                $0.evidence[evidence] = "重庆市企业技术中心认定证书\n授予年份：2018年"
            })
    }
}
