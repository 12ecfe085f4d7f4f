import FormModel

/// The material for the revenue is neither an audit nor a proof of taxes, or of another year than the form asks for (X16).
struct RevenueEvidenceCheck: Check {
    let id = "revenue-evidence"
    let title = "主营业务收入证明材料的种类和年度"
    let clause = "3.申报单位主营业务收入（2019年）证明材料；（财务审计报告、纳税证明等）"
    let severity = Finding.Severity.warning

    private let evidence: FieldID = "annex1.revenue_evidence"

    func reads(_ edition: FormEdition) -> [FieldID] { edition.definition(evidence) == nil ? [] : [evidence] }

    private static let kinds = ["审计", "纳税", "完税", "税务", "财务报表", "利润表"]
    /// Less was read of material that is a picture, or hardly to be read.
    private static let leastText = 20

    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        dossier.copies.compactMap { copy in
            guard let text = copy.form.evidence[evidence].map(FoldedText.fold), text.count >= Self.leastText,
                let definition = dossier.edition.definition(evidence)
            else { return nil }
            let year = String(dossier.edition.deadline.year - 1)
            let isOfKind = Self.kinds.contains(where: text.contains)
            guard !isOfKind || !text.contains(year) else { return nil }
            return dossier.finding(
                .inconsistent, .warning, definition, of: copy,
                message:
                    "主营业务收入证明材料中未见\(isOfKind ? "\(year)年度" : "审计报告或纳税证明字样")，请核对\(dossier.page(definition, of: copy))",
                clause: clause)
        }
    }

    var examples: CheckExamples {
        CheckExamples(
            fails: ExampleDossier.changed {
                $0.evidence[evidence] = "2018年度审计报告（摘要）\n2018年度主营业务收入：1268.35万元"
            })
    }
}
