import FormModel
import Foundation
import GRDB
import Testing

@testable import Ledger

/// A folder for one test, removed after it.
final class TemporaryFolder {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("hedui-ledger-\(UUID().uuidString)")
    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: url) }
    var ledger: String { url.appendingPathComponent("ledger.sqlite").path }
}

@Suite("The ledger")
struct LedgerStoreTests {
    let folder: TemporaryFolder
    let store: LedgerStore

    init() throws {
        folder = try TemporaryFolder()
        store = try LedgerStore(path: folder.ledger)
    }

    private func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try DatabaseQueue(path: folder.ledger).read(body)
    }

    @Test(arguments: [
        (
            "field_results",
            "dossier,copy,application_id,field,paper,record,verdict,confidence,page,x,y,width,height"
        ),
        ("findings", "dossier,copy,application_id,kind,severity,field,page,message,clause,paper,record"),
    ])
    func itsViewsHaveTheColumnsOfTheContract(view: String, columns: String) throws {
        let names = try read { try Row.fetchAll($0, sql: "PRAGMA table_info(\(view))").map { $0["name"] as String } }
        #expect(names.joined(separator: ",") == columns)
        let type = try read { try String.fetchOne($0, sql: "SELECT type FROM sqlite_master WHERE name = '\(view)'") }
        #expect(type == "view")
    }

    @Test func itGivesBackWhatWasPutInInTheOrderOfTheForm() throws {
        try store.record(SampleReviews.all, fieldOrder: SampleReviews.fieldOrder)
        let results = try store.fieldResults()
        #expect(Set(results) == Set(SampleReviews.all.flatMap(\.results)))
        #expect(
            results.map { "\($0.dossier) \($0.copy) \($0.field)" } == [
                "CQ-001 乙.pdf project.name", "CQ-001 甲.pdf cover.project_name", "CQ-001 甲.pdf unit.name",
                "CQ-001 甲.pdf unit.contact_mobile", "CQ-001 甲.pdf unit.contact_fax", "CQ-001 甲.pdf unit.main_revenue",
                "x-0011 丙 unit.name",
            ])
        let findings = try store.findings()
        #expect(Set(findings) == Set(SampleReviews.all.flatMap(\.findings)))
        #expect(findings.map(\.dossier) == ["CQ-001", "CQ-001", "CQ-009", "x-0011"])
    }

    @Test func itSaysWhatSealsLookLike() throws {
        var review = SampleReviews.complete
        var results = [review.results[0], review.results[1]]
        results[0].field = "cover.applicant_seal"
        results[0].sealName = .own
        results[0].seal = SealImprint(
            box: PageBox(x: 100, y: 200, width: 41.9, height: 42.1), ink: .red, completeness: 0.9, confidence: 1)
        results[0].seal?.star = .found(turn: -6)
        results[1].field = "declaration.seal"
        results[1].seal = SealImprint(
            box: PageBox(x: 100, y: 200, width: 44, height: 31), ink: .red, completeness: 1, confidence: 1,
            text: "重庆云岭")
        results[1].seal?.oval = SealImprint.Oval(length: 45, breadth: 30, turn: 8)
        results[1].seal?.star = .missing
        results[1].seal?.levelText = "财务专用章"
        review.results = results
        try store.record([review], fieldOrder: ["cover.applicant_seal", "declaration.seal"])
        let rows = try read {
            try Row.fetchAll(
                $0,
                sql: """
                    SELECT field, name, ink, shape, length, breadth, completeness, star, text, level_text FROM seals
                    ORDER BY field
                    """)
        }
        let shown = rows.map { row in row.databaseValues.map { $0.isNull ? "-" : "\($0)" }.joined(separator: " ") }
        #expect(
            shown == [
                "\"cover.applicant_seal\" \"own\" \"red\" \"round\" 41.9 42.1 0.9 \"found\" - -",
                "\"declaration.seal\" - \"red\" \"oval\" 45 30 1 \"missing\" \"重庆云岭\" \"财务专用章\"",
            ])
        #expect(Set(try store.fieldResults()) == Set(results))
    }

    @Test func notReadAndBlankStayApartInSQL() throws {
        try store.record(SampleReviews.all, fieldOrder: SampleReviews.fieldOrder)
        func field(_ condition: String) throws -> String? {
            try read { try String.fetchOne($0, sql: "SELECT field FROM field_results WHERE \(condition)") }
        }
        #expect(try field("paper IS NULL") == "unit.contact_mobile")
        #expect(try field("paper = '' AND record = ''") == "unit.contact_fax")
    }

    @Test func anotherOrderOfWorkGivesTheSameBytes() throws {
        var reviews = SampleReviews.all
        try store.record(reviews, fieldOrder: SampleReviews.fieldOrder)
        try store.exportCSV(to: folder.url)
        let files = ["ledger.csv", "findings.csv"].map { folder.url.appendingPathComponent($0) }
        let first = try files.map { try Data(contentsOf: $0) }
        reviews.reverse()
        for index in reviews.indices {
            reviews[index].results.reverse()
            reviews[index].findings.reverse()
            reviews[index].copies.reverse()
        }
        try store.record(reviews, fieldOrder: SampleReviews.fieldOrder)
        try store.exportCSV(to: folder.url)
        #expect(try files.map { try Data(contentsOf: $0) } == first)
    }

    @Test func aNewAssessmentReplacesTheOldAndKeepsDecisionsAndRuns() throws {
        try store.record(SampleReviews.all, fieldOrder: SampleReviews.fieldOrder)
        try store.append(SampleReviews.run)
        try DatabaseQueue(path: folder.ledger).write {
            try $0.execute(
                sql: """
                    INSERT INTO decisions (content_hash, field, decision, decided_by, decided_at, comment) VALUES
                    ('a1', 'unit.main_revenue', '不一致', '甲', '2026-11-23T09:00:00+08:00', NULL),
                    ('a1', 'unit.main_revenue', '一致', '乙', '2026-11-24T09:00:00+08:00', '看过, 是污点')
                    """)
        }
        try store.record([SampleReviews.complete], fieldOrder: SampleReviews.fieldOrder)
        #expect(Set(try store.fieldResults().map(\.dossier)) == ["CQ-001"])
        #expect(try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM decisions") } == 2)
        #expect(try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM intake") } == 2)
        try store.exportCSV(to: folder.url)
        let csv = try String(contentsOf: folder.url.appendingPathComponent("ledger.csv"), encoding: .utf8)
        #expect(csv.contains(",100.0,8.0,一致,乙,2026-11-24T09:00:00+08:00,\"看过, 是污点\"\r\n"))
    }

    @Test func aReaderSeesTheStateBeforeAWriteUntilItIsDone() throws {
        try store.record([SampleReviews.complete], fieldOrder: SampleReviews.fieldOrder)
        let reader = try LedgerStore(path: folder.ledger)
        let seen = try store.pool.write { database in
            try database.execute(sql: "DELETE FROM raised_findings")
            try database.execute(sql: "DELETE FROM assessed_fields")
            // The writer is in the middle of its transaction; a reader neither waits nor sees it.
            return (try reader.fieldResults().count, try reader.findings().count)
        }
        #expect(seen == (6, 2))
        #expect(try reader.fieldResults().isEmpty)
    }

    @Test func itWorksInWALWithTheSettingsOfTheDesign() throws {
        let settings = try store.pool.write { database in
            try ["journal_mode", "synchronous", "busy_timeout"].map {
                try String.fetchOne(database, sql: "PRAGMA \($0)")
            }
        }
        #expect(settings == ["wal", "1", "5000"])
    }

    @Test func itIsOneWholeFileOnceItIsClosed() throws {
        let path = folder.url.appendingPathComponent("closed.sqlite").path
        do {
            let other = try LedgerStore(path: path)
            try other.record(SampleReviews.all, fieldOrder: SampleReviews.fieldOrder)
            #expect(try other.findings().count == 4)
        }
        #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
        #expect(try LedgerStore(path: path).findings().count == 4)
    }

    @Test func anExistingLedgerIsOpenedAgainAndANewerOneRefused() throws {
        try store.record(SampleReviews.all, fieldOrder: SampleReviews.fieldOrder)
        #expect(try LedgerStore(path: folder.ledger).fieldResults().count == 7)
        try DatabaseQueue(path: folder.ledger).write {
            try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('99 of the future')")
        }
        let error = #expect(throws: LedgerError.self) { try LedgerStore(path: folder.ledger) }
        #expect(error?.message.contains("更新版本") == true)
    }

    @Test func whatIsNoLedgerIsRefusedAndLeftAlone() throws {
        let file = folder.url.appendingPathComponent("other.sqlite")
        let content = Data(repeating: 0x41, count: 5_000)
        try content.write(to: file)
        #expect(throws: LedgerError.self) { try LedgerStore(path: file.path) }
        #expect(try Data(contentsOf: file) == content)
    }

    @Test func aFailedWriteLeavesTheOldAssessment() throws {
        try store.record([SampleReviews.complete], fieldOrder: SampleReviews.fieldOrder)
        #expect(throws: LedgerError.self) {
            try store.record([SampleReviews.unmatched, SampleReviews.unmatched], fieldOrder: [])
        }
        #expect(Set(try store.fieldResults().map(\.dossier)) == ["CQ-001"])
    }

    @Test func aCopyThatOnlyResultsNameIsKept() throws {
        var review = SampleReviews.complete
        review.copies = []
        try store.record([review], fieldOrder: SampleReviews.fieldOrder)
        #expect(Set(try store.fieldResults()) == Set(review.results))
    }
}
