import Foundation

/// The sources of this package, found from where this file stood when it was compiled.
enum SourceTree {
    struct File {
        /// From the root of the package.
        var path: String
        var text: String
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Folders of `Sources` that hold Swift; the system libraries hold none.
    static let targets: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Sources").path)) ?? []
        return names.filter { (try? files(of: $0).isEmpty) == false }.sorted()
    }()

    static func files(of target: String) throws -> [File] {
        let folder = root.appending(path: "Sources/\(target)")
        return try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }.map {
            File(path: "\(target)/\($0)", text: try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
        }
    }
}
