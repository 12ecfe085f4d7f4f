package import Foundation

/// Where everything lies in the output folder.
package struct OutputFolder: Sendable {
    let root: URL

    package init(root: URL) { self.root = root }

    var ledger: URL { root.appending(path: "ledger.sqlite") }
    package var reports: URL { root.appending(path: "reports", directoryHint: .isDirectory) }
    var archive: URL { root.appending(path: "archive", directoryHint: .isDirectory) }
    var quarantine: URL { root.appending(path: "quarantine", directoryHint: .isDirectory) }
    package var readings: URL { root.appending(path: "readings", directoryHint: .isDirectory) }

    package func create() throws {
        for folder in [root, reports, archive, quarantine, readings] {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
    }
}
