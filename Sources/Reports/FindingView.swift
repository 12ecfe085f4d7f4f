import FormModel
import Mustache

/// One finding as its card on the dossier page shows it.
struct FindingView {
    var severity: String
    var severityWord: String
    var sign: String
    var kindWord: String
    var caption: String?
    var place: String?
    var message: String
    var clause: String?
    var hasValues: Bool
    var paper: ShownText
    var record: ShownText
    var crop: ScanCrop?

    init(_ finding: Finding, in dossier: DossierContext) {
        let definition = finding.field.flatMap { dossier.definitions[$0] }
        let copy = finding.copy.flatMap(dossier.copy(named:))
        severity = finding.severity.rawValue
        severityWord = finding.severity.word
        sign = finding.severity.sign
        kindWord = finding.kind.word
        caption = definition?.caption ?? finding.field?.rawValue
        let page = finding.region.map { "第 \($0.page) 页" }
        let words = [finding.copy.map { dossier.copyCaption($0) }, page].compactMap { $0 }
        place = words.isEmpty ? nil : words.joined(separator: " ")
        message = finding.message
        clause = finding.clause
        hasValues = finding.paper != nil || finding.record != nil
        (paper, record) = ShownText.compared(paper: finding.paper, record: finding.record, type: definition?.type)
        if let region = finding.region, let copy {
            crop = ScanCrop(
                region, of: copy.copy, page: copy.pages.first { $0.number == region.page }, frame: .finding)
        }
    }
}

extension FindingView: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "severity": severity
        case "severityWord": severityWord
        case "sign": sign
        case "kindWord": kindWord
        case "caption": caption
        case "place": place
        case "message": message
        case "clause": clause
        case "hasValues": hasValues
        case "paper": paper
        case "record": record
        case "crop": crop
        default: nil
        }
    }
}
