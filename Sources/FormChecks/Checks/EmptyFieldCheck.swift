import FormModel

/// A field that must be filled is blank.
struct EmptyFieldCheck: TypedCheck {
    let id = "empty-field"
    let title = "必填栏目空缺"
    let clause = "除另有说明外，申报表中栏目不得空缺"

    func reads(_ edition: FormEdition) -> [FieldID] {
        edition.fields.filter { Self.canBeEmpty($0) }.map(\.id)
    }

    func findings(onCopiesOf dossier: Dossier, settings: CheckSettings) -> [Finding] {
        dossier.eachField(where: Self.canBeEmpty).compactMap { copy, field in
            guard let reading = copy.reading(field.id), var isSure = Self.emptiness(reading) else { return nil }
            // Where the record has a value, the scan is as likely to have lost what stands there.
            if let record = dossier.record?.values[field.id], !FoldedText.isBlank(record), reading.confidence < 0.95 {
                isSure = false
            }
            // Doubt is said once: by the comparison where there is one.
            if !isSure, copy.comparisons[field.id]?.verdict == .unsure { return nil }
            let page = dossier.page(field, of: copy)
            let advice = isSure ? "空缺，请补填" : "似为空缺或勾选不清，请对照原件核对"
            switch RequirementState(field.requirement, in: copy, of: dossier.edition, stage: settings.stage) {
            case .notRequired: return nil
            case .required(let because):
                return dossier.finding(
                    .empty, isSure ? .error : .warning, field, of: copy,
                    message: "\(because)\(dossier.edition.quoted(field.id))\(advice)\(page)")
            case .perhaps(let because):
                return dossier.finding(
                    .empty, .warning, field, of: copy,
                    message: "\(because)\(dossier.edition.quoted(field.id))空缺，请核对是否须填\(page)")
            }
        }
    }

    private static func canBeEmpty(_ field: FieldDefinition) -> Bool {
        field.type.isComparable && field.requirement != .optional
    }

    /// Whether the field is empty, and how surely; nil where it is filled or could not be read.
    private static func emptiness(_ reading: FieldReading) -> Bool? {
        // Below this a faint entry may have been overlooked.
        let isSure = reading.confidence >= 0.8
        switch reading.value {
        case .blank: return isSure
        case .text(let text): return FoldedText.isBlank(text) ? isSure : nil
        case .options(let ticked, let doubtful):
            guard ticked.isEmpty else { return nil }
            return doubtful.isEmpty ? isSure : false
        case .presence, .unreadable: return nil
        }
    }

    var examples: CheckExamples {
        CheckExamples(fails: ExampleDossier.with("unit.legal_representative", .blank))
    }
}
