import FormModel

extension Dossier {
    /// A finding on `field` of `copy`, with everything that both sides say of it.
    func finding(
        _ kind: Finding.Kind, _ severity: Finding.Severity, _ field: FieldDefinition, of copy: Copy, message: String,
        clause: String? = nil, region: PageRegion? = nil
    ) -> Finding {
        let reading = copy.reading(field.id)
        return Finding(
            dossier: id, copy: copy.name, applicationID: record?.applicationID, kind: kind, severity: severity,
            field: field.id, region: region ?? reading?.regions.first, message: message,
            clause: clause ?? field.clause, paper: reading?.value.ledgerText,
            record: field.type.isComparable ? record?.values[field.id] : nil)
    }

    /// A finding on the dossier or a copy as a whole.
    func finding(
        _ kind: Finding.Kind, _ severity: Finding.Severity, field: FieldID? = nil, of copy: Copy? = nil,
        message: String, clause: String?, region: PageRegion? = nil
    ) -> Finding {
        Finding(
            dossier: id, copy: copy?.name, applicationID: record?.applicationID, kind: kind, severity: severity,
            field: field, region: region, message: message, clause: clause)
    }

    /// A finding on `field` of the record, `message` being what the same fault on paper would be called.
    func recordFinding(
        _ kind: Finding.Kind, _ severity: Finding.Severity, field: FieldID?, message: String, clause: String?
    ) -> Finding {
        Finding(
            dossier: id, applicationID: record?.applicationID, kind: kind, severity: severity, field: field,
            message: "网上填报的\(message)", clause: clause, record: field.flatMap { record?.values[$0] })
    }

    /// Whether a fault of the record in `fields`, the first of which it is found at, has been said by `onPaper` or the
    /// comparison: what paper and record share is said once, and where they differ, that is the finding. Where the paper
    /// could not be read, the record's fault is no less sure.
    func isSaid(_ kind: Finding.Kind, in fields: [FieldID], by onPaper: [Finding]) -> Bool {
        onPaper.contains { $0.field == fields.first && $0.kind == kind }
            || copies.contains { copy in fields.contains { copy.comparisons[$0]?.verdict == .different } }
    }

    /// `（第3页）`; empty where the place is unknown.
    func page(_ region: PageRegion?) -> String { region.map { "（第\($0.page)页）" } ?? "" }

    func page(_ field: FieldDefinition, of copy: Copy) -> String { page(copy.reading(field.id)?.regions.first) }

    /// `fields` that the edition has, with each copy.
    func eachField(where isMeant: (FieldDefinition) -> Bool) -> [(copy: Copy, field: FieldDefinition)] {
        copies.flatMap { copy in edition.fields.filter(isMeant).map { (copy, $0) } }
    }

    /// Seals that were found in their places.
    var eachSeal: [(copy: Copy, field: FieldDefinition, seal: SealImprint)] {
        eachField { $0.type == .seal }.compactMap { copy, field in
            copy.reading(field.id)?.seal.map { (copy, field, $0) }
        }
    }

    /// Whether the page that should carry `field` was not found at all: then the missing page is the finding.
    func lacksPage(of field: FieldDefinition, in copy: Copy) -> Bool {
        guard let kind = edition.pageKind(of: field) else { return false }
        return !copy.hasPage(kind)
    }
}

extension FormEdition {
    /// The field's label in quotes, told apart from others with the same words.
    func quoted(_ field: FieldID) -> String { definition(field).map { "“\(distinctLabel($0))”" } ?? "“\(field)”" }

    /// The label, told apart from others with the same words: by the field before it within one part (`单位性质 其他（请注明）`),
    /// else by the part (`封面 项目名称`).
    func distinctLabel(_ field: FieldDefinition) -> String {
        let twins = fields.filter { $0.label == field.label && $0.id != field.id }
        if twins.contains(where: { $0.part == field.part }),
            let index = fields.firstIndex(where: { $0.id == field.id }),
            index > 0
        {
            return "\(fields[index - 1].label) \(field.label)"
        }
        return twins.isEmpty ? field.label : "\(field.part) \(field.label)"
    }
}

extension Dossier {
    /// The whole of a page, for findings on the page itself; A4 where its size is unknown.
    func region(ofPage number: Int, in copy: Copy) -> PageRegion {
        let size = copy.linked.reading.pages.first { $0.number == number }
        return PageRegion(
            page: number, box: PageBox(x: 0, y: 0, width: size?.width ?? 210, height: size?.height ?? 297))
    }
}
