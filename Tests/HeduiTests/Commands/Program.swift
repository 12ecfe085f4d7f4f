import Foundation

/// The built `hedui`, run to its end.
struct Program {
    let status: Int32
    let output: String
    let errors: String

    /// - Parameter interrupt: Sees what has been written to standard error so far, and says when to send SIGTERM.
    init(
        _ arguments: [String], in folder: URL = FileManager.default.temporaryDirectory,
        interrupt: ((String) -> Bool)? = nil
    ) throws {
        let process = Process()
        process.executableURL = try Self.executable()
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        // What these commands print fits into a pipe, so one may be read after the other.
        var said = Data()
        while let more = Optional(errors.fileHandleForReading.availableData), !more.isEmpty {
            said += more
            if interrupt?(String(decoding: said, as: UTF8.self)) == true { process.terminate() }
        }
        self.errors = String(decoding: said, as: UTF8.self)
        self.output = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        status = process.terminationStatus
    }

    struct NotBuilt: Error {}

    /// SwiftPM puts the program into the folder of the test bundle.
    static func executable() throws -> URL {
        let places =
            CommandLine.arguments.map { URL(filePath: $0).deletingLastPathComponent() }
            + [
                Bundle.main.bundleURL,
                URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent(),
            ]
        for place in places {
            let candidate = place.appending(path: "hedui")
            if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
        }
        throw NotBuilt()
    }
}

/// Goes away with the test.
final class TemporaryFolder {
    let url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        .appending(path: "hedui-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ text: String, to name: String) throws -> URL {
        let file = url.appending(path: name)
        try Data(text.utf8).write(to: file)
        return file
    }
}
