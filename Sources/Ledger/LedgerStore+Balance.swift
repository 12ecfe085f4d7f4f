public import FormModel
import GRDB

extension LedgerStore {
    /// What became of everything that was ever received.
    ///
    /// - Parameter expectedCopies: how many an application needs.
    public func balance(expectedCopies: Int) throws -> IntakeBalance {
        try LedgerError.wrapping("无法读取台账") {
            try pool.read { try IntakeBalance(of: $0, expectedCopies: expectedCopies) }
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

extension IntakeBalance {
    init(of database: Database, expectedCopies: Int) throws {
        func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
        let dossiers = try Row.fetchAll(
            database,
            sql: """
                SELECT (SELECT count(*) FROM copies WHERE dossier_id = dossiers.id) AS copies,
                    (SELECT count(*) FROM records WHERE dossier_id = dossiers.id) AS records
                FROM dossiers
                """
        ).map { (copies: $0["copies"] as Int, hasRecord: $0["records"] as Int > 0) }
        func copies(where isMeant: (Int, Bool) -> Bool) -> Int {
            dossiers.filter { isMeant($0.copies, $0.hasRecord) }.reduce(0) { $0 + $1.copies }
        }
        self.init(
            finished: copies { $1 && $0 >= expectedCopies },
            waitingForCopy: copies { $1 && $0 < expectedCopies },
            waitingForRecord: copies { !$1 },
            duplicates: try count("SELECT count(*) FROM intake WHERE outcome = 'duplicate'"),
            quarantined: try count("SELECT count(*) FROM intake WHERE outcome = 'quarantined'"),
            failed: try count("SELECT failed FROM runs WHERE failed IS NOT NULL ORDER BY id DESC LIMIT 1"),
            recordsWithoutPaper: dossiers.count { $0.hasRecord && $0.copies == 0 })
    }
}
