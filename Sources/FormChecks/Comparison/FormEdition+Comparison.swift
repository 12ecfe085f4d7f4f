import FormModel

/// What the comparison needs to know of a form beyond its fields' types, found in what it prints.
extension FormEdition {
    /// Fields in which the form asks for the same words: the names of project and applicant.
    var fieldsWrittenAgain: [Set<FieldID>] {
        [Set(SameProjectNameRule().reads(self)), Set(SameApplicantRule().reads(self))]
    }

    /// The place of each seal, with the field that says in full whose it must be.
    var namesOfSeals: [FieldID: FieldID] {
        let fields: [FieldID: FieldID] = [
            "cover.applicant_seal": "unit.name", "cover.recommender_seal": "cover.recommender",
            "declaration.seal": "unit.name",
        ]
        return fields.filter { definition($0.key) != nil }
    }

    /// For each blank the words that the form prints right behind it, up to the sentence's next piece: `提交了____项目参评`
    /// is often filled with a name that ends in 项目 already.
    var wordsAfterBlanks: [FieldID: String] {
        printBehindBlanks(in: declaration).filter { $0.value.hasPrefix("项目") }.mapValues { _ in "项目" }
    }
}
