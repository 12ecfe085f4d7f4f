public import FormModel
import GRDB

/// A run as the ledger knows it.
public struct RunEntry: Sendable, Hashable {
    public enum State: String, Sendable, Hashable, CaseIterable {
        case running
        case ended
        /// Told to stop; what it had not read stays in the inbox.
        case stopped
        /// Ended by an error, which `reason` tells.
        case failed
        /// Killed, or the power went.
        case interrupted
    }

    public var id: Int64
    /// ISO 8601 with offset.
    public var startedAt: String
    public var endedAt: String?
    public var state: State
    /// In Chinese.
    public var reason: String?
    public var pagesRead: Int
    /// What it found in the inbox, and at which of these it is or ended; counts from 1, 0 before the first.
    public var entries: Int
    public var position: Int
}

extension LedgerStore {
    /// Notes that a run begins. The caller holds the output folder, so one that is still noted as running was killed.
    ///
    /// - Parameters:
    ///   - entries: how many it is going to take.
    ///   - inbox: names of all that lies in the inbox. What a killed run had recorded of them and not moved is forgotten,
    ///     for this run takes it again.
    /// - Returns: the run's number.
    public func begin(startedAt: String, entries: Int, inbox: Set<String>) throws -> Int64 {
        try write { database in
            try database.execute(sql: "UPDATE runs SET state = 'interrupted' WHERE state = 'running'")
            let unfiled = try Row.fetchAll(database, sql: "SELECT run_id, position, name FROM intake WHERE filed = 0")
            for row in unfiled where inbox.contains(row["name"]) {
                try database.execute(
                    sql: "DELETE FROM intake WHERE run_id = ? AND position = ?",
                    arguments: [row["run_id"] as Int64, row["position"] as Int64])
            }
            try database.execute(sql: "UPDATE intake SET filed = 1 WHERE filed = 0")
            try database.execute(
                sql: "INSERT INTO runs (started_at, state, entries) VALUES (?, 'running', ?)",
                arguments: [startedAt, entries])
            return database.lastInsertedRowID
        }
    }

    /// Notes that a run begins to read entry `position` of the inbox.
    public func note(_ run: Int64, position: Int) throws {
        try write { try $0.execute(sql: "UPDATE runs SET position = ? WHERE id = ?", arguments: [position, run]) }
    }

    /// Notes what became of each entry, before any is moved, and makes it last through a power cut.
    public func note(_ run: Int64, intake: [RunSummary.Intake]) throws {
        try write { database in
            let insert = try database.makeStatement(
                sql: """
                    INSERT INTO intake (run_id, position, name, content_hash, outcome, reason, filed)
                    VALUES (?, ?, ?, ?, ?, ?, 0)
                    """)
            for (position, entry) in intake.enumerated() {
                try insert.execute(arguments: [
                    run, position + 1, entry.name, entry.contentHash, entry.outcome.rawValue, entry.reason,
                ])
            }
        }
        // In WAL with `synchronous = NORMAL` only a checkpoint is synchronised.
        try LedgerError.wrapping("无法写入台账") {
            try pool.writeWithoutTransaction { _ = try $0.checkpoint(.passive) }
        }
    }

    /// Notes that a run has come to its end. What it leaves in the inbox counts as failed, but for copies that were read
    /// and only not moved.
    ///
    /// - Returns: the balance as of now.
    @discardableResult
    public func end(_ run: Int64, _ summary: RunSummary, expectedCopies: Int) throws -> IntakeBalance {
        try write { database in
            var failed = summary.left.count
            for name in summary.left {
                let taken = try Int.fetchOne(
                    database, sql: "SELECT count(*) FROM intake WHERE run_id = ? AND name = ? AND outcome = 'taken'",
                    arguments: [run, name])
                // Read and checked, and counted with the copies.
                failed -= taken ?? 0
                try database.execute(sql: "DELETE FROM intake WHERE run_id = ? AND name = ?", arguments: [run, name])
            }
            try database.execute(sql: "UPDATE intake SET filed = 1 WHERE run_id = ?", arguments: [run])
            try database.execute(
                sql: "UPDATE runs SET ended_at = ?, state = ?, pages_read = ?, failed = ? WHERE id = ?",
                arguments: [
                    summary.endedAt, summary.isStopped ? "stopped" : "ended", summary.pagesRead, failed, run,
                ])
            let balance = try IntakeBalance(of: database, expectedCopies: expectedCopies)
            try database.execute(
                sql: """
                    UPDATE runs SET finished = ?, waiting_for_copy = ?, waiting_for_record = ?, duplicates = ?,
                        quarantined = ? WHERE id = ?
                    """,
                arguments: [
                    balance.finished, balance.waitingForCopy, balance.waitingForRecord, balance.duplicates,
                    balance.quarantined, run,
                ])
            return balance
        }
    }

    /// Notes that an error ended a run.
    public func fail(_ run: Int64, at time: String, because reason: String) throws {
        try write {
            try $0.execute(
                sql: "UPDATE runs SET ended_at = ?, state = 'failed', reason = ? WHERE id = ?",
                arguments: [time, reason, run])
        }
    }

    /// The last runs, the latest first.
    public func runs(last count: Int) throws -> [RunEntry] {
        try LedgerError.wrapping("无法读取台账") {
            try pool.read { database in
                try Row.fetchAll(database, sql: "SELECT * FROM runs ORDER BY id DESC LIMIT ?", arguments: [count])
                    .map { row in
                        RunEntry(
                            id: row["id"], startedAt: row["started_at"], endedAt: row["ended_at"],
                            state: try known(row, "state"), reason: row["reason"], pagesRead: row["pages_read"],
                            entries: row["entries"], position: row["position"])
                    }
            }
        }
    }

    private func write<Value>(_ updates: (Database) throws -> Value) throws -> Value {
        try LedgerError.wrapping("无法写入台账") { try pool.write(updates) }
    }
}
