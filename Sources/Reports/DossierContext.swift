import FormModel

/// What the views of one dossier look up: its copies by name and the definitions of its fields.
struct DossierContext {
    let definitions: [FieldID: FieldDefinition]
    private let copies: [String: ReadCopy]
    private let captions: [String: String]

    init(_ review: DossierReview, edition: FormEdition) {
        definitions = Dictionary(edition.fields.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        copies = Dictionary(
            review.copies.map { ($0.reading.copy.name, $0.reading) }, uniquingKeysWith: { first, _ in first })
        captions = Dictionary(
            review.copies.enumerated().map { ($1.reading.copy.name, "第 \($0 + 1) 份") },
            uniquingKeysWith: { first, _ in first })
    }

    func copy(named name: String) -> ReadCopy? { copies[name] }

    /// `第 1 份` for a copy of the dossier, else its name.
    func copyCaption(_ name: String) -> String { captions[name] ?? name }
}
