public import Foundation
import GRDB

extension LedgerStore {
    /// Writes `ledger.csv` (a row a field, with what a reviewer decided) and `findings.csv` into `folder`.
    ///
    /// Both come from the same state of the ledger. Each file is replaced as a whole.
    public func exportCSV(to folder: URL) throws {
        try LedgerError.wrapping("无法导出 CSV 到 \(folder.path)") {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let ledger = try CSVFile(replacing: folder.appendingPathComponent("ledger.csv"))
            let findings = try CSVFile(replacing: folder.appendingPathComponent("findings.csv"))
            try pool.read { database in
                try copy(Self.ledgerQuery, of: database, to: ledger)
                try copy("SELECT * FROM findings", of: database, to: findings)
            }
            try ledger.commit()
            try findings.commit()
        }
    }

    private func copy(_ query: String, of database: Database, to file: CSVFile) throws {
        let rows = try Row.fetchCursor(database, sql: query)
        try file.append(rows._statement.columnNames)
        while let row = try rows.next() {
            try file.append(row.databaseValues.map(text))
        }
    }

    /// The columns of the view `field_results`, in its order, and the latest decision on the field of that very copy.
    private static let ledgerQuery = """
        SELECT dossiers.name AS dossier, copies.name AS copy, a.application_id, a.field, a.paper, a.record, a.verdict,
            a.confidence, a.page, a.x, a.y, a.width, a.height,
            d.decision, d.decided_by, d.decided_at, d.comment
        FROM assessed_fields AS a
        JOIN copies ON copies.id = a.copy_id
        JOIN dossiers ON dossiers.id = copies.dossier_id
        LEFT JOIN decisions AS d ON d.id = (
            SELECT id FROM decisions AS latest
            WHERE latest.content_hash = copies.content_hash AND latest.field = a.field
            ORDER BY latest.decided_at DESC, latest.id DESC LIMIT 1
        )
        ORDER BY a.id
        """
}

private func text(_ value: DatabaseValue) -> String? {
    switch value.storage {
    case .null: nil
    case .int64(let number): String(number)
    case .double(let number): number.description
    case .string(let text): text
    case .blob: nil
    }
}
