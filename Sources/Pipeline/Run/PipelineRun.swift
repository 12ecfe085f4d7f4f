internal import FormModel
internal import Foundation
internal import Ledger
internal import PageImaging
internal import Records

/// The whole pipeline over one configuration. The caller must hold no `OutputLock`; each call takes it for its time.
public struct PipelineRun {
    private let configuration: PipelineConfiguration
    private let progress: any ProgressReporting

    public init(configuration: PipelineConfiguration, progress: any ProgressReporting) {
        self.configuration = configuration
        self.progress = progress
        // Files are opened before the first recogniser is made.
        PixImage.silenceLeptonica()
    }

    private var output: OutputFolder { OutputFolder(root: configuration.output) }
    private var store: ReadingStore { ReadingStore(folder: output.readings) }
    private var cabinet: FilingCabinet { FilingCabinet(output: output) }

    /// Takes everything in the inbox once.
    public func run() throws -> RunOutcome {
        let lock = try OutputLock(output: configuration.output)
        defer { withExtendedLifetime(lock) {} }
        return try take(stop: nil)
    }

    /// Extracts, checks and reports again from the kept readings, without recognition.
    public func recheck() throws -> RunOutcome {
        let lock = try OutputLock(output: configuration.output)
        defer { withExtendedLifetime(lock) {} }
        let waiting = (try? Inbox(folder: configuration.inbox, quietSeconds: 0).entries()) ?? []
        return try logged(entries: [], busy: waiting) { log in
            let records = try assessment.loadRecords()
            var publication = try publication(log)
            try publication.publish { try assessment.assess(records.records, $0) }
            return try log.end(publication, pagesRead: 0, notices: notices(of: records, log))
        }
    }

    /// Network shares tell of nothing that others put there.
    private static let rescan = Duration.seconds(10)

    /// Takes the inbox again whenever something arrives, until told to stop.
    public func watch(until stop: StopSignal) throws -> RunOutcome {
        let lock = try OutputLock(output: configuration.output)
        defer { withExtendedLifetime(lock) {} }
        // Before the first look, so that nothing comes between the two.
        let watch = InboxWatch(folder: configuration.inbox)
        var outcome = try take(stop: stop)
        while !stop.isGiven {
            let left = Set(outcome.unfiled)
            if try Inbox(folder: configuration.inbox, quietSeconds: 0).entries().allSatisfy({
                left.contains($0.lastPathComponent)
            }) {
                watch.wait(until: stop, rescan: Self.rescan)
            } else {
                outcome = try take(stop: stop)
            }
        }
        return outcome
    }

    private func take(stop: StopSignal?) throws -> RunOutcome {
        let entries = try Inbox(folder: configuration.inbox, quietSeconds: configuration.quietSeconds).quietEntries()
        for entry in entries.busy { progress.log(.warning, "\(entry.lastPathComponent) 仍在写入，留待下次收取") }
        return try logged(entries: entries.quiet, busy: entries.busy) { log in
            // Before the long work: a run without its records would call every paper unmatched.
            let records = try assessment.loadRecords()
            let items = try IntakeSorter(
                store: store, cabinet: cabinet, open: configuration.readers.opener(limits: configuration.ingestLimits)
            ).sort(entries.quiet)
            let positions = Dictionary(
                items.enumerated().compactMap { index, item in item.copy.map { ($0, index + 1) } },
                uniquingKeysWith: { first, _ in first })
            let sources = items.compactMap { if case .new(let source) = $0.kind { source } else { nil } }
            progress.log(.information, "收件 \(items.count) 份，其中新材料 \(sources.count) 份")
            let read = try PageReadingStage(
                configuration: configuration, store: store, reports: output.reports, progress: progress
            ).read(sources, stop: stop) { log.note(position: positions[$0] ?? 0) }
            let intake = items.compactMap { self.intake(of: $0, unreadable: read.unreadable) }
            var publication = try publication(log)
            try publication.publish { try assessment.assess(records.records, $0) }
            // Rows first, then the move: what a crash leaves behind is found again in the inbox.
            try log.note(intake)
            let unfiled = items.filter { !isFiled($0, unreadable: read.unreadable) }.map(\.entry.lastPathComponent)
            try Retention(configuration: configuration, store: store, output: output, progress: progress).apply()
            let known = Set(intake.map(\.name))
            let unread = items.map(\.entry.lastPathComponent).filter { !known.contains($0) }
            return try log.end(
                publication, pagesRead: read.pages, intake: intake, unread: unread, unfiled: unfiled,
                isStopped: stop?.isGiven == true && !unread.isEmpty, notices: notices(of: records, log))
        }
    }

    /// Does `work` with its beginning and its end in the ledger, whatever that is, and tells the operator's command.
    private func logged(
        entries: [URL], busy: [URL], _ work: (RunLog) throws -> RunOutcome
    ) throws -> RunOutcome {
        try output.create()
        let log = try RunLog(ledger: LedgerStore(path: output.ledger.path), entries: entries, busy: busy)
        let command = EndCommand(command: configuration.onEnd, progress: progress)
        do {
            let outcome = try work(log)
            progress.end()
            command.run(telling: RunTelegram(outcome))
            return outcome
        } catch {
            let error = FileTrouble(error) ?? error
            log.fail(because: error)
            command.run(telling: RunTelegram(startedAt: log.startedAt, failure: error))
            throw error
        }
    }

    private func publication(_ log: RunLog) throws -> PublicationStage {
        try PublicationStage(ledger: log.ledger, edition: configuration.form, output: output)
    }

    private var assessment: AssessmentStage {
        AssessmentStage(
            configuration: configuration, store: store, reports: output.reports, progress: progress)
    }

    private func notices(of records: RecordSet, _ log: RunLog) -> [String] {
        let notices = (log.interruption.map { [$0] } ?? []) + assessment.notices(of: records)
        for notice in notices { progress.log(.warning, notice) }
        return notices
    }

    /// Whether the item was moved to its place, or has none yet.
    private func isFiled(_ item: IntakeItem, unreadable: [PaperCopy: String]) -> Bool {
        do {
            try file(item, unreadable: unreadable)
            return true
        } catch {
            progress.log(
                .error,
                "\(item.entry.lastPathComponent) 无法移出收件夹（\(FileTrouble.text(of: error))），留待下次收取"
            )
            return false
        }
    }

    /// In Chinese, why an item cannot be taken; nil where it can.
    private func refusal(of item: IntakeItem, unreadable: [PaperCopy: String]) -> String? {
        switch item.kind {
        case .rejected(let reason): reason
        case .new(let source): unreadable[source.copy].map { "没有一页可以读取：\($0)" }
        case .duplicate(let first): unreadable[first].map { "没有一页可以读取：\($0)" }
        case .read: nil
        }
    }

    /// nil for a copy that a stopped run left half read; it stays in the inbox.
    private func intake(of item: IntakeItem, unreadable: [PaperCopy: String]) -> RunSummary.Intake? {
        let name = item.entry.lastPathComponent
        if let reason = refusal(of: item, unreadable: unreadable) {
            return .init(name: name, contentHash: item.copy?.contentHash, outcome: .quarantined, reason: reason)
        }
        guard let copy = item.copy, store.entry(copy.contentHash) != nil else { return nil }
        guard case .duplicate = item.kind else {
            return .init(name: name, contentHash: copy.contentHash, outcome: .taken)
        }
        return .init(
            name: name, contentHash: copy.contentHash, outcome: .duplicate, reason: "内容与“\(copy.name)”完全相同")
    }

    private func file(_ item: IntakeItem, unreadable: [PaperCopy: String]) throws {
        if let reason = refusal(of: item, unreadable: unreadable) {
            return try cabinet.quarantine(item.entry, reason: reason)
        }
        guard let copy = item.copy, store.entry(copy.contentHash) != nil else { return }
        if case .duplicate = item.kind {
            try cabinet.archive(item.entry, as: item.entry.lastPathComponent)
        } else {
            try archive(item.entry, copy)
        }
    }

    private func archive(_ entry: URL, _ copy: PaperCopy) throws {
        try cabinet.archive(entry, as: copy.name)
        try store.save(ReadingStore.Entry(copy: copy, isFiled: true))
    }
}
