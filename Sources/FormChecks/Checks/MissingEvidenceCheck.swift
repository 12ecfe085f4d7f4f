import FormModel

/// Evidence that the annexes ask for is not there.
struct MissingEvidenceCheck: Check {
    let id = "missing-evidence"
    let title = "证明材料缺失"
    let clause = "申报书要求提供证明材料处，请在附件中进行补充"

    func reads(_ edition: FormEdition) -> [FieldID] {
        edition.fields.filter { $0.type == .evidencePages }.map(\.id)
    }

    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        dossier.eachField { $0.type == .evidencePages }.compactMap { copy, field in
            guard let reading = copy.reading(field.id), reading.value == .presence(false),
                !dossier.lacksPage(of: field, in: copy)
            else { return nil }
            switch RequirementState(field.requirement, in: copy, of: dossier.edition, stage: settings.stage) {
            case .notRequired: return nil
            case .perhaps(let because), .required(let because):
                // Evidence has no fixed look, so its absence is always for a person to confirm.
                let isSure = reading.confidence >= 0.9 && !copy.hasUnknownPages
                return dossier.finding(
                    .missing, isSure ? .error : .warning, field, of: copy,
                    message: "\(because)未见\(dossier.edition.quoted(field.id))，请\(isSure ? "补充" : "对照原件核对")")
            }
        }
    }

    var examples: CheckExamples {
        CheckExamples(fails: ExampleDossier.with("annex1.rnd_evidence", .presence(false)))
    }
}
