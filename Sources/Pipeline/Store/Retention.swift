internal import Foundation

/// Deletes originals that were kept long enough, where the settings say so. Ledger, reports and readings stay: without
/// the readings the same paper would be taken as a new one.
struct Retention {
    let configuration: PipelineConfiguration
    let store: ReadingStore
    let output: OutputFolder
    let progress: any ProgressReporting
    var now = Date.now

    func apply() throws {
        if let days = configuration.retention.archiveDays {
            for var entry in try store.entries() where entry.isFiled && entry.isOriginalDeleted != true {
                guard isOlder(store.entryFile(entry.copy.contentHash), than: days) else { continue }
                remove(output.archive.appending(path: entry.copy.name))
                entry.isOriginalDeleted = true
                try store.save(entry)
            }
        }
        if let days = configuration.retention.quarantineDays {
            for name in try FileManager.default.contentsOfDirectory(atPath: output.quarantine.path).sorted()
            where name.hasSuffix(FilingCabinet.reasonSuffix) {
                let reason = output.quarantine.appending(path: name)
                guard isOlder(reason, than: days) else { continue }
                remove(output.quarantine.appending(path: String(name.dropLast(FilingCabinet.reasonSuffix.count))))
                remove(reason)
            }
        }
    }

    /// `mark` was written when the original was moved.
    private func isOlder(_ mark: URL, than days: Int) -> Bool {
        guard let written = try? FileManager.default.attributesOfItem(atPath: mark.path)[.modificationDate] as? Date
        else { return false }
        return now.timeIntervalSince(written) > Double(days) * 86_400
    }

    private func remove(_ original: URL) {
        do {
            try FileManager.default.removeItem(at: original)
            progress.log(.information, "保存期满，已删除 \(original.lastPathComponent)")
        } catch {
            progress.log(
                .warning,
                "\(original.lastPathComponent) 保存期满，但无法删除（\(FileTrouble.text(of: error))）"
            )
        }
    }
}
