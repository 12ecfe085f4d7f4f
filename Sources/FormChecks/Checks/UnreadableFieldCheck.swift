import FormModel

/// A field could not be read and no comparison says so already.
struct UnreadableFieldCheck: Check {
    let id = "unreadable-field"
    let title = "栏目无法识别"
    let clause = "如实、详细地填写每一部分内容"
    let severity = Finding.Severity.warning

    func reads(_ edition: FormEdition) -> [FieldID] { edition.fields.filter { $0.type != .copies }.map(\.id) }

    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        dossier.copies.flatMap { copy in
            let unread = dossier.edition.fields.filter { isUnread($0, in: copy, of: dossier, settings) }
            // What has no place on the page was not looked for or not found; a person knows where it belongs.
            let unplaced = unread.filter { copy.reading($0.id)?.regions.isEmpty ?? true && !$0.type.isComparable }
            var findings = unread.filter { !unplaced.contains($0) }.map { field in
                dossier.finding(
                    .unreadable, .warning, field, of: copy,
                    message: "\(dossier.edition.quoted(field.id))未能识别，请查看原件\(dossier.page(field, of: copy))")
            }
            if !unplaced.isEmpty {
                findings.append(
                    dossier.finding(
                        .unreadable, .note, of: copy,
                        message: "\(copy.name)的\(unplaced.map { dossier.edition.quoted($0.id) }.joined())未能自动检查，请人工查看",
                        clause: nil))
            }
            return findings
        }
    }

    private func isUnread(
        _ field: FieldDefinition, in copy: Dossier.Copy, of dossier: Dossier, _ settings: CheckSettings
    ) -> Bool {
        guard field.type != .copies, let reading = copy.reading(field.id), reading.value.ledgerText == nil,
            copy.comparisons[field.id]?.verdict == .uncompared, !dossier.lacksPage(of: field, in: copy)
        else { return false }
        // A place that was not found and need not be filled is no loss.
        if case .notRequired = RequirementState(
            field.requirement, in: copy, of: dossier.edition, stage: settings.stage)
        {
            return false
        }
        return true
    }

    var examples: CheckExamples {
        CheckExamples(fails: ExampleDossier.with("declaration.seal", .unreadable))
    }
}
