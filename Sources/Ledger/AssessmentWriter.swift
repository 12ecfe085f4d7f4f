public import FormModel
import GRDB

/// Writes reviews into the tables of the assessment, inside a transaction of `LedgerStore.record`.
public struct AssessmentWriter {
    private let database: Database
    private let fieldPositions: [FieldID: Int]

    private let insertDossier: Statement
    private let insertCopy: Statement
    private let insertRecord: Statement
    private let insertValue: Statement
    private let insertResult: Statement
    private let insertFinding: Statement

    init(_ database: Database, fieldOrder: [FieldID]) throws {
        self.database = database
        fieldPositions = Dictionary(zip(fieldOrder, 0...), uniquingKeysWith: { first, _ in first })
        insertDossier = try database.makeStatement(sql: "INSERT INTO dossiers (name) VALUES (?)")
        insertCopy = try database.makeStatement(
            sql: """
                INSERT INTO copies
                    (dossier_id, name, content_hash, page_count, application_id, link_confidence, link_reason)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
        insertRecord = try database.makeStatement(
            sql: "INSERT INTO records (dossier_id, application_id) VALUES (?, ?)")
        insertValue = try database.makeStatement(
            sql: "INSERT INTO record_values (record_id, field, value) VALUES (?, ?, ?)")
        insertResult = try database.makeStatement(
            sql: """
                INSERT INTO assessed_fields
                    (copy_id, application_id, field, paper, record, verdict, confidence, page, x, y, width, height,
                    seal_name, seal)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        insertFinding = try database.makeStatement(
            sql: """
                INSERT INTO raised_findings
                    (dossier_id, copy_id, application_id, kind, severity, field, page, x, y, width, height, message,
                    clause, paper, record)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
    }

    func clear() throws {
        // Children first: cheaper than letting the foreign keys cascade row by row.
        for table in ["raised_findings", "assessed_fields", "record_values", "records", "copies", "dossiers"] {
            try database.execute(sql: "DELETE FROM \(table)")
        }
    }

    /// Adds one dossier with its copies, record, results and findings.
    public func append(_ review: DossierReview) throws {
        try insertDossier.execute(arguments: [review.id])
        let dossier = database.lastInsertedRowID
        if let record = review.record {
            try insert(record, dossier: dossier)
        }
        let copies = try insertCopies(of: review, dossier: dossier)
        for result in review.results.sorted(by: precedes) {
            guard let copy = copies[result.copy] else { continue }
            try insertResult.execute(arguments: [
                copy, result.applicationID, result.field.rawValue, result.paper, result.record,
                result.verdict.rawValue, result.confidence, result.region?.page, result.region?.box.x,
                result.region?.box.y, result.region?.box.width, result.region?.box.height,
                result.sealName?.rawValue, result.seal,
            ])
        }
        for finding in review.findings.sorted(by: precedes) {
            try insertFinding.execute(arguments: [
                dossier, finding.copy.flatMap { copies[$0] }, finding.applicationID, finding.kind.rawValue,
                finding.severity.rawValue, finding.field?.rawValue, finding.region?.page, finding.region?.box.x,
                finding.region?.box.y, finding.region?.box.width, finding.region?.box.height, finding.message,
                finding.clause, finding.paper, finding.record,
            ])
        }
    }

    private func insert(_ record: ElectronicRecord, dossier: Int64) throws {
        try insertRecord.execute(arguments: [dossier, record.applicationID])
        let id = database.lastInsertedRowID
        for (field, value) in record.values.sorted(by: { $0.key < $1.key }) {
            try insertValue.execute(arguments: [id, field.rawValue, value])
        }
    }

    /// The row of each copy by its name. A copy that results or findings name and the review does not list gets a row
    /// without a hash, so that nothing said about it is lost.
    private func insertCopies(of review: DossierReview, dossier: Int64) throws -> [String: Int64] {
        var rows: [String: Int64] = [:]
        for linked in review.copies.sorted(by: { $0.reading.copy.precedes($1.reading.copy) }) {
            let copy = linked.reading.copy
            try insertCopy.execute(arguments: [
                dossier, copy.name, copy.contentHash, copy.pageCount, linked.link?.applicationID,
                linked.link?.confidence, linked.link?.reason,
            ])
            if rows[copy.name] == nil { rows[copy.name] = database.lastInsertedRowID }
        }
        let named = Set(review.results.map(\.copy)).union(review.findings.compactMap(\.copy))
        for name in named.subtracting(rows.keys).sorted() {
            try insertCopy.execute(arguments: [dossier, name, nil, nil, nil, nil, nil])
            rows[name] = database.lastInsertedRowID
        }
        return rows
    }
}

extension AssessmentWriter {
    /// By copy, then as the form prints the fields; fields that no edition lists come last, by name.
    private func precedes(_ left: FieldResult, _ right: FieldResult) -> Bool {
        (left.copy, position(left.field), left.field) < (right.copy, position(right.field), right.field)
    }

    /// By copy (the whole dossier first), severity, field, page, kind and words.
    private func precedes(_ left: Finding, _ right: Finding) -> Bool {
        func rank(_ finding: Finding) -> (String, Int, Int, Int, String, String) {
            (
                finding.copy ?? "", Finding.Severity.allCases.firstIndex(of: finding.severity) ?? 0,
                finding.field.map(position) ?? -1, finding.region?.page ?? 0, finding.kind.rawValue, finding.message
            )
        }
        return rank(left) < rank(right)
    }

    private func position(_ field: FieldID) -> Int { fieldPositions[field] ?? fieldPositions.count }
}

extension PaperCopy {
    fileprivate func precedes(_ other: PaperCopy) -> Bool {
        (name, contentHash) < (other.name, other.contentHash)
    }
}
