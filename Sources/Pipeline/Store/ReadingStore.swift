package import FormModel
package import Foundation

/// The kept readings: a folder a copy, named by its content hash, with one file a page and `copy.json` once all pages
/// are there.
package struct ReadingStore: Sendable {
    let folder: URL

    package init(folder: URL) { self.folder = folder }

    /// A copy whose pages have all been read.
    package struct Entry: Codable {
        package var copy: PaperCopy
        /// Set once the original lies in the archive.
        var isFiled: Bool
        /// True once it was deleted there, its time being over.
        var isOriginalDeleted: Bool?

        package init(copy: PaperCopy, isFiled: Bool) {
            self.copy = copy
            self.isFiled = isFiled
        }
    }

    func entry(_ contentHash: String) -> Entry? {
        guard let data = try? Data(contentsOf: entryFile(contentHash)) else { return nil }
        return try? JSONDecoder().decode(Entry.self, from: data)
    }

    package func save(_ entry: Entry) throws {
        try Self.encoder.encode(entry).write(to: entryFile(entry.copy.contentHash), options: .atomic)
    }

    /// All copies, in the order of their names.
    package func entries() throws -> [Entry] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .compactMap(entry)
            .sorted { ($0.copy.name, $0.copy.contentHash) < ($1.copy.name, $1.copy.contentHash) }
    }

    /// nil where it was not read yet, or by a program whose readings mean something else.
    package func page(_ number: Int, of contentHash: String) -> PageReading? {
        guard let data = try? Data(contentsOf: pageFile(number, of: contentHash)),
            let reading = try? JSONDecoder().decode(PageReading.self, from: data),
            reading.format == PageReading.currentFormat
        else { return nil }
        return reading
    }

    func holdsAllPages(of copy: PaperCopy) -> Bool {
        (1...max(1, copy.pageCount)).allSatisfy { page($0, of: copy.contentHash) != nil }
    }

    package func save(_ page: PageReading, of contentHash: String) throws {
        try FileManager.default.createDirectory(at: copyFolder(contentHash), withIntermediateDirectories: true)
        try Self.encoder.encode(page).write(to: pageFile(page.number, of: contentHash), options: .atomic)
    }

    func remove(_ contentHash: String) throws {
        guard FileManager.default.fileExists(atPath: copyFolder(contentHash).path) else { return }
        try FileManager.default.removeItem(at: copyFolder(contentHash))
    }

    private static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()

    private func copyFolder(_ contentHash: String) -> URL {
        folder.appending(path: contentHash, directoryHint: .isDirectory)
    }

    func entryFile(_ contentHash: String) -> URL {
        copyFolder(contentHash).appending(path: "copy.json")
    }

    private func pageFile(_ number: Int, of contentHash: String) -> URL {
        let digits = String(number)
        return copyFolder(contentHash).appending(
            path: String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ".json")
    }
}
