import FormModel

/// A check on what stands in the fields of a copy, which holds of the record as well: it was typed in by the same
/// applicant.
protocol TypedCheck: Check {
    func findings(onCopiesOf dossier: Dossier, settings: CheckSettings) -> [Finding]
}

extension TypedCheck {
    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        let onPaper = findings(onCopiesOf: dossier, settings: settings)
        guard let typed = dossier.typed else { return onPaper }
        let inRecord = findings(onCopiesOf: typed, settings: settings).filter {
            !dossier.isSaid($0.kind, in: $0.field.map { [$0] } ?? [], by: onPaper)
        }
        return onPaper
            + inRecord.map {
                dossier.recordFinding($0.kind, $0.severity, field: $0.field, message: $0.message, clause: $0.clause)
            }
    }
}

extension Dossier {
    /// The record as a copy of which everything was read for sure; nil where there is no record.
    fileprivate var typed: Dossier? {
        guard let record else { return nil }
        var fields: [FieldID: FieldReading] = [:]
        for field in edition.fields where field.type.isComparable {
            guard let text = record.values[field.id], let value = FieldValue(typed: text, as: field.type) else {
                continue
            }
            fields[field.id] = FieldReading(field: field.id, value: value, confidence: 1)
        }
        let reading = ReadCopy(
            copy: PaperCopy(contentHash: "", name: "", pageCount: 0),
            form: FormReading(edition: edition.id, pages: [], fields: fields), pages: [])
        return Dossier(
            edition: edition,
            uncompared: LinkedApplication(
                id: id, record: nil, copies: [LinkedCopy(reading: reading, link: nil)]))
    }
}

extension FieldValue {
    /// nil for options that the form does not print.
    fileprivate init?(typed text: String, as type: FieldType) {
        if case .options(let printed) = type {
            let selection = OptionSelection(recorded: text, printed: printed)
            guard selection.unknown.isEmpty else { return nil }
            self = .options(ticked: selection.options, doubtful: [])
        } else {
            self = FoldedText.isBlank(text) ? .blank : .text(text)
        }
    }
}
