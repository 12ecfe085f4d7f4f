import Foundation
import PageImaging
import Testing

/// The real program, killed at any moment and started again.
@Suite struct KilledRunTests {
    /// The bar is a hundred (issue 7); that takes minutes, so it is asked for: `HEDUI_KILLS=100 bin/test`.
    private static let kills = Int(ProcessInfo.processInfo.environment["HEDUI_KILLS"] ?? "") ?? 10

    /// An inbox with two scans of a bar each and one broken file; nothing in them takes long.
    private func office() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        _ = try folder.write("quiet_seconds = 0\n", to: "pipeline.conf")
        let inbox = folder.url.appending(path: "inbox")
        try FileManager.default.createDirectory(at: inbox, withIntermediateDirectories: true)
        for (name, top) in [("甲.png", 200), ("乙.png", 700)] {
            let (width, height) = (620, 880)
            var grey = [UInt8](repeating: 255, count: width * height)
            for y in top..<(top + 12) { for x in 60..<500 { grey[y * width + x] = 0 } }
            try PixImage(width: width, height: height, grey: grey).pngData().write(to: inbox.appending(path: name))
        }
        _ = try folder.write("%PDF-1.7 broken", to: "inbox/丙.pdf")
        return folder
    }

    /// Everything that must be the same however often a run was killed.
    private func outcome(_ folder: TemporaryFolder) throws -> [String] {
        func names(_ path: String) throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: path).path).sorted()
        }
        func text(_ path: String) throws -> String {
            try String(contentsOf: folder.url.appending(path: path), encoding: .utf8)
        }
        return try [
            text("output/ledger.csv"), text("output/findings.csv"),
            names("inbox").filter { !$0.hasPrefix(".") }.joined(separator: "|"),
            names("output/archive").joined(separator: "|"), names("output/quarantine").joined(separator: "|"),
            names("output/readings").joined(separator: "|"), balance(folder),
        ]
    }

    /// The sum that `status` shows.
    private func balance(_ folder: TemporaryFolder) throws -> String {
        let lines = try Program(["status"], in: folder.url).output.split(separator: "\n")
        return try String(#require(lines.first { $0.hasPrefix("累计收到") }))
    }

    @Test func `a killed run is mended by the next, wherever it was`() throws {
        let undisturbed = try office()
        let start = ContinuousClock.now
        #expect(try Program(["run", "--quiet"], in: undisturbed.url).status == 1)
        let length = ContinuousClock.now - start
        let expected = try outcome(undisturbed)
        for kill in 0..<Self.kills {
            let folder = try office()
            let process = Process()
            process.executableURL = try Program.executable()
            process.arguments = ["run", "--quiet"]
            process.currentDirectoryURL = folder.url
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            // Spread over the whole run, so that each part of it is met.
            let moment = length * (Double(kill) + Double.random(in: 0..<1)) / Double(Self.kills)
            Thread.sleep(
                forTimeInterval: Double(moment.components.seconds) + Double(moment.components.attoseconds) / 1e18)
            Foundation.kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            _ = try Program(["run", "--quiet"], in: folder.url)
            #expect(try outcome(folder) == expected, "killed after \(moment)")
            let verified = try Program(["verify"], in: folder.url)
            #expect(verified.status == 0, "\(verified.output)")
        }
    }
}
