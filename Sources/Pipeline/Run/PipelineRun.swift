internal import FormModel
internal import Foundation
internal import PageImaging
internal import Records

/// The whole pipeline over one configuration. The caller must hold no `OutputLock`; each call takes it for its time.
public struct PipelineRun {
    private let configuration: PipelineConfiguration
    private let progress: any ProgressReporting
    private let edition = FormCatalogue.editions[0]

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
        let startedAt = Self.now()
        try output.create()
        return try publish(assessment.loadRecords(), intake: [], pagesRead: 0, startedAt: startedAt)
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
        let startedAt = Self.now()
        try output.create()
        // Before the long work: a run without its records would call every paper unmatched.
        let records = try assessment.loadRecords()
        let entries = try Inbox(folder: configuration.inbox, quietSeconds: configuration.quietSeconds).quietEntries()
        try RunMark(startedAt: startedAt, entries: entries.quiet.count).leave(in: output)
        defer { RunMark.remove(from: output) }
        for entry in entries.busy { progress.log(.warning, "\(entry.lastPathComponent) 仍在写入，留待下次收取") }
        let items = try IntakeSorter(
            store: store, cabinet: cabinet, open: configuration.readers.opener(limits: configuration.ingestLimits)
        ).sort(entries.quiet)
        let sources = items.compactMap { if case .new(let source) = $0.kind { source } else { nil } }
        progress.log(.information, "收件 \(items.count) 份，其中新材料 \(sources.count) 份")
        let read = try PageReadingStage(
            configuration: configuration, store: store, reports: output.reports, progress: progress
        ).read(sources, stop: stop)
        let intake = items.compactMap { self.intake(of: $0, unreadable: read.unreadable) }
        var outcome = try publish(records, intake: intake, pagesRead: read.pages, startedAt: startedAt)
        // Rows first, then the move: what a crash leaves behind is found again in the inbox.
        for item in items {
            do {
                try file(item, unreadable: read.unreadable)
            } catch {
                let name = item.entry.lastPathComponent
                progress.log(.error, "\(name) 无法移出收件夹（\(error.localizedDescription)），留待下次收取")
                outcome.unfiled.append(name)
            }
        }
        return outcome
    }

    private var assessment: AssessmentStage {
        AssessmentStage(
            configuration: configuration, edition: edition, store: store, reports: output.reports, progress: progress)
    }

    private func publish(
        _ records: RecordSet, intake: [RunSummary.Intake], pagesRead: Int, startedAt: String
    ) throws -> RunOutcome {
        let reviews = try assessment.assess(records.records)
        let notices = assessment.notices(of: records)
        for notice in notices { progress.log(.warning, notice) }
        let summary = RunSummary(startedAt: startedAt, endedAt: Self.now(), intake: intake, pagesRead: pagesRead)
        let index = try PublicationStage(edition: edition, output: output).publish(reviews, summary, notices: notices)
        progress.end()
        return RunOutcome(summary: summary, reportIndex: index)
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

    /// ISO 8601 with offset.
    private static func now() -> String {
        Date.now.formatted(Date.ISO8601FormatStyle(timeZoneSeparator: .colon, timeZone: .current))
    }
}
