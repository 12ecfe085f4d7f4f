internal import FormChecks
internal import FormModel
internal import Foundation
internal import Ledger
internal import Reports

/// Puts the outcome where people and programs find it: ledger, CSV, reports.
struct PublicationStage {
    private let ledger: LedgerStore
    private let edition: FormEdition
    private let output: OutputFolder
    private var reports: ReportWriter

    init(ledger: LedgerStore, edition: FormEdition, output: OutputFolder) throws {
        self.ledger = ledger
        self.edition = edition
        self.output = output
        reports = try ReportWriter(folder: output.reports, edition: edition)
    }

    /// Takes reviews one by one, in the order of their numbers, into one transaction of the ledger and a report page
    /// each; then writes the CSV.
    mutating func publish(_ deliver: (_ publish: (DossierReview) throws -> Void) throws -> Void) throws {
        try ledger.record(fieldOrder: edition.fields.map(\.id)) { assessment in
            try deliver { review in
                try assessment.append(review)
                try reports.add(review)
            }
        }
        try ledger.exportCSV(to: output.root)
    }

    /// Closes run `run` in the ledger and writes the page to open first.
    func end(_ run: Int64, _ summary: RunSummary, notices: [String]) throws -> (index: URL, balance: IntakeBalance) {
        let balance = try ledger.end(run, summary, expectedCopies: CheckSettings().copies)
        try reports.finish(summary, balance, notices: notices)
        return (output.reports.appending(path: "index.html"), balance)
    }
}
