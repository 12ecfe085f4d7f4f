import FormModel

/// A field that must be filled holds 无, “/” or a dash: accepted, but a person should agree.
struct ExplicitNoneCheck: TypedCheck {
    let id = "explicit-none"
    let title = "必填栏目填“无”"
    let clause = "除另有说明外，申报表中栏目不得空缺"
    let severity = Finding.Severity.warning

    func reads(_ edition: FormEdition) -> [FieldID] {
        edition.fields.filter { $0.type.isComparable && $0.requirement != .optional }.map(\.id)
    }

    func findings(onCopiesOf dossier: Dossier, settings: CheckSettings) -> [Finding] {
        dossier.eachField { $0.type.isComparable && $0.requirement != .optional }.compactMap { copy, field in
            guard let text = copy.text(field.id), let none = ExplicitNone(text) else { return nil }
            guard
                case .required = RequirementState(
                    field.requirement, in: copy, of: dossier.edition, stage: settings.stage)
            else { return nil }
            return dossier.finding(
                .empty, .warning, field, of: copy,
                message:
                    "\(dossier.edition.quoted(field.id))填写为“\(none.text)”，请确认确无此项内容\(dossier.page(field, of: copy))")
        }
    }

    var examples: CheckExamples {
        CheckExamples(fails: ExampleDossier.with("unit.contact_fax", .text("无")))
    }
}
