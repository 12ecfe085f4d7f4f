internal import FormModel
internal import Foundation

/// Where everything lies in the output folder.
struct OutputFolder: Sendable {
    let root: URL

    var ledger: URL { root.appending(path: "ledger.sqlite") }
    var reports: URL { root.appending(path: "reports", directoryHint: .isDirectory) }
    var archive: URL { root.appending(path: "archive", directoryHint: .isDirectory) }
    var quarantine: URL { root.appending(path: "quarantine", directoryHint: .isDirectory) }
    var readings: URL { root.appending(path: "readings", directoryHint: .isDirectory) }

    func create() throws {
        for folder in [root, reports, archive, quarantine, readings] {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
    }
}
