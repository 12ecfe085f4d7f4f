import Foundation
import PageImaging
import Pipeline
import Testing

/// The exit statuses that only a run over an inbox can show.
struct RunStatusTests {
    /// An inbox with nothing in it, and a configuration that does not wait.
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        _ = try folder.write("quiet_seconds = 0\n", to: "pipeline.conf")
        try FileManager.default.createDirectory(
            at: folder.url.appending(path: "inbox"), withIntermediateDirectories: true)
    }

    @Test func `an empty inbox is no failure, and leaves a report`() throws {
        let program = try Program(["run"], in: folder.url)
        #expect(program.status == 0, "\(program.errors)")
        let report = folder.url.appending(path: "output/reports/index.html").path
        #expect(program.output.hasSuffix("报告：\(report)\n"), "\(program.output)")
        #expect(FileManager.default.fileExists(atPath: report))
        // Not on a terminal: plain lines with time, level and message.
        let lines = program.errors.split(separator: "\n")
        let form = #/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d) (?:信息|警告|错误) .+/#
        #expect(!lines.isEmpty && lines.allSatisfy { $0.wholeMatch(of: form) != nil }, "\(program.errors)")
    }

    @Test(arguments: ["", "%PDF-1.7\nnothing follows", "no scan at all"])
    func `a file that cannot be taken ends the run with 1, and says why`(content: String) throws {
        _ = try folder.write(content, to: "inbox/甲.pdf")
        let program = try Program(["run"], in: folder.url)
        #expect(program.status == 1, "\(program.errors)")
        #expect(program.output.contains("隔离 甲.pdf："))
        #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "inbox/甲.pdf").path))
    }

    @Test(arguments: ["run", "watch", "recheck"])
    func `an output folder that another run holds ends with 3`(command: String) throws {
        let lock = try OutputLock(output: folder.url.appending(path: "output"))
        let program = try Program([command], in: folder.url)
        #expect(program.status == 3, "\(program.errors)")
        #expect(program.errors.contains("（进程号 \(getpid())）"))
        withExtendedLifetime(lock) {}
    }

    @Test func `the operator's command is told how the run went, also when it failed`() throws {
        _ = try folder.write("quiet_seconds = 0\non_end = \"cat > told.json\"\n", to: "pipeline.conf")
        _ = try folder.write("no scan", to: "inbox/甲.pdf")
        _ = try Program(["run", "--quiet"], in: folder.url)
        func told() throws -> [String: Any] {
            let data = try Data(contentsOf: folder.url.appending(path: "told.json"))
            return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        }
        let ended = try told()
        #expect(ended["state"] as? String == "ended")
        #expect((ended["quarantined"] as? [[String: String]])?.map { $0["name"] } == ["甲.pdf"])
        #expect((ended["balance"] as? [String: Int])?["quarantined"] == 1)
        #expect(ended["exit_status"] as? Int == 1)
        _ = try folder.write("[{", to: "bad.json")
        let failed = try Program(["run", "--records", "bad.json"], in: folder.url)
        #expect(failed.status == 2)
        #expect(try told()["state"] as? String == "failed")
        let status = try Program(["status"], in: folder.url)
        #expect(status.output.contains("因故停止：电子版文件无法读取"), "\(status.output)")
    }

    @Test func `a command at the end that fails or hangs changes nothing`() throws {
        _ = try folder.write("quiet_seconds = 0\non_end = \"exit 3\"\n", to: "pipeline.conf")
        let program = try Program(["run"], in: folder.url)
        #expect(program.status == 0)
        #expect(program.errors.contains("退出状态为 3"))
    }

    @Test func `originals are deleted when their time is over, and nothing else`() throws {
        _ = try folder.write(
            "quiet_seconds = 0\n[retention]\narchive_days = 30\nquarantine_days = 30\n", to: "pipeline.conf")
        _ = try folder.write("no scan", to: "inbox/坏.pdf")
        let white = try PixImage(width: 620, height: 880, grey: [UInt8](repeating: 255, count: 620 * 880)).pngData()
        try white.write(to: folder.url.appending(path: "inbox/白.png"))
        _ = try Program(["run", "--quiet"], in: folder.url)
        func names(_ path: String) throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "output/\(path)").path)
        }
        _ = try Program(["run", "--quiet"], in: folder.url)
        #expect(try names("archive") == ["白.png"] && names("quarantine").count == 2)
        let output = folder.url.appending(path: "output")
        for file in FileManager.default.enumerator(atPath: output.path)!.compactMap({ $0 as? String }) {
            try FileManager.default.setAttributes(
                [.modificationDate: Date.now - 31 * 86_400], ofItemAtPath: output.appending(path: file).path)
        }
        _ = try Program(["run", "--quiet"], in: folder.url)
        #expect(try names("archive").isEmpty && names("quarantine").isEmpty)
        #expect(try names("readings").count == 1)
        let verified = try Program(["verify"], in: folder.url)
        #expect(verified.status == 0, "\(verified.output)")
        // Its bytes are known for ever.
        try white.write(to: folder.url.appending(path: "inbox/又.png"))
        #expect(try Program(["run"], in: folder.url).output.contains("重复 1"))
    }

    @Test func `a watch that is told to stop ends well`() throws {
        let program = try Program(["watch"], in: folder.url) { $0.contains("收件") }
        #expect(program.status == 0, "\(program.errors)")
        #expect(program.output.contains("报告："))
    }
}
