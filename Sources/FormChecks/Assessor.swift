public import FormModel

/// From copies and records to reviewed dossiers: links them, compares every field, runs the checks.
///
/// Pure: the same copies and records give the same reviews, whatever their order. In two steps, so that a season's
/// copies need not be in memory at once: `plan` sees an outline of each, `review` one application whole.
public struct Assessor: Sendable {
    /// An application to review, with what the rules about several found in it.
    public struct Task: Sendable {
        public var application: LinkedApplication
        fileprivate var together: [Finding]
        /// Whose seals may be met in the batch.
        fileprivate var sealNames: [SealNameComparer.Name]
    }

    public let edition: FormEdition
    public let settings: CheckSettings
    private let checks: [any Check]
    /// The fields of an outline.
    private let outlined: Set<FieldID>

    /// - Parameter checks: the checks to run, in order; all of the catalogue unless a test says otherwise.
    public init(
        edition: FormEdition, settings: CheckSettings = CheckSettings(), checks: [any Check] = CheckCatalogue.checks
    ) {
        self.edition = edition
        self.settings = settings
        self.checks = checks
        outlined = Set(
            LinkTrait.all.flatMap(\.fields) + CheckCatalogue.batchChecks.flatMap { $0.reads(edition) }
                + edition.namesOfSeals.values)
    }

    /// One review for each record, by its number, and then one for each application that only paper tells of.
    public func assess(copies: [ReadCopy], records: [ElectronicRecord]) -> [DossierReview] {
        let whole = Dictionary(copies.map { ($0.copy, $0) }, uniquingKeysWith: { first, _ in first })
        return plan(copies.map(outline), records).map { task in
            review(task, copies: task.application.copies.compactMap { whole[$0.reading.copy] })
        }
    }

    /// What of a copy linking and the rules about several applications look at.
    public func outline(of copy: ReadCopy) -> ReadCopy {
        var outline = copy
        outline.pages = []
        outline.form.fields = copy.form.fields.filter { outlined.contains($0.key) }.mapValues { reading in
            var reading = reading
            // Most of a reading, and neither looks at single characters.
            reading.characters = []
            reading.alternatives = []
            return reading
        }
        return outline
    }

    /// Links outlines and records. One task for each record, by its number, and then one for each application that only
    /// paper tells of.
    public func plan(_ outlines: [ReadCopy], _ records: [ElectronicRecord]) -> [Task] {
        let applications = Linker(expectedCopies: settings.copies).groups(outlines, records)
        let dossiers = applications.map { Dossier(edition: edition, uncompared: $0) }
        let together = Dictionary(
            grouping: CheckCatalogue.batchChecks.flatMap { check in
                findings(of: check) { check.findings(in: dossiers, settings: settings) }
            }, by: \.dossier)
        let fields = Set(edition.namesOfSeals.values)
        let sealNames = Set(dossiers.flatMap { fields.compactMap($0.stated) }).map(SealNameComparer.Name.init)
        return applications.map { Task(application: $0, together: together[$0.id] ?? [], sealNames: sealNames) }
    }

    /// - Parameters:
    ///   - copies: those of the task's application, whole, in its order.
    ///   - witness: looks at the pixels again where paper and record differ.
    public func review(
        _ task: Task, copies: [ReadCopy], witness: (any PaperWitness)? = nil
    ) -> DossierReview {
        let application = task.application
        let comparer = FieldComparer(edition: edition, unreadable: settings.unreadableCharacters, witness: witness)
        let names = RepeatedNames(edition: edition, comparer: comparer)
        let dossier = Dossier(
            edition: edition, id: application.id, record: application.record,
            copies: zip(application.copies, copies).map { LinkedCopy(reading: names.settled($1), link: $0.link) },
            comparer: comparer,
            sealNames: witness.map { SealNameComparer(names: task.sealNames, witness: $0) })
        let own = checks.flatMap { check in
            findings(of: check) { check.findings(in: dossier, settings: settings) }
        }
        return DossierReview(
            id: dossier.id, record: dossier.record, copies: dossier.copies.map(\.linked),
            results: dossier.results(expectedCopies: settings.copies),
            findings: inOrder(task.together + own, of: dossier))
    }

    /// What `rule` finds, as the commission weighs it and with the words of this edition.
    private func findings(of rule: any Rule, _ findings: () -> [Finding]) -> [Finding] {
        if edition.waivedRules.contains(rule.id) { return [] }
        let weighed = settings.weighed(by: rule, findings)
        guard let clause = edition.clauses[rule.id] else { return weighed }
        return weighed.map { finding in
            var finding = finding
            finding.clause = clause
            return finding
        }
    }

    /// What concerns the whole dossier first, then by copy and field; checks that speak of one field in their own order.
    private func inOrder(_ findings: [Finding], of dossier: Dossier) -> [Finding] {
        let copies = Dictionary(
            dossier.copies.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        let fields = Dictionary(uniqueKeysWithValues: edition.fields.enumerated().map { ($1.id, $0) })
        func rank(_ finding: Finding) -> (Int, Int) {
            (finding.copy.flatMap { copies[$0] } ?? -1, finding.field.flatMap { fields[$0] } ?? -1)
        }
        return findings.enumerated()
            .map { (rank: rank($1), place: $0, finding: $1) }
            .sorted { ($0.rank.0, $0.rank.1, $0.place) < ($1.rank.0, $1.rank.1, $1.place) }
            .map(\.finding)
    }
}

extension CheckSettings {
    /// The findings of `rule` as the commission weighs it; it is not asked where it is disabled.
    fileprivate func weighed(by rule: any Rule, _ findings: () -> [Finding]) -> [Finding] {
        if disabled.contains(rule.id) { return [] }
        guard advisory.contains(rule.id) else { return findings() }
        return findings().map { finding in
            var finding = finding
            if finding.severity == .error { finding.severity = .warning }
            return finding
        }
    }
}
