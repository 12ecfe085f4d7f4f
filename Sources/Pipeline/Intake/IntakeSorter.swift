internal import FormModel
internal import Foundation
internal import PageImaging
internal import Recognition

/// What an inbox entry turned out to be.
struct IntakeItem {
    enum Kind {
        /// A copy that nobody has read yet.
        case new(CopySource)
        /// Read by an earlier run that ended before it filed the original.
        case read(PaperCopy)
        /// The same content as a copy that is there already.
        case duplicate(of: PaperCopy)
        case rejected(reason: String)
    }
    var entry: URL
    var kind: Kind

    /// The copy that it is, or the one that it is a duplicate of.
    var copy: PaperCopy? {
        switch kind {
        case .new(let source): source.copy
        case .read(let copy), .duplicate(let copy): copy
        case .rejected: nil
        }
    }
}

/// Sorts inbox entries into new copies, duplicates and what cannot be taken, by their content alone.
struct IntakeSorter {
    let store: ReadingStore
    let cabinet: FilingCabinet
    /// Opens an entry of the inbox.
    let open: (URL) throws -> CopySource

    /// In the order of `entries`. Opens one file after the other; what is wrong with one never concerns the next.
    func sort(_ entries: [URL]) throws -> [IntakeItem] {
        var firsts: [String: PaperCopy] = [:]
        // Also of copies whose original was never filed, or was taken out of the archive.
        var names = Set(try store.entries().map(\.copy.name))
        return entries.map { entry in
            let source: CopySource
            do {
                source = try open(entry)
            } catch {
                return IntakeItem(entry: entry, kind: .rejected(reason: Self.reason(error)))
            }
            let hash = source.copy.contentHash
            if let first = firsts[hash] { return IntakeItem(entry: entry, kind: .duplicate(of: first)) }
            if let known = store.entry(hash) {
                firsts[hash] = known.copy
                guard store.holdsAllPages(of: known.copy) else {
                    // Its readings are of a program of another time: the original came back to be read again.
                    var again = source
                    again.copy = known.copy
                    return IntakeItem(entry: entry, kind: .new(again))
                }
                return IntakeItem(entry: entry, kind: known.isFiled ? .duplicate(of: known.copy) : .read(known.copy))
            }
            var named = source
            named.copy.name = cabinet.archiveName(for: source.copy.name, contentHash: hash, taken: names)
            names.insert(named.copy.name)
            firsts[hash] = named.copy
            return IntakeItem(entry: entry, kind: .new(named))
        }
    }

    static func reason(_ error: any Error) -> String {
        if let error = error as? ImagingError { return error.description }
        if let error = error as? RecognitionError { return error.description }
        if let error = error as? ReaderFailure { return error.description }
        return "文件无法读取（\(FileTrouble.text(of: error))），请检查后重新放入收件夹"
    }
}
