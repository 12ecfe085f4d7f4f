import FormModel

/// An invented applicant with everything that its paper says.
struct Applicant {
    /// The number that the online system would have given.
    var id: String
    /// What the paper shows for every field that can be compared; `""` where it is left empty, options joined by `、`.
    var values: [FieldID: String]
    var listedOn: CalendarDate?
    var coverDate: CalendarDate
    var declarationDate: CalendarDate
    var period: (start: CalendarDate, end: CalendarDate)
    /// Whole 万元.
    var capital: Int
    var isSoftwareCompany: Bool
    var recommender: String
    /// On the unit's seal where it is another's; nil for its own.
    var sealName: String?
    /// What the unit's stamp is for where it is not the unit's own seal.
    var sealPurpose: String?
    /// As companies with foreign capital have them.
    var hasOvalSeal = false
    /// Seals, signature and evidence that are there.
    var present: Set<FieldID>
    /// Sentence of the declaration that was changed, with what it was changed to.
    var alteredClause: (printed: String, altered: String)?
    var faults: [PaperFault]

    var name: String { values["unit.name"] ?? "" }
    var nameOnSeal: String { sealName ?? name }

    /// Ticked options of `field` in the order printed.
    func options(_ field: FieldID) -> [String] {
        (values[field] ?? "").split(separator: "、").map(String.init)
    }
}
