internal import Foundation
internal import PageImaging

/// The inbox as it lies: its entries, and whether they are still being written.
struct Inbox: Sendable {
    let folder: URL
    /// Seconds that size and time of an entry must have stood still.
    let quietSeconds: Double

    /// Size and time of everything in an entry; equal twice means that nothing was written in between.
    private struct Stamp: Equatable {
        var files: [String: [Double]] = [:]
        var newest = 0.0
    }

    /// Entries in the natural order of their names, without what operating systems leave behind.
    func entries() throws -> [URL] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { !InboxLitter.contains($0) }
            .sorted(by: NaturalOrder.areInIncreasingOrder)
            .map { folder.appending(path: $0) }
    }

    /// The entries that stand still, after waiting for those written to a moment ago; and those that do not.
    ///
    /// An entry whose time lies further back than `quietSeconds` is taken at once. Others are watched for that long; one
    /// that goes on changing is left for the next run.
    func quietEntries() throws -> (quiet: [URL], busy: [URL]) {
        UndecodableNames.mend(in: folder)
        let all = try entries()
        let stamps = all.map(stamp)
        let now = Date().timeIntervalSince1970
        // A time in the future (another machine's clock) says nothing, so such an entry is watched too.
        let fresh = all.indices.filter { now - stamps[$0].newest < quietSeconds || stamps[$0].newest > now }
        guard !fresh.isEmpty, quietSeconds > 0 else { return (all, []) }
        Thread.sleep(forTimeInterval: quietSeconds)
        let busy = Set(fresh.filter { stamp(all[$0]) != stamps[$0] })
        return (
            all.indices.filter { !busy.contains($0) }.map { all[$0] }, busy.sorted().map { all[$0] }
        )
    }

    private func stamp(_ entry: URL) -> Stamp {
        var stamp = Stamp()
        func add(_ path: String) {
            guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return }
            let time = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
            let size = (attributes[.size] as? NSNumber)?.doubleValue ?? 0
            stamp.files[path] = [time, size]
            stamp.newest = max(stamp.newest, time)
        }
        add(entry.path)
        for name in FileManager.default.enumerator(atPath: entry.path) ?? .init() {
            if let name = name as? String { add(entry.appending(path: name).path) }
        }
        return stamp
    }
}
