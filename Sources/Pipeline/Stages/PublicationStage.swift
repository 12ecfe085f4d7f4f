internal import FormModel
internal import Foundation
internal import Ledger
internal import Reports

/// Puts the outcome where people and programs find it: ledger, CSV, reports.
struct PublicationStage {
    let edition: FormEdition
    let output: OutputFolder

    /// Returns the page to open first.
    func publish(_ reviews: [DossierReview], _ summary: RunSummary, notices: [String]) throws -> URL {
        let ledger = try LedgerStore(path: output.ledger.path)
        try ledger.record(reviews, fieldOrder: edition.fields.map(\.id))
        try ledger.append(summary)
        try ledger.exportCSV(to: output.root)
        try ReportWriter(folder: output.reports, edition: edition).write(
            reviews: reviews, summary: summary, notices: notices)
        return output.reports.appending(path: "index.html")
    }
}
