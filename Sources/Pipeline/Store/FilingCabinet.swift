internal import Foundation

/// Moves originals out of the inbox: into the archive, or into quarantine with the reason beside them.
struct FilingCabinet: Sendable {
    let output: OutputFolder

    /// Behind the name of a quarantined entry, for the note beside it.
    static let reasonSuffix = ".原因.txt"

    /// The name that an entry called `name` gets in the archive: its own, or with the content hash where another copy has
    /// it already.
    func archiveName(for name: String, contentHash: String, taken: Set<String>) -> String {
        guard taken.contains(name) || exists(output.archive.appending(path: name)) else { return name }
        return Self.distinguished(name, by: String(contentHash.prefix(8)))
    }

    func archive(_ entry: URL, as name: String) throws {
        let name = freeName(name, in: output.archive)
        try FileManager.default.moveItem(at: entry, to: output.archive.appending(path: name))
    }

    func quarantine(_ entry: URL, reason: String) throws {
        let name = freeName(Self.shortened(entry.lastPathComponent), in: output.quarantine)
        // The reason first: nothing lies there without one, even where the move is never reached.
        try Data("\(reason)\n".utf8).write(
            to: output.quarantine.appending(path: "\(name)\(Self.reasonSuffix)"), options: .atomic)
        try FileManager.default.moveItem(at: entry, to: output.quarantine.appending(path: name))
    }

    /// Never replaces anything: a name that is there gets a number.
    private func freeName(_ name: String, in folder: URL) -> String {
        var free = name
        var number = 2
        while exists(folder.appending(path: free)) {
            free = Self.distinguished(name, by: String(number))
            number += 1
        }
        return free
    }

    /// A link that leads nowhere exists too: `fileExists` would follow it.
    private func exists(_ file: URL) -> Bool {
        (try? FileManager.default.attributesOfItem(atPath: file.path)) != nil
    }

    /// `scan.pdf` → `scan-MARK.pdf`
    private static func distinguished(_ name: String, by mark: String) -> String {
        let (stem, suffix) = parts(of: shortened(name))
        return "\(stem)-\(mark)\(suffix)"
    }

    /// With room for a mark and `.原因.txt` within the 255 bytes that Linux gives a name: 85 Han characters fill them.
    private static func shortened(_ name: String) -> String {
        var (stem, suffix) = parts(of: name)
        while stem.utf8.count + suffix.utf8.count > 230, !stem.isEmpty { stem.removeLast() }
        return stem + suffix
    }

    /// Without and with the dot; a long "extension" is none.
    private static func parts(of name: String) -> (stem: String, suffix: String) {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex, name[dot...].utf8.count <= 20 else {
            return (name, "")
        }
        return (String(name[..<dot]), String(name[dot...]))
    }
}
