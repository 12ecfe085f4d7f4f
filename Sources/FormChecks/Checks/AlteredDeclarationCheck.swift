import FormModel

/// The printed text of the declaration was changed: what is signed is no longer what the form asks for.
struct AlteredDeclarationCheck: Check {
    let id = "altered-declaration"
    let title = "责任声明文字被改动"
    let clause = "签署申报主体责任声明（见附件3）"

    private let field: FieldID = "declaration.clauses"

    func reads(_ edition: FormEdition) -> [FieldID] { [field] }

    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        guard let definition = dossier.edition.definition(field) else { return [] }
        return dossier.copies.compactMap { copy in
            let printed = printedText(dossier.edition, project: copy.text("declaration.project") ?? "")
            guard
                let change = PrintedTextChange(
                    copy.reading(field), from: printed, in: dossier.edition, unreadable: settings.unreadableCharacters)
            else { return nil }
            return dossier.finding(
                .altered, change.isSure ? .error : .warning, definition, of: copy,
                message:
                    "责任声明被改为\(change.paper)，原文为\(change.printed)，请\(change.isSure ? "退回申报单位按原文重新签署" : "对照原件核对")\(dossier.page(change.region))",
                clause: clause, region: change.region)
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
