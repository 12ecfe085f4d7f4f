public import FormModel

/// From copies and records to reviewed dossiers: links them, compares every field, runs the checks.
///
/// Pure: the same copies and records give the same reviews, whatever their order.
public struct Assessor: Sendable {
    public let edition: FormEdition
    public let settings: CheckSettings
    private let checks: [any Check]
    private let witness: (any PaperWitness)?

    /// - Parameter checks: the checks to run, in order; all of the catalogue unless a test says otherwise.
    /// - Parameter witness: looks at the pixels again where paper and record differ.
    public init(
        edition: FormEdition, settings: CheckSettings = CheckSettings(), checks: [any Check] = CheckCatalogue.checks,
        witness: (any PaperWitness)? = nil
    ) {
        self.witness = witness
        self.edition = edition
        self.settings = settings
        self.checks = checks
    }

    /// One review for each record, by its number, and then one for each application that only paper tells of.
    public func assess(copies: [ReadCopy], records: [ElectronicRecord]) -> [DossierReview] {
        let comparer = FieldComparer(
            edition: edition, unreadable: settings.unreadableCharacters, witness: witness)
        let dossiers = Linker(expectedCopies: settings.copies).groups(copies, records).map { group in
            Dossier(edition: edition, id: group.id, record: group.record, copies: group.copies, comparer: comparer)
        }
        let together = Dictionary(
            grouping: CheckCatalogue.batchChecks.flatMap { check in
                settings.weighed(by: check) { check.findings(in: dossiers, settings: settings) }
            }, by: \.dossier)
        return dossiers.map { dossier in
            let own = checks.flatMap { check in
                settings.weighed(by: check) { check.findings(in: dossier, settings: settings) }
            }
            return DossierReview(
                id: dossier.id, record: dossier.record, copies: dossier.copies.map(\.linked),
                results: dossier.results(expectedCopies: settings.copies),
                findings: inOrder((together[dossier.id] ?? []) + own, of: dossier))
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
