import FormModel

/// A seal or the signature is not there.
struct MissingSealCheck: Check {
    let id = "missing-seal"
    let title = "公章、骑缝章、签字缺失"
    let clause = "申报材料要求盖章处，须加盖公章，复印无效，申报材料需加盖骑缝章"

    func reads(_ edition: FormEdition) -> [FieldID] {
        edition.fields.filter { $0.type == .seal || $0.type == .signature }.map(\.id)
    }

    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        dossier.eachField { $0.type == .seal || $0.type == .signature }.compactMap { copy, field in
            guard let reading = copy.reading(field.id), reading.value == .presence(false),
                !dossier.lacksPage(of: field, in: copy),
                case .required = RequirementState(
                    field.requirement, in: copy, of: dossier.edition, stage: settings.stage)
            else { return nil }
            let isSure = reading.confidence >= 0.7
            let what = field.type == .signature ? "未见签字" : "未见印章"
            return dossier.finding(
                .missing, isSure ? .error : .warning, field, of: copy,
                message:
                    "\(dossier.edition.quoted(field.id))处\(what)，请\(isSure ? "申报单位补正" : "对照原件核对")\(dossier.page(field, of: copy))"
            )
        }
    }

    var examples: CheckExamples {
        CheckExamples(fails: ExampleDossier.with("declaration.signature", .presence(false)))
    }
}
