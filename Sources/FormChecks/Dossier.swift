public import FormModel

/// One application with its record and its copies compared with it: what a check reads.
public struct Dossier: Sendable {
    /// One copy and the outcome of its comparison.
    public struct Copy: Sendable {
        public var linked: LinkedCopy
        /// For every field of the edition.
        public var comparisons: [FieldID: FieldComparison]
        /// Whose names the seals in the places for seals show.
        public var sealOwners: [FieldID: SealOwner] = [:]

        public var name: String { linked.reading.copy.name }
        public var form: FormReading { linked.reading.form }

        /// The reading of `field`; nil where the copy has none.
        public func reading(_ field: FieldID) -> FieldReading? { form.fields[field] }

        /// The text of `field`; nil where it is blank, unreadable or no text.
        public func text(_ field: FieldID) -> String? {
            if case .text(let text)? = reading(field)?.value, !FoldedText.isBlank(text) { text } else { nil }
        }

        /// Whether a page of this kind was found.
        public func hasPage(_ kind: PageRole.Kind) -> Bool { form.pages.contains { $0.kind == kind } }

        /// Whether some page may be any page, so that nothing can be said to be missing for sure.
        public var hasUnknownPages: Bool {
            form.pages.contains { page in
                switch page.kind {
                case .unreadable, .foreign: true
                case .blank: false
                // Evidence has no title: what is taken for it on little ground may be a page of the form.
                default: page.confidence < 0.6
                }
            }
        }
    }

    public var edition: FormEdition
    /// As in `DossierReview`.
    public var id: String
    public var record: ElectronicRecord?
    /// In the order of their names.
    public var copies: [Copy]

    /// `sealNames`: to tell seals by; nil where there are no pixels to tell them by.
    init(
        edition: FormEdition, id: String, record: ElectronicRecord?, copies: [LinkedCopy], comparer: FieldComparer,
        sealNames: SealNameComparer? = nil
    ) {
        self.init(edition: edition, uncompared: LinkedApplication(id: id, record: record, copies: copies))
        for index in self.copies.indices {
            let copy = ComparedCopy(copies[index].reading, record: record?.values ?? [:])
            for field in edition.fields {
                self.copies[index].comparisons[field.id] = comparer.compare(
                    copy.reading.form.fields[field.id], of: field, with: record?.values[field.id], from: copy)
            }
        }
        for index in self.copies.indices { doubtTwins(in: &self.copies[index], comparer.witness) }
        guard let sealNames else { return }
        for index in self.copies.indices {
            for field in edition.namesOfSeals.keys {
                let names = names(ofSeal: field, in: self.copies[index])
                if let seal = self.copies[index].reading(field)?.seal, !names.isEmpty {
                    self.copies[index].sealOwners[field] = sealNames.owner(of: seal, beside: names)
                }
            }
        }
    }

    /// Without comparisons: for rules about several applications, which hold no paper against its record.
    init(edition: FormEdition, uncompared application: LinkedApplication) {
        self.edition = edition
        id = application.id
        record = application.record
        copies = application.copies.map { Copy(linked: $0, comparisons: [:]) }
    }

    /// Names that the form asks for twice, and of which one side has 干 once and 千 once: the paper cannot be told to agree
    /// with both, unless only one of them makes words (人工, not 入工).
    private func doubtTwins(in copy: inout Copy, _ witness: (any PaperWitness)?) {
        for group in edition.fieldsWrittenAgain {
            let sides = [group.map { copy.text($0) ?? "" }, group.map { record?.values[$0] ?? "" }]
            let twins = sides.flatMap { texts in
                texts.filter { one in texts.contains { SameStrokes.areAllThatDiffers(in: one, $0) } }
            }
            guard !twins.isEmpty else { continue }
            for field in group where copy.comparisons[field]?.verdict == .same {
                let own = copy.text(field) ?? ""
                let others = twins.filter { SameStrokes.areAllThatDiffers(in: own, $0) }
                let isTold =
                    !others.isEmpty && others.allSatisfy { witness?.wordsSpeak(for: own, ratherThan: $0) == true }
                if isTold { continue }
                copy.comparisons[field] = .unsure(copy.comparisons[field]?.evidence)
            }
        }
    }

    /// Whose seal that in the place `field` must be, as the record has it and as it was read from the paper, which may
    /// differ; empty where nothing says so.
    func names(ofSeal field: FieldID, in copy: Copy) -> [String] {
        guard let place = edition.namesOfSeals[field] else { return [] }
        var names: [String] = []
        for name in [stated(place), copy.text(place)].compactMap(\.self)
        where !names.contains(where: { FoldedText.name($0) == FoldedText.name(name) }) {
            names.append(name)
        }
        return names
    }

    /// A row for every field of every copy: by copy, then in the order of the edition.
    ///
    /// - Parameter expectedCopies: how many there must be for 一式两份 to be `present`.
    func results(expectedCopies: Int) -> [FieldResult] {
        copies.flatMap { copy in
            edition.fields.map { field in
                let reading = copy.reading(field.id)
                let comparison = copy.comparisons[field.id] ?? .uncompared(0)
                return FieldResult(
                    dossier: id, copy: copy.name, applicationID: record?.applicationID, field: field.id,
                    paper: field.type == .copies
                        ? FieldValue.presence(copies.count >= expectedCopies).ledgerText : reading?.value.ledgerText,
                    record: field.type.isComparable ? record?.values[field.id] : nil,
                    verdict: comparison.verdict, confidence: field.type == .copies ? 1 : comparison.confidence,
                    region: reading?.regions.first, sealName: copy.sealOwners[field.id]?.name,
                    seal: reading?.seal)
            }
        }
    }
}
