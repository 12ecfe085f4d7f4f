import FormModel

/// Whose application a dossier is: from the record where there is one, else as the paper has it.
struct DossierSubject {
    var applicant: String?
    var project: String?

    init(_ review: DossierReview) {
        applicant = Self.first(["unit.name", "cover.applicant"], of: review)
        project = Self.first(["project.name", "cover.project_name"], of: review)
    }

    private static func first(_ fields: [FieldID], of review: DossierReview) -> String? {
        let recorded = fields.lazy.compactMap { review.record?.values[$0] }
        let read = review.copies.lazy.flatMap { copy in
            fields.lazy.compactMap { copy.reading.form.fields[$0]?.value.ledgerText }
        }
        let shown = fields.lazy.compactMap { field in review.results.first { $0.field == field }?.paper }
        return recorded.first { !$0.isEmpty } ?? read.first { !$0.isEmpty } ?? shown.first { !$0.isEmpty }
    }
}
