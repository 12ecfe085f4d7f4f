import FormModel

/// A rule that every source must keep by itself: it runs on each copy and on the record, with the same messages.
protocol StatementRule: Check {
    func faults(in statement: Statement, settings: CheckSettings) -> [Fault]
}

/// A breach of a rule in one source.
struct Fault: Hashable {
    var field: FieldID
    var kind: Finding.Kind
    var severity: Finding.Severity
    /// What is wrong and what to do, without the place.
    var message: String
    /// Fields that it rests on besides `field`.
    var besides: [FieldID] = []
}

extension StatementRule {
    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        let edition = dossier.edition
        let inRecord = dossier.record.map { faults(in: Statement($0, of: edition), settings: settings) } ?? []
        var findings: [Finding] = []
        for copy in dossier.copies {
            let statement = Statement(copy, with: dossier.record, of: edition)
            for fault in faults(in: statement, settings: settings) {
                let fields = [fault.field] + fault.besides
                // Doubt is said once, by the comparison.
                guard let field = edition.definition(fault.field),
                    !fields.contains(where: { statement.verdict($0) == .unsure && !statement.isClear($0) })
                else { continue }
                let isShared = inRecord.contains { $0.field == fault.field && $0.kind == fault.kind }
                // Of what no record confirms, a part may have been lost.
                let isSure =
                    fields.allSatisfy(statement.isSure)
                    && !(fault.kind == .invalid && statement.verdict(fault.field) == .uncompared)
                findings.append(
                    dossier.finding(
                        fault.kind, isSure || fault.severity == .note ? fault.severity : .warning, field, of: copy,
                        message: fault.message + (isShared ? "，网上填报相同" : "") + (isSure ? "" : "，请先对照原件核对")
                            + dossier.page(field, of: copy), clause: clause))
            }
        }
        for fault in inRecord where !dossier.isSaid(fault.kind, in: [fault.field] + fault.besides, by: findings) {
            findings.append(
                dossier.recordFinding(
                    fault.kind, fault.severity, field: fault.field, message: fault.message, clause: clause))
        }
        return findings
    }
}
