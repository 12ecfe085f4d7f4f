import FormModel
import Mustache

/// One line of the table of fields: a field as one copy has it, or as all copies have it where all agree.
struct FieldRowView {
    /// nil in the second and later lines of a field.
    var caption: String?
    /// Lines that the caption spans.
    var span: Int
    var field: String
    var copyWord: String
    var verdict: String
    var verdictWord: String
    var sign: String
    var confidence: String
    var paper: ShownText
    var record: ShownText
    /// Shown at once for what a person must look at.
    var crop: ScanCrop?
    /// Shown on demand for what is merely not compared.
    var foldedCrop: ScanCrop?

    /// The lines of one field; `results` are those of its copies in their order.
    static func rows(of results: [FieldResult], in dossier: DossierContext) -> [FieldRowView] {
        if results.count > 1, results.allSatisfy({ $0.verdict == .same }), Set(results.map(\.paper)).count == 1,
            let first = results.first
        {
            return [FieldRowView(first, copyWord: "各份", span: 1, in: dossier)]
        }
        return results.enumerated().map { index, result in
            FieldRowView(
                result, copyWord: dossier.copyCaption(result.copy), span: index == 0 ? results.count : nil, in: dossier)
        }
    }

    private init(_ result: FieldResult, copyWord: String, span: Int?, in dossier: DossierContext) {
        let definition = dossier.definitions[result.field]
        caption = span == nil ? nil : definition?.caption ?? result.field.rawValue
        self.span = span ?? 1
        field = result.field.rawValue
        self.copyWord = copyWord
        verdict = result.verdict.rawValue
        verdictWord = result.verdict.word
        sign = result.verdict.sign
        confidence = String(Int((result.confidence * 100).rounded(.down)))
        switch result.verdict {
        case .different, .unsure:
            (paper, record) = ShownText.compared(paper: result.paper, record: result.record, type: definition?.type)
        case .same, .uncompared:
            paper = ShownText.paper(result.paper, of: definition?.type)
            paper.remark = paper.remark.map { remark in
                ([remark] + [result.seal?.words, result.sealName?.words].compactMap(\.self)).joined(separator: "，")
            }
            record = ShownText.record(result.record)
        }
        guard result.verdict != .same, let region = result.region, let copy = dossier.copy(named: result.copy) else {
            return
        }
        let window = ScanCrop(
            region, of: copy.copy, page: copy.pages.first { $0.number == region.page }, frame: .table)
        if result.verdict == .uncompared { foldedCrop = window } else { crop = window }
    }
}

extension FieldRowView: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "caption": caption
        case "span": span
        case "field": field
        case "copyWord": copyWord
        case "verdict": verdict
        case "verdictWord": verdictWord
        case "sign": sign
        case "confidence": confidence
        case "paper": paper
        case "record": record
        case "crop": crop
        case "foldedCrop": foldedCrop
        default: nil
        }
    }
}
