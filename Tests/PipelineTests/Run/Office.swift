import FormModel
import Foundation
import GRDB
import Synchronization

@testable import Pipeline

/// An office that runs hedui: an inbox, records and an output folder of its own, gone when the tests end.
final class Office: Sendable {
    let root: URL
    private let edition: String

    /// `edition`: of the form that its copies are of; `records`: its electronic versions.
    init(edition: String = FormCatalogue.editions[0].id, records file: URL = Fixtures.records) throws {
        self.edition = edition
        root = Self.allRoots.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: inbox, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: file, to: records)
    }

    /// An office with the output folder of `other` as it lies now.
    convenience init(continuing other: Office) throws {
        try self.init()
        try FileManager.default.copyItem(at: other.output, to: output)
    }

    var inbox: URL { root.appending(path: "inbox") }
    var output: URL { root.appending(path: "output") }
    var records: URL { root.appending(path: "records.json") }

    private func pipeline(workers: Int, limits: IntakeLimits = .init()) -> PipelineRun {
        var configuration = PipelineConfiguration(
            inbox: inbox, records: [records], output: output, workers: workers, quietSeconds: 0, limits: limits)
        configuration.edition = edition
        return PipelineRun(configuration: configuration, progress: SilentProgress())
    }

    func run(workers: Int = 2, limits: IntakeLimits = .init()) throws -> RunOutcome {
        try pipeline(workers: workers, limits: limits).run()
    }

    func recheck() throws -> RunOutcome { try pipeline(workers: 1).recheck() }

    /// Shared outcomes live as long as the process, so nobody's `deinit` can take their folders away.
    private static let allRoots: URL = {
        atexit { try? FileManager.default.removeItem(at: Office.allRoots) }
        return FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appending(path: "hedui-run-\(getpid())")
    }()
}

// MARK: - Inbox

extension Office {
    func put(_ data: Data, as name: String) throws {
        let file = inbox.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }

    func put(_ text: String, as name: String) throws { try put(Data(text.utf8), as: name) }

    /// Puts a file or folder from elsewhere into the inbox.
    func put(_ entry: URL, as name: String) throws {
        try FileManager.default.copyItem(at: entry, to: inbox.appending(path: name))
    }

    /// Rewrites one value of the record `application`.
    func correctRecord(_ application: String, field: String, to value: String) throws {
        var all = try JSONSerialization.jsonObject(with: Data(contentsOf: records)) as? [[String: Any]] ?? []
        for index in all.indices where all[index]["application_id"] as? String == application {
            all[index][field] = value
        }
        try JSONSerialization.data(withJSONObject: all).write(to: records)
    }

    /// A folder of pages, named in their order.
    func put(pages: [URL], as name: String) throws {
        for (index, page) in pages.enumerated() {
            try put(Data(contentsOf: page), as: "\(name)/\(index + 1).\(page.pathExtension)")
        }
    }
}

// MARK: - What the run left

extension Office {
    /// Each row of a query, its columns joined by ` | `.
    func rows(_ query: String) throws -> [String] {
        var configuration = Configuration()
        configuration.readonly = true
        return try DatabaseQueue(path: output.appending(path: "ledger.sqlite").path, configuration: configuration).read
        {
            try Row.fetchAll($0, sql: query).map { row in
                row.databaseValues.map { $0.isNull ? "NULL" : "\($0.storage.value ?? "")" }.joined(separator: " | ")
            }
        }
    }

    /// Everything the contract's views say.
    func ledger() throws -> [String] {
        try rows("SELECT * FROM field_results") + rows("SELECT * FROM findings")
    }

    /// Names in a folder of the output, sorted; none where there is no such folder.
    func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: output.appending(path: folder).path)) ?? []).sorted()
    }

    func text(_ path: String) throws -> String {
        try String(contentsOf: output.appending(path: path), encoding: .utf8)
    }

    var inboxNames: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: inbox.path).sorted() }
    }

    /// The folder in which the readings of a copy are kept.
    func readings(of copy: String) throws -> URL {
        output.appending(path: "readings/\(try rows("SELECT content_hash FROM copies WHERE name = '\(copy)'")[0])")
    }

    /// Every file below `folder` with its bytes, by its path there.
    static func contents(of folder: URL) throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for path in FileManager.default.enumerator(atPath: folder.path) ?? .init() {
            guard let path = path as? String else { continue }
            let file = folder.appending(path: path)
            if (try file.resourceValues(forKeys: [.isRegularFileKey])).isRegularFile == true {
                contents[path] = try Data(contentsOf: file)
            }
        }
        return contents
    }
}

/// Says nothing.
struct SilentProgress: Pipeline.ProgressReporting {
    func expect(pages: Int) {}
    func finished(pages: Int) {}
    func log(_ level: LogLevel, _ message: String) {}
    func end() {}
}
