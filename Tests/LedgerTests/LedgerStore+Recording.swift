import FormModel

@testable import Ledger

extension LedgerStore {
    /// All at once, as a stage hands them over one by one.
    func record(_ reviews: [DossierReview], fieldOrder: [FieldID]) throws {
        try record(fieldOrder: fieldOrder) { assessment in
            for review in reviews.sorted(by: { $0.id < $1.id }) { try assessment.append(review) }
        }
    }

    /// A run of which everything went well.
    @discardableResult
    func append(_ summary: RunSummary, inbox: Set<String> = []) throws -> Int64 {
        let run = try begin(startedAt: summary.startedAt, entries: summary.intake.count, inbox: inbox)
        try note(run, intake: summary.intake)
        try end(run, summary, expectedCopies: 2)
        return run
    }
}
