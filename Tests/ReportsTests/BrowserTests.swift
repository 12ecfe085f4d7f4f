import Foundation
import Testing

@testable import Reports

private let browser = "/usr/bin/chromium"

@Suite(
    "In a browser", .serialized,
    .enabled(if: FileManager.default.isExecutableFile(atPath: browser), "没有安装 chromium（apt install chromium）"))
struct BrowserTests {
    @Test(arguments: ["index.html", "dossiers/CQ-2020-001.html"])
    func aPageOpensWithoutNetworkScriptOrComplaint(path: String) throws {
        let report = try SampleReport()
        let (document, complaints) = try open(report.folder.appendingPathComponent(path))
        // The parser put every element where the page says: nothing broke out of its cell.
        #expect(document.contains("</main>"))
        #expect(!document.contains("<img src=\"x\"") && !document.contains("<img src=x"))
        #expect(document.contains("&lt;img src=x onerror=\"alert(1)\"&gt;"))
        let source = try report.page(path)
        for element in ["<tr", "<article", "<li", "<img", "<details", "<mark"] {
            #expect(count(element, in: document) == count(element, in: source), "\(element)")
        }
        #expect(complaints == [])
    }

    private func count(_ element: String, in text: String) -> Int {
        text.ranges(of: element).count { text[$0.upperBound...].first.map { " >".contains($0) } ?? false }
    }

    /// The document as the browser holds it, and what it wrote to its console.
    private func open(_ page: URL) throws -> (document: String, complaints: [String]) {
        let profile = FileManager.default.temporaryDirectory.appendingPathComponent(
            "hedui-chromium-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: profile) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: browser)
        process.arguments = [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(profile.path)",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--enable-logging=stderr", "--dump-dom", page.absoluteString,
        ]
        let folder = page.deletingLastPathComponent()
        let (output, errors) = (folder.appendingPathComponent("dom.txt"), folder.appendingPathComponent("log.txt"))
        for file in [output, errors] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        let log = try String(contentsOf: errors, encoding: .utf8)
        return (
            try String(contentsOf: output, encoding: .utf8),
            log.split(separator: "\n").map(String.init).filter { $0.contains("CONSOLE") }
        )
    }
}
