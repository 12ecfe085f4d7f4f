internal import Foundation

/// A file that is there while a run takes the inbox: what a killed run leaves behind.
struct RunMark: Codable {
    /// ISO 8601.
    var startedAt: String
    /// Entries of the inbox that it began to take.
    var entries: Int

    private static func file(in output: OutputFolder) -> URL { output.root.appending(path: ".run.json") }

    func leave(in output: OutputFolder) throws {
        try JSONEncoder().encode(self).write(to: Self.file(in: output), options: .atomic)
    }

    static func remove(from output: OutputFolder) { try? FileManager.default.removeItem(at: file(in: output)) }

    /// nil where the last run came to its end.
    static func left(in output: OutputFolder) -> RunMark? {
        (try? Data(contentsOf: file(in: output))).flatMap { try? JSONDecoder().decode(RunMark.self, from: $0) }
    }
}
