public import FormModel
public import GRDB

/// As JSON.
extension SealImprint: DatabaseValueConvertible {}

extension LedgerStore {
    /// The rows of the view `field_results` with the seals, by dossier, copy and the order of the form.
    public func fieldResults() throws -> [FieldResult] {
        try LedgerError.wrapping("无法读取台账") {
            try pool.read { database in
                try Row.fetchCursor(
                    database,
                    sql: """
                        SELECT dossiers.name AS dossier, copies.name AS copy, a.*
                        FROM assessed_fields AS a
                        JOIN copies ON copies.id = a.copy_id
                        JOIN dossiers ON dossiers.id = copies.dossier_id
                        ORDER BY a.id
                        """
                ).map { row in
                    FieldResult(
                        dossier: row["dossier"], copy: row["copy"], applicationID: row["application_id"],
                        field: FieldID(row["field"]), paper: row["paper"], record: row["record"],
                        verdict: try known(row, "verdict"), confidence: row["confidence"], region: region(row),
                        sealName: (row["seal_name"] as String?).flatMap(SealName.init),
                        seal: row["seal"])
                }.collected()
            }
        }
    }

    /// The rows of the view `findings` with the box that the view leaves out, by dossier, copy and severity.
    public func findings() throws -> [Finding] {
        try LedgerError.wrapping("无法读取台账") {
            try pool.read { database in
                try Row.fetchCursor(
                    database,
                    sql: """
                        SELECT dossiers.name AS dossier, copies.name AS copy, f.*
                        FROM raised_findings AS f
                        JOIN dossiers ON dossiers.id = f.dossier_id
                        LEFT JOIN copies ON copies.id = f.copy_id
                        ORDER BY f.id
                        """
                ).map { row in
                    Finding(
                        dossier: row["dossier"], copy: row["copy"], applicationID: row["application_id"],
                        kind: try known(row, "kind"), severity: try known(row, "severity"),
                        field: (row["field"] as String?).map(FieldID.init(rawValue:)), region: region(row),
                        message: row["message"], clause: row["clause"], paper: row["paper"], record: row["record"])
                }.collected()
            }
        }
    }
}

/// A word of a vocabulary; throws where the ledger holds one that this version does not know.
func known<Word: RawRepresentable<String>>(_ row: Row, _ column: String) throws -> Word {
    let text: String = row[column]
    guard let word = Word(rawValue: text) else { throw LedgerError(message: "台账中有未知的 \(column)：\(text)") }
    return word
}

private func region(_ row: Row) -> PageRegion? {
    guard let page = row["page"] as Int?, let x = row["x"] as Double?, let y = row["y"] as Double?,
        let width = row["width"] as Double?, let height = row["height"] as Double?
    else { return nil }
    return PageRegion(page: page, box: PageBox(x: x, y: y, width: width, height: height))
}

extension Cursor {
    fileprivate func collected() throws -> [Element] { try Array(self) }
}
