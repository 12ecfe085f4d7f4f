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

    /// Replaces the whole assessment (dossiers, copies, records, field results, findings) by the reviews that `deliver`
    /// appends one by one, in one transaction. What reviewers decided stays, and so does the list of runs.
    ///
    /// Rows of a review are put in the order of copy and `fieldOrder` whatever its own, so that the same input gives the
    /// same rows. Identifiers of dossiers must ascend. What `deliver` throws is thrown, and leaves everything as it was.
    public func record(
        fieldOrder: [FieldID], _ deliver: (AssessmentWriter) throws -> Void
    ) throws {
        do {
            try pool.write { database in
                let writer = try AssessmentWriter(database, fieldOrder: fieldOrder)
                try writer.clear()
                try deliver(writer)
            }
        } catch let error as DatabaseError {
            throw LedgerError(message: "无法写入台账：\(error)")
        }
    }
}
