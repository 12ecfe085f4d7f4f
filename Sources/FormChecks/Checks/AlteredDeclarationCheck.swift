import FormModel

/// The printed text of the declaration was changed: what is signed is no longer what the form asks for.
struct AlteredDeclarationCheck: Check {
    let id = "altered-declaration"
    let title = "责任声明文字被改动"
    let clause = "签署申报主体责任声明（见附件3）"

    private let field: FieldID = "declaration.clauses"
    /// Less likely a misreading than this, a change is worth a look.
    private static let likelyNoise = 0.01

    func reads(_ edition: FormEdition) -> [FieldID] { [field] }

    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        guard let definition = dossier.edition.definition(field) else { return [] }
        let comparer = FieldComparer(edition: dossier.edition, unreadable: settings.unreadableCharacters)
        var asText = definition
        asText.type = .longText(limit: nil)
        return dossier.copies.compactMap { copy in
            guard let reading = copy.reading(field), case .text = reading.value else { return nil }
            let printed = printedText(dossier.edition, project: copy.text("declaration.project") ?? "")
            let comparison = comparer.compare(reading, of: asText, with: printed)
            let isSure =
                comparison.verdict == .different
                && comparison.evidence?.substantial.allSatisfy { $0.confidence >= MisreadModel().sureCharacter }
                    ?? false
            guard isSure || comparison.evidence.map({ !$0.substantial.isEmpty && $0.noise < Self.likelyNoise }) ?? false
            else { return nil }
            let shown = DisagreementText(reading, comparison, record: printed)
            return dossier.finding(
                .altered, isSure ? .error : .warning, definition, of: copy,
                message:
                    "责任声明被改为\(shown.paper.withoutStops)，原文为\(shown.record.withoutStops)，请\(isSure ? "退回申报单位按原文重新签署" : "对照原件核对")\(dossier.page(shown.region))",
                clause: clause, region: shown.region)
        }
    }

    /// What the form prints up to the place for the signature.
    private func printedText(_ edition: FormEdition, project: String) -> String {
        var text = ""
        for segment in edition.declarationClauses {
            switch segment {
            case .printed(let words): text += words
            case .blank: text += project
            case .hint, .option: break
            }
        }
        return text
    }

    var examples: CheckExamples {
        CheckExamples(
            fails: ExampleDossier.with(
                field, .text(ExampleDossier.declaration.replacing("承担全部法律责任", with: "承担相应法律责任")),
                confidence: 0.999))
    }
}

extension String {
    /// A message is one sentence.
    fileprivate var withoutStops: String { replacing("。", with: "") }
}
