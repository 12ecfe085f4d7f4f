public import FormModel

/// Finds the fields of a form in the readings of a copy's pages: `[PageReading]` → `FormReading`.
public struct FormExtractor: Sendable {
    private let edition: FormEdition

    public init(edition: FormEdition) {
        self.edition = edition
    }

    /// `pages` in the order scanned. Every field of the edition is in the result; one that was not found is unreadable.
    public func extract(_ pages: [PageReading]) -> FormReading {
        let roles = PageSequence(edition: edition).roles(of: pages)
        let ordered = zip(pages, roles).filter { $0.1.position != nil }.sorted { $0.1.position! < $1.1.position! }
        func placed(_ kinds: Set<PageRole.Kind>) -> [PageReading] {
            ordered.filter { kinds.contains($0.1.kind) }.map(\.0)
        }
        var fields: [FieldID: FieldReading] = [:]
        if let cover = placed([.cover]).first { merge(readCover(cover), into: &fields) }
        merge(TableReader(edition: edition).read(placed([.notes, .tables, .detail])), into: &fields)
        let evidence = EvidenceReader(edition: edition).read(placed([.annex1, .annex2, .evidence]))
        merge(evidence.fields, into: &fields)
        merge(NarrativeReader(edition: edition).read(placed([.tables, .detail])), into: &fields)
        if let declaration = placed([.declaration]).first { merge(readDeclaration(declaration), into: &fields) }
        if let seal = edition.straddlingSeal, !placed([.cover, .tables, .detail, .declaration]).isEmpty {
            fields[seal.id] = StraddlingSealReader().read(pages, field: seal.id)
        }
        for definition in edition.fields where fields[definition.id] == nil {
            fields[definition.id] = FieldReading(field: definition.id, value: .unreadable, confidence: 0)
        }
        doubtEmptyOptions(in: &fields)
        return FormReading(
            edition: edition.id, pages: roles, fields: fields, notes: placed([.notes]).first.flatMap(readNotes),
            evidence: evidence.texts)
    }

    /// Below every threshold of a sure reading.
    private static let doubtfulOptions = 0.4

    /// All boxes of an empty field so sure: each was found whole, with nothing in it or beside it.
    private static let surelyEmpty = 1.0
    /// So many fields with ticks so sure show how the copy is ticked.
    private static let (enoughTicked, surelyTicked) = (2, 0.9)

    /// Where nothing is ticked in a field that must have a tick, the applicant's ticks may be of a kind that was not seen;
    /// then no empty field of the copy proves anything. Where that kind was seen and no box of the field can hide one, the
    /// applicant forgot.
    private func doubtEmptyOptions(in fields: inout [FieldID: FieldReading]) {
        let empty = edition.fields.filter { fields[$0.id]?.value == .options(ticked: [], doubtful: []) }
        let ticked = fields.values.count { reading in
            guard case .options(let ticked, []) = reading.value else { return false }
            return !ticked.isEmpty && reading.confidence >= Self.surelyTicked
        }
        let overlooked = empty.contains { definition in
            switch definition.requirement {
            case .exactlyOneOption, .atLeastOneOption:
                ticked < Self.enoughTicked || fields[definition.id]!.confidence < Self.surelyEmpty
            default: false
            }
        }
        guard overlooked else { return }
        for definition in empty {
            fields[definition.id]!.confidence = min(fields[definition.id]!.confidence, Self.doubtfulOptions)
        }
    }

    private func merge(_ new: [FieldID: FieldReading], into fields: inout [FieldID: FieldReading]) {
        fields.merge(new) { $0.value == .unreadable ? $1 : $0 }
    }

    private func readCover(_ page: PageReading) -> [FieldID: FieldReading] {
        let lines = ColumnOrder(labels: edition.cover.printed).ordered(page.bodyLines)
        let source = SegmentReader.Source(page: page.number, lines: lines, marks: [])
        let result = SegmentReader(edition: edition).read(edition.cover, from: [source])
        let hints = edition.printBehindBlanks
        let blanks = result.fields.mapValues { reading in
            hints[reading.field].map { HintBehind(words: $0).removed(from: reading, on: page) } ?? reading
        }
        var fields = withoutSeals(blanks, page)
        let places = edition.cover.indices.compactMap { index -> SealPlacer.Place? in
            guard case .blank(let name) = edition.cover[index],
                let seal = edition.sealField(beside: name), index > 0,
                let label = PageBox.enclosing((result.match.printed[index - 1] ?? []).map(\.box))
            else { return nil }
            return SealPlacer.Place(field: seal, line: label, name: fields[name]?.value.ledgerText)
        }
        fields.merge(SealPlacer().readings(page: page, places: places)) { first, _ in first }
        return fields
    }

    private func withoutSeals(_ fields: [FieldID: FieldReading], _ page: PageReading) -> [FieldID: FieldReading] {
        let debris = SealDebris(seals: page.seals)
        return fields.mapValues { reading in
            edition.definition(reading.field).map { debris.doubted(debris.removed(from: reading, of: $0.type)) }
                ?? reading
        }
    }

    private func readDeclaration(_ page: PageReading) -> [FieldID: FieldReading] {
        let source = SegmentReader.Source(page: page.number, lines: page.bodyLines, marks: [])
        // Ink in these blanks is no text: what the recogniser makes of a signature or a seal belongs to no field.
        let template = edition.declaration.filter { segment in
            guard case .blank(let field) = segment else { return true }
            return edition.definition(field)?.type != .seal
        }
        let result = SegmentReader(edition: edition).read(template, from: [source])
        var fields = withoutSeals(result.fields, page)
        let declared = edition.fields.filter { edition.pageKind(of: $0) == .declaration }
        let printed = template.indices.filter { if case .printed = template[$0] { true } else { false } }
        for definition in declared where definition.type == .seal {
            // A seal over its words hides them; then those before it tell the place.
            let label = printed.suffix(2).reversed().lazy.compactMap {
                PageBox.enclosing((result.match.printed[$0] ?? []).map(\.box))
            }.first
            // A seal over all of them stands in the only place that the page has for one.
            let line = label ?? page.seals.first?.box
            let places = line.map { [SealPlacer.Place(field: definition.id, line: $0)] } ?? []
            fields.merge(SealPlacer().readings(page: page, places: places)) { $1 }
        }
        for definition in declared where definition.type == .date && !isDate(fields[definition.id]) {
            fields[definition.id] = lineWithDate(of: definition, on: page) ?? fields[definition.id]
        }
        if let year = edition.declarationYear.map(PrintedYear.init) {
            for definition in declared where definition.type == .date {
                fields[definition.id] = fields[definition.id].map(year.completed)
            }
        }
        if let ink = page.signature, let field = edition.signature?.field {
            fields[field] = SignatureReader().reading(ink, field: field, on: page)
        }
        for definition in declared where definition.type == .printedText {
            let clauses = template.indices.prefix(edition.declarationClauses.count)
            fields[definition.id] = printedText(definition.id, of: Array(clauses), in: result.match, on: page)
        }
        return fields
    }

    private func isDate(_ reading: FieldReading?) -> Bool {
        reading?.value.ledgerText.flatMap { CalendarDate(parsing: $0) }?.day != nil
    }

    /// The last line that is a date, where a seal hides the words before it that tell the place.
    private func lineWithDate(of definition: FieldDefinition, on page: PageReading) -> FieldReading? {
        page.bodyLines.reversed().lazy.map { line in
            ValueAssembler(definition: definition).reading(
                of: [InkToken](lines: [line], marks: [], page: page.number))
        }.first(where: isDate)
    }

    /// What stands from the first to the last line on which something of the printed `segments` was read; nil for nothing.
    private func printedText(
        _ field: FieldID, of segments: [Int], in match: SegmentMatcher.Match, on page: PageReading
    ) -> FieldReading? {
        guard let box = PageBox.enclosing(segments.flatMap { (match.printed[$0] ?? []).map(\.box) }) else { return nil }
        let lines = page.bodyLines.filter { box.y <= $0.box.midY && $0.box.midY <= box.maxY }
        let characters = lines.flatMap { ($0.reading(by: .chinese) ?? $0.readings[0]).characters }
        return FieldReading(
            field: field, value: .text(characters.map(\.text).joined()), confidence: match.printedShare,
            regions: [PageRegion(page: page.number, box: box)], characters: characters)
    }

    private func readNotes(_ page: PageReading) -> FieldReading? {
        let template = edition.notes.map(FormSegment.printed)
        let source = SegmentReader.Source(page: page.number, lines: page.bodyLines, marks: [])
        let match = SegmentReader(edition: edition).read(template, from: [source]).match
        return printedText(FormReading.notesText, of: Array(template.indices), in: match, on: page)
    }
}

extension FormEdition {
    /// The seal that belongs beside a filled-in name (`cover.applicant` → `cover.applicant_seal`).
    func sealField(beside name: FieldID) -> FieldID? {
        definition(FieldID("\(name)_seal"))?.id
    }
}
