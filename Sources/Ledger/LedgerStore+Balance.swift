import GRDB

extension LedgerStore {
    /// What became of everything that was ever received.
    public func balance() throws -> LedgerBalance {
        try LedgerError.wrapping("无法读取台账") {
            try pool.read { database in
                func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
                let dossiers = try Row.fetchAll(
                    database,
                    sql: """
                        SELECT (SELECT count(*) FROM copies WHERE dossier_id = dossiers.id) AS copies,
                            (SELECT count(*) FROM records WHERE dossier_id = dossiers.id) AS records
                        FROM dossiers
                        """
                ).map { (copies: $0["copies"] as Int, records: $0["records"] as Int) }
                let last = try Row.fetchOne(database, sql: "SELECT * FROM runs ORDER BY id DESC LIMIT 1")
                return LedgerBalance(
                    taken: dossiers.reduce(0) { $0 + $1.copies },
                    finished: dossiers.filter { $0.records > 0 && $0.copies > 1 }.reduce(0) { $0 + $1.copies },
                    waitingForCopy: dossiers.filter { $0.records > 0 && $0.copies == 1 }.count,
                    waitingForRecord: dossiers.filter { $0.records == 0 }.reduce(0) { $0 + $1.copies },
                    duplicates: try count("SELECT count(*) FROM intake WHERE outcome = 'duplicate'"),
                    quarantined: try count("SELECT count(*) FROM intake WHERE outcome = 'quarantined'"),
                    recordsWithoutPaper: dossiers.filter { $0.records > 0 && $0.copies == 0 }.count,
                    lastRun: last.map {
                        .init(startedAt: $0["started_at"], endedAt: $0["ended_at"], pagesRead: $0["pages_read"])
                    })
            }
        }
    }

    /// Content hashes of all copies of the present assessment, in the order of their names.
    public func contentHashes() throws -> [String] {
        try LedgerError.wrapping("无法读取台账") {
            try pool.read { database in
                try String.fetchAll(
                    database,
                    sql: "SELECT content_hash FROM copies WHERE content_hash IS NOT NULL ORDER BY name, content_hash")
            }
        }
    }
}

/// Everything received is finished, waits for something, is there twice, or lies in quarantine.
public struct LedgerBalance: Sendable, Hashable {
    public struct Run: Sendable, Hashable {
        /// ISO 8601.
        public var startedAt: String
        public var endedAt: String
        public var pagesRead: Int
    }

    public var taken: Int
    /// With a record and at least two copies.
    public var finished: Int
    public var waitingForCopy: Int
    public var waitingForRecord: Int
    public var duplicates: Int
    public var quarantined: Int
    public var recordsWithoutPaper: Int
    public var lastRun: Run?

    public var received: Int { taken + duplicates + quarantined }
}
