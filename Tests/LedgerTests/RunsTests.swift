import FormModel
import Foundation
import GRDB
import Testing

@testable import Ledger

@Suite struct RunsTests {
    private let folder: TemporaryFolder
    private let store: LedgerStore

    init() throws {
        folder = try TemporaryFolder()
        store = try LedgerStore(path: folder.ledger)
    }

    private func names(_ condition: String) throws -> [String] {
        try store.pool.read { try String.fetchAll($0, sql: "SELECT name FROM intake WHERE \(condition) ORDER BY name") }
    }

    @Test func `a run is known from its beginning, and one that never ended as interrupted`() throws {
        let first = try store.begin(startedAt: "2026-11-23T02:00:00+08:00", entries: 60, inbox: [])
        try store.note(first, position: 41)
        #expect(try store.runs(last: 5).map(\.state) == [.running])
        try store.append(SampleReviews.run)
        let runs = try store.runs(last: 5)
        #expect(runs.map(\.state) == [.ended, .interrupted])
        #expect(runs[1].position == 41 && runs[1].entries == 60 && runs[1].endedAt == nil)
    }

    @Test func `an error that ended a run is told`() throws {
        let run = try store.begin(startedAt: "2026-11-23T02:00:00+08:00", entries: 1, inbox: [])
        try store.fail(run, at: "2026-11-23T02:01:00+08:00", because: "电子版文件无法读取")
        #expect(try store.runs(last: 1).map(\.state) == [.failed])
        #expect(try store.runs(last: 1).map(\.reason) == ["电子版文件无法读取"])
    }

    @Test func `what a killed run recorded and did not move is counted once`() throws {
        let killed = try store.begin(startedAt: "1", entries: 2, inbox: ["坏.pdf", "空.pdf"])
        let refused = ["坏.pdf", "空.pdf"].map {
            RunSummary.Intake(name: $0, contentHash: nil, outcome: .quarantined, reason: "打不开")
        }
        try store.note(killed, intake: refused)
        // 空.pdf was moved before the kill; 坏.pdf is there still.
        let next = try store.begin(startedAt: "2", entries: 1, inbox: ["坏.pdf"])
        #expect(try names("filed = 1") == ["空.pdf"])
        try store.note(next, intake: [refused[0]])
        let summary = RunSummary(startedAt: "2", endedAt: "3", intake: [refused[0]], pagesRead: 0)
        #expect(try store.end(next, summary, expectedCopies: 2).quarantined == 2)
        #expect(try names("filed = 0") == [])
    }

    @Test func `what cannot be moved is failed until it can, and its copy is counted with the copies`() throws {
        try store.record(SampleReviews.all, fieldOrder: SampleReviews.fieldOrder)
        let before = try store.balance(expectedCopies: 2)
        let intake = [
            RunSummary.Intake(name: "甲.pdf", contentHash: "a1", outcome: .taken),
            RunSummary.Intake(name: "坏.pdf", contentHash: nil, outcome: .quarantined, reason: "打不开"),
        ]
        let run = try store.begin(startedAt: "1", entries: 3, inbox: [])
        try store.note(run, intake: intake)
        let summary = RunSummary(
            startedAt: "1", endedAt: "2", intake: intake, left: ["甲.pdf", "坏.pdf", "未读.pdf"], pagesRead: 0)
        let balance = try store.end(run, summary, expectedCopies: 2)
        #expect(balance.failed == 2)
        #expect(balance.received == before.received + 2)
        #expect(balance.quarantined == 0)
    }

    @Test func `an older ledger keeps its runs`() throws {
        let path = folder.url.appendingPathComponent("older.sqlite").path
        let queue = try DatabaseQueue(path: path)
        try LedgerSchema.migrator.migrate(queue, upTo: "1 tables and views")
        try queue.write {
            try $0.execute(
                sql: """
                    INSERT INTO runs (started_at, ended_at, pages_read) VALUES ('1', '2', 24);
                    INSERT INTO intake (run_id, position, name, outcome) VALUES (1, 1, '坏.pdf', 'quarantined');
                    """)
        }
        let older = try LedgerStore(path: path)
        #expect(try older.runs(last: 9).map(\.state) == [.ended])
        #expect(try older.balance(expectedCopies: 2).quarantined == 1)
    }
}
