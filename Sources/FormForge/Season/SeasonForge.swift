import Dispatch
import FormModel
public import Foundation
import Pipeline
import Records
import Reports
import Synchronization

/// Makes the output folder of a whole season out of a few copies that hedui has read: the same readings again and again,
/// each time disguised as other applications, so that what follows recognition can be run on thousands of copies.
///
/// Pictures of pages are linked, not copied. Originals are not in the archive: `recheck` needs none.
public struct SeasonForge: Sendable {
    /// Why readings cannot be repeated.
    public struct Unusable: Error, CustomStringConvertible {
        public let description: String
    }

    private let edition = FormCatalogue.editions[0]
    private let readings: ReadingStore
    private let pictures: URL
    private let records: [ElectronicRecord]

    /// - Parameters:
    ///   - output: folder of a run that is over.
    ///   - records: the file of electronic versions that it was run with.
    public init(output: URL, records: URL) throws {
        let folder = OutputFolder(root: output)
        readings = ReadingStore(folder: folder.readings)
        pictures = folder.reports
        self.records = try RecordLoader(edition: edition).load(records).records
    }

    /// Writes `output/` and `records/records.json` into `folder`, which must be new.
    public func make(copies count: Int, into folder: URL) throws {
        let sources = try readings.entries().map(\.copy)
        guard !sources.isEmpty else { throw Unusable(description: "No copy was read in that output folder.") }
        let output = OutputFolder(root: folder.appending(path: "output"))
        try output.create()
        let store = ReadingStore(folder: output.readings)
        let alphabet = Set(
            records.flatMap { $0.values.values.joined() }.filter(\.isHan))
        let disguises = (0...(count - 1) / sources.count).map {
            Disguise(edition: edition, alphabet: alphabet, seed: UInt64($0))
        }
        let failure = Mutex<(any Error)?>(nil)
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let (source, round) = (sources[index % sources.count], index / sources.count)
            do {
                try add(source, round: round, disguises[round], to: store, pictures: output.reports)
            } catch {
                failure.withLock { $0 = error }
            }
        }
        if let failure = failure.withLock({ $0 }) { throw failure }
        var random = SplitMix64(seed: 0)
        try RecordFile.write(
            disguises.enumerated().flatMap { round, disguise in
                records.map { record in
                    ElectronicRecord(
                        applicationID: "\(round)-\(record.applicationID)",
                        values: record.values.mapValues(disguise.text))
                }
            }, edition: edition, [.json], to: folder, &random)
    }

    private func add(
        _ source: PaperCopy, round: Int, _ disguise: Disguise, to store: ReadingStore, pictures target: URL
    ) throws {
        var random = SplitMix64(seed: (UInt64(source.contentHash.prefix(16), radix: 16) ?? 0) &+ UInt64(round))
        let hash = (0..<4).map { _ in
            let digits = String(random.next(), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
        let copy = PaperCopy(contentHash: hash, name: "\(round)-\(source.name)", pageCount: source.pageCount)
        for number in 1...max(1, source.pageCount) {
            guard let page = readings.page(number, of: source.contentHash) else {
                throw Unusable(description: "Page \(number) of \(source.name) was not read by this version of hedui.")
            }
            try store.save(disguise.page(page), of: hash)
            let picture = PageImagePath(copy: source, page: number).file(inReports: pictures)
            let link = PageImagePath(copy: copy, page: number).file(inReports: target)
            try FileManager.default.createDirectory(
                at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.linkItem(at: picture, to: link)
        }
        try store.save(ReadingStore.Entry(copy: copy, isFiled: true))
    }
}
