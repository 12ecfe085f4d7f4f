import FormModel

/// The material for the revenue is neither an audit nor a proof of taxes, is of another year than the form asks for, or
/// names another revenue (X16).
struct RevenueEvidenceCheck: Check {
    let id = "revenue-evidence"
    let title = "主营业务收入证明材料的种类、年度和金额"
    let clause = "3.申报单位主营业务收入（2019年）证明材料；（财务审计报告、纳税证明等）"
    let severity = Finding.Severity.warning

    private let evidence: FieldID = "annex1.revenue_evidence"
    private let revenue: FieldID = "unit.main_revenue"

    func reads(_ edition: FormEdition) -> [FieldID] {
        edition.definition(evidence) == nil ? [] : [evidence, revenue]
    }

    private static let kinds = ["审计", "纳税", "完税", "税务", "财务报表", "利润表"]
    /// Less was read of material that is a picture, or hardly to be read.
    private static let leastText = 20

    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        dossier.copies.compactMap { copy in
            guard let text = copy.form.evidence[evidence].map(FoldedText.fold), text.count >= Self.leastText,
                let definition = dossier.edition.definition(evidence)
            else { return nil }
            func finding(_ message: String) -> Finding {
                dossier.finding(
                    .inconsistent, .warning, definition, of: copy,
                    message: message + "，请核对" + dossier.page(definition, of: copy), clause: clause)
            }
            let year = String(dossier.edition.deadline.year - 1)
            guard Self.kinds.contains(where: text.contains) else { return finding("主营业务收入证明材料中未见审计报告或纳税证明字样") }
            guard text.contains(year) else { return finding("主营业务收入证明材料中未见\(year)年度") }
            guard let written = copy.text(revenue), let stated = Money(parsing: written, impliedPower: 4)?.amount,
                let (shown, amount) = Self.revenue(in: text), amount != stated, !Self.isMisread(amount, stated)
            else { return nil }
            return finding("主营业务收入填写为“\(written)”，证明材料中为“\(shown)”")
        }
    }

    /// What stands behind 主营业务收入, and its amount in 元; nil where it names no unit.
    static func revenue(in text: String) -> (text: String, amount: ExactDecimal)? {
        guard let found = text.firstMatch(of: /主营业务收入[: 为(人民币)]*([0-9.,]+万?元)/) else { return nil }
        let written = String(found.1)
        return Money(parsing: written, impliedPower: nil)?.amount.map { (written, $0) }
    }

    /// One figure more, less or another: evidence is read once and not looked at again.
    static func isMisread(_ shown: ExactDecimal, _ stated: ExactDecimal) -> Bool {
        func figures(_ amount: ExactDecimal) -> [Unicode.Scalar] {
            amount.description.unicodeScalars.filter { $0 != "." }
        }
        let edits = TextAlignment(paper: figures(shown), record: figures(stated)).edits
        return edits.count <= 1 && edits.allSatisfy { $0.paper.count <= 1 && $0.record.count <= 1 }
    }

    var examples: CheckExamples {
        CheckExamples(
            fails: ExampleDossier.changed {
                $0.evidence[evidence] = "2018年度审计报告（摘要）\n2018年度主营业务收入：1268.35万元"
            })
    }
}
