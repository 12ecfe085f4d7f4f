internal import FormModel
internal import Foundation
internal import Ledger

/// The beginning, the course and the end of one run in the ledger.
struct RunLog {
    let ledger: LedgerStore
    /// ISO 8601 with offset.
    let startedAt = RunLog.now()
    /// In Chinese, that the run before was killed; nil where it came to its end.
    let interruption: String?
    private let run: Int64

    /// - Parameters:
    ///   - entries: what the run is going to take.
    ///   - busy: what else lies in the inbox.
    init(ledger: LedgerStore, entries: [URL], busy: [URL]) throws {
        self.ledger = ledger
        run = try ledger.begin(
            startedAt: startedAt, entries: entries.count, inbox: Set((entries + busy).map(\.lastPathComponent)))
        interruption = try ledger.runs(last: 2).dropFirst().first.flatMap { before in
            before.state == .interrupted ? "上次运行\(before.whereItEnded)，本次已接着处理，已识别的页没有重做" : nil
        }
    }

    /// Only for people to see; a ledger that is held for a moment stops no run.
    func note(position: Int) { try? ledger.note(run, position: position) }

    func note(_ intake: [RunSummary.Intake]) throws { try ledger.note(run, intake: intake) }

    /// - Parameters:
    ///   - unread: entries that a stopped run did not read to the end.
    ///   - unfiled: entries that could not be moved.
    func end(
        _ publication: PublicationStage, pagesRead: Int, intake: [RunSummary.Intake] = [], unread: [String] = [],
        unfiled: [String] = [], isStopped: Bool = false, notices: [String]
    ) throws -> RunOutcome {
        let summary = RunSummary(
            startedAt: startedAt, endedAt: Self.now(), intake: intake, left: unread + unfiled, pagesRead: pagesRead,
            isStopped: isStopped)
        let (index, balance) = try publication.end(run, summary, notices: notices)
        return RunOutcome(summary: summary, balance: balance, reportIndex: index, unfiled: unfiled)
    }

    func fail(because error: any Error) { try? ledger.fail(run, at: Self.now(), because: "\(error)") }

    private static func now() -> String {
        Date.now.formatted(Date.ISO8601FormatStyle(timeZoneSeparator: .colon, timeZone: .current))
    }
}

extension RunEntry {
    /// `（2026-11-25T02:00:00+08:00 开始）没有正常结束，停在第 41 件（共 60 件）`
    var whereItEnded: String {
        let place = entries == 0 ? "" : position == 0 ? "，尚未开始识别（共 \(entries) 件）" : "，停在第 \(position) 件（共 \(entries) 件）"
        return "（\(startedAt) 开始）没有正常结束\(place)"
    }
}
