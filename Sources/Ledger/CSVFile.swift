import Foundation

/// A CSV file under construction: UTF-8 with BOM, RFC 4180, and no cell that a spreadsheet would take for a formula.
///
/// It is written beside its place and moved there by `commit`, so that a reader sees the old file or the new one and
/// never a part. Without `commit` nothing remains.
final class CSVFile {
    private let place: URL
    private let draft: URL
    private let handle: FileHandle
    private var buffer: [UInt8] = [0xEF, 0xBB, 0xBF]
    private var committed = false

    /// Starts the file that `commit` will put at `place`; its folder must exist.
    init(replacing place: URL) throws {
        self.place = place
        draft = place.deletingLastPathComponent()
            .appendingPathComponent(".\(place.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)")
        try Data().write(to: draft)
        handle = try FileHandle(forWritingTo: draft)
    }

    deinit {
        if !committed {
            try? handle.close()
            try? FileManager.default.removeItem(at: draft)
        }
    }

    /// Adds one row; nil is an empty cell, the empty string a quoted one (`""`), so that "not read" and "blank" stay
    /// apart.
    func append(_ cells: [String?]) throws {
        for (index, cell) in cells.enumerated() {
            if index > 0 { buffer.append(UInt8(ascii: ",")) }
            if let cell { Self.write(cell, to: &buffer) }
        }
        buffer.append(contentsOf: [0x0D, 0x0A])
        if buffer.count > 1 << 20 { try flush() }
    }

    func commit() throws {
        try flush()
        try handle.synchronize()
        try handle.close()
        guard rename(draft.path, place.path) == 0 else {
            throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: place.path])
        }
        committed = true
    }

    private func flush() throws {
        try handle.write(contentsOf: buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    /// Works on bytes and scalars, not on Swift characters: a quote followed by a combining mark is one character, and
    /// would go through unquoted.
    private static func write(_ cell: String, to buffer: inout [UInt8]) {
        let guarded = cell.unicodeScalars.first.map(startsFormula.contains) ?? false
        let quoted =
            cell.isEmpty
            || cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0D || $0 == 0x0A }
            || cell.utf8.first == 0x20 || cell.utf8.last == 0x20
        if quoted { buffer.append(0x22) }
        if guarded { buffer.append(UInt8(ascii: "'")) }
        for byte in cell.utf8 {
            if byte == 0x22 { buffer.append(0x22) }
            buffer.append(byte)
        }
        if quoted { buffer.append(0x22) }
    }

    /// What Excel, WPS or LibreOffice may take for the start of a formula (OWASP, "CSV Injection"): the contract's four,
    /// tab and line ends that are skipped before one, and the full-width forms that an input method leaves.
    private static let startsFormula: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
    ]
}
