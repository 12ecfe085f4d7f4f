import Foundation
import Pipeline
import Testing

/// Runs the built program as an operator would.
struct CommandLineTests {
    @Test(arguments: [
        ["--help"], ["--version"], ["help", "run"], ["run", "--help"], ["watch", "--help"], ["recheck", "--help"],
        ["doctor", "--help"], ["inspect", "-h"],
    ])
    func `help and version are answers`(arguments: [String]) throws {
        let program = try Program(arguments)
        #expect(program.status == 0)
        #expect(!program.output.isEmpty)
        #expect(program.errors.isEmpty)
        // Every phrase of the argument parser is translated; what is left in Latin letters are names.
        let english = program.output.matches(of: #/\b(?:the|for|help|information|OPTIONS|USAGE|Show)\b(?! <)/#)
        #expect(arguments.contains("--version") || english.map { String($0.0) }.allSatisfy { $0 == "help" })
    }

    @Test(arguments: [
        ([], "缺少命令"), (["rum"], "多余的参数 'rum'"), (["run", "--foo"], "未知的选项 '--foo'"),
        (["run", "--workers", "many"], "取值 'many' 不能用于 '--workers <个数>'"),
        (["run", "--workers", "0"], "--workers 应在 1 到 256 之间，现为 0"), (["run", "--workers"], "缺少取值：'--workers <个数>'"),
        (["run", "--quiet", "--verbose"], "不能同时使用"), (["inspect"], "缺少参数"),
        (["inspect", "/none.pdf"], "找不到 /none.pdf"),
        (["run", "--config", "/none.conf"], "找不到配置文件 /none.conf"),
        (["watch", "--inbox", "/none"], "收件夹：没有文件夹 /none"),
        (["recheck", "--records", "/none.json"], "电子版：没有文件 /none.json"),
    ])
    func `wrong usage ends with 2 and says why`(arguments: [String], reason: String) throws {
        let program = try Program(arguments)
        #expect(program.status == 2)
        #expect(program.errors.contains(reason), "\(program.errors)")
        #expect(program.output.isEmpty)
    }

    @Test func `a wrong configuration file ends with 2, its line and the reason`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("# 配置\nstage = \"done\"\nwrokers = 2\n", to: "my.conf")
        let program = try Program(["run", "--config", file.path])
        #expect(program.status == 2)
        #expect(
            program.errors == """
                \(file.path) 第 2 行：stage 应为 "intake" 或 "forwarded"，现为 "done"
                \(file.path) 第 3 行：未知的键 wrokers；是否应为 workers？

                """)
    }

    @Test func `pipeline_conf of the current folder is read, and the command line goes before it`() throws {
        let folder = try TemporaryFolder()
        _ = try folder.write("inbox = \"scans\"\noutput = \"results\"\n", to: "pipeline.conf")
        let fromFile = try Program(["doctor"], in: folder.url)
        #expect(fromFile.output.contains("没有文件夹 \(folder.url.path)/scans"))
        #expect(fromFile.output.contains("\(folder.url.path)/results（将创建）"))
        #expect(fromFile.status == 2)
        let overridden = try Program(["doctor", "--inbox", "."], in: folder.url)
        #expect(overridden.output.contains("[正常] 收件夹：\(folder.url.path)"))
    }

    @Test func `a doctor with nothing to complain of ends with 0`() throws {
        let folder = try TemporaryFolder()
        let records = try folder.write("[]", to: "records.json")
        let inbox = folder.url.appending(path: "inbox")
        try FileManager.default.createDirectory(at: inbox, withIntermediateDirectories: true)
        let program = try Program(
            ["doctor", "--inbox", inbox.path, "--records", records.path, "--output", folder.url.path + "/output"])
        #expect(program.status == 0, "\(program.output)")
        #expect(!program.output.contains("[缺失]"))
    }

    @Test func `the README lists the rules as the program does`() throws {
        let readme = try String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../README.md"),
            encoding: .utf8)
        let rules = try Program(["rules", "--markdown"])
        #expect(rules.status == 0)
        #expect(readme.contains(rules.output))
    }

    @Test func `status tells of a folder where nothing has run`() throws {
        let folder = try TemporaryFolder()
        let status = try Program(["status"], in: folder.url)
        #expect(status.status == 0)
        #expect(status.output.contains("尚未运行"))
    }
}
