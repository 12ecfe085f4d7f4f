public import Foundation

/// Lays HTML out as PDF with headless Chromium, the layout engine of the forge. hedui itself never needs it.
public struct ChromiumPrinter: Sendable {
    public enum Failure: Error, CustomStringConvertible {
        case notInstalled(String)
        case failed(status: Int32, message: String)

        public var description: String {
            switch self {
            case .notInstalled(let path): "no Chromium at \(path); apt-get install chromium"
            case .failed(let status, let message): "Chromium ended with \(status): \(message)"
            }
        }
    }

    public var executable: String

    public init(executable: String = "/usr/bin/chromium") { self.executable = executable }

    public var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: executable) }

    /// The PDF of `html`; `folder` takes the temporary files.
    public func pdf(html: String, in folder: URL) throws -> Data {
        guard isInstalled else { throw Failure.notInstalled(executable) }
        let page = folder.appending(path: "sheet.html")
        let printed = folder.appending(path: "sheet.pdf")
        try? FileManager.default.removeItem(at: printed)
        try Data(html.utf8).write(to: page)
        let process = Process()
        process.executableURL = URL(filePath: executable)
        process.arguments = [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--disable-extensions",
            "--user-data-dir=\(folder.appending(path: "profile").path)", "--print-to-pdf=\(printed.path)",
            page.absoluteString,
        ]
        // Chromium complains at length about a desktop that is not there.
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0, let data = try? Data(contentsOf: printed) else {
            throw Failure.failed(status: process.terminationStatus, message: page.path)
        }
        return data
    }
}
