import FormModel

/// A check on what stands in the fields of a copy, which holds of the record as well: it was typed in by the same
/// applicant.
protocol TypedCheck: Check {
    func findings(onCopiesOf dossier: Dossier, settings: CheckSettings) -> [Finding]
}

extension TypedCheck {
    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        let onPaper = findings(onCopiesOf: dossier, settings: settings)
        guard let record = dossier.record, let typed = dossier.typed else { return onPaper }
        let inRecord = findings(onCopiesOf: typed, settings: settings).filter { finding in
            // What paper and record share is said once; where they differ, that is the finding. Where the paper could not
            // be read, the record's fault is no less sure.
            !onPaper.contains { $0.field == finding.field && $0.kind == finding.kind }
                && !dossier.copies.contains { copy in
                    finding.field.map { copy.comparisons[$0]?.verdict == .different } ?? false
                }
        }
        return onPaper
            + inRecord.map { finding in
                Finding(
                    dossier: dossier.id, applicationID: record.applicationID, kind: finding.kind,
                    severity: finding.severity, field: finding.field, message: "网上填报的\(finding.message)",
                    clause: finding.clause, record: finding.field.flatMap { record.values[$0] })
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
