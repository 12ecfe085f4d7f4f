public import FormModel
import Foundation
import GRDB

/// The ledger of one output folder: a SQLite file in WAL mode with one writer and any number of readers.
///
/// Safe to use from several threads. A reader, of this process or another, sees the assessment before or after a write
/// and never between.
public final class LedgerStore: Sendable {
    let pool: DatabasePool

    /// Opens the ledger at `path`, makes it where there is none, and brings an older one to the present tables.
    ///
    /// Throws a `LedgerError` where the file is no ledger, cannot be written, or was written by a newer version.
    public init(path: String) throws {
        pool = try LedgerError.wrapping("无法打开台账 \(path)") {
            var configuration = Configuration()
            configuration.label = "hedui.ledger"
            // Another process (a reviewer's viewer, a backup) may hold the file for a moment.
            configuration.busyMode = .timeout(5)
            configuration.prepareDatabase { database in
                // Safe in WAL: a power cut can lose the last run, never the file.
                try database.execute(sql: "PRAGMA synchronous = NORMAL")
            }
            let pool = try DatabasePool(path: path, configuration: configuration)
            let migrator = LedgerSchema.migrator
            if try pool.read(migrator.hasBeenSuperseded) {
                throw LedgerError(message: "台账 \(path) 由更新版本的 hedui 写成，请用新版本打开")
            }
            try migrator.migrate(pool)
            return pool
        }
    }

    /// Replaces the whole assessment (dossiers, copies, records, field results, findings) by `reviews` in one
    /// transaction. What reviewers decided stays, and so does the list of runs.
    ///
    /// Rows are put in the order of dossier, copy and `fieldOrder` whatever the order of `reviews`, so that the same
    /// input gives the same rows. Identifiers of dossiers must differ.
    public func record(_ reviews: [DossierReview], fieldOrder: [FieldID]) throws {
        try LedgerError.wrapping("无法写入台账") {
            try pool.write { database in
                try AssessmentWriter(database, fieldOrder: fieldOrder).replace(by: reviews)
            }
        }
    }

    /// Adds one run with what became of each inbox entry.
    public func append(_ run: RunSummary) throws {
        try LedgerError.wrapping("无法写入台账") {
            try pool.write { database in
                try database.execute(
                    sql: "INSERT INTO runs (started_at, ended_at, pages_read) VALUES (?, ?, ?)",
                    arguments: [run.startedAt, run.endedAt, run.pagesRead])
                let id = database.lastInsertedRowID
                let insert = try database.makeStatement(
                    sql: """
                        INSERT INTO intake (run_id, position, name, content_hash, outcome, reason)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                for (position, entry) in run.intake.enumerated() {
                    try insert.execute(arguments: [
                        id, position + 1, entry.name, entry.contentHash, entry.outcome.rawValue, entry.reason,
                    ])
                }
            }
        }
    }
}
