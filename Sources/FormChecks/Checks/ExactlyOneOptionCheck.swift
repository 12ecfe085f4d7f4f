import FormModel

/// 是 and 否 are both ticked.
struct ExactlyOneOptionCheck: TypedCheck {
    let id = "exactly-one-option"
    let title = "单选栏目多选"
    let clause = "如实、详细地填写每一部分内容"

    func reads(_ edition: FormEdition) -> [FieldID] {
        edition.fields.filter { $0.requirement == .exactlyOneOption }.map(\.id)
    }

    func findings(onCopiesOf dossier: Dossier, settings: CheckSettings) -> [Finding] {
        dossier.eachField { $0.requirement == .exactlyOneOption }.compactMap { copy, field in
            guard let reading = copy.reading(field.id), case .options(let ticked, _) = reading.value, ticked.count > 1
            else { return nil }
            return dossier.finding(
                .inconsistent, reading.confidence >= 0.8 ? .error : .warning, field, of: copy,
                message:
                    "\(dossier.edition.quoted(field.id))同时勾选了\(ticked.map { "“\($0)”" }.joined(separator: ""))，只能选一项，请更正\(dossier.page(field, of: copy))",
                clause: clause)
        }
    }

    var examples: CheckExamples {
        CheckExamples(fails: ExampleDossier.with("unit.exports", .options(ticked: ["否", "是"], doubtful: [])))
    }
}
