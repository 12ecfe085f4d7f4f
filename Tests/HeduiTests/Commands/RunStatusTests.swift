import Foundation
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

    @Test func `a watch that is told to stop ends well`() throws {
        let program = try Program(["watch"], in: folder.url) { $0.contains("收件") }
        #expect(program.status == 0, "\(program.errors)")
        #expect(program.output.contains("报告："))
    }
}
