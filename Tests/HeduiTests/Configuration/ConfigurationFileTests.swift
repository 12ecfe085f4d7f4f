import FormModel
import Foundation
import Pipeline
import Testing

@testable import hedui

struct ConfigurationFileTests {
    private func read(_ text: String) throws -> PipelineConfiguration {
        try ConfigurationFile(name: "pipeline.conf", folder: URL(filePath: "/srv/hedui/"), text: text).configuration()
    }

    private static let committed = try! String(
        contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../pipeline.conf"),
        encoding: .utf8)

    @Test func `an empty file is the defaults`() throws {
        #expect(try read("") == PipelineConfiguration(defaultsIn: URL(filePath: "/srv/hedui/")))
    }

    @Test func `the committed file changes no default but the records`() throws {
        var expected = PipelineConfiguration(defaultsIn: URL(filePath: "/srv/hedui/"))
        expected.records = [URL(filePath: "/srv/hedui/records/records.json")]
        #expect(try read(Self.committed) == expected)
    }

    @Test(arguments: ConfigurationKey.all.map(\.path))
    func `the committed file documents every key and its default`(path: [String]) throws {
        let lines = Self.committed.split(separator: "\n", omittingEmptySubsequences: false)
        let place = try #require(
            lines.firstIndex { $0.hasPrefix("\(path.last!) =") || $0.hasPrefix("# \(path.last!) =") })
        let comment = lines[..<place].reversed().prefix { $0.hasPrefix("#") }
        #expect(comment.contains { $0.contains("默认") })
    }

    @Test func `every key reaches its setting`() throws {
        let configuration = try read(
            """
            inbox = "/var/scans"
            records = ["a.json", "/b.csv"]
            output = "../out"
            workers = 3
            edition = "shuzihua-2021"
            stage = "forwarded"
            deadline = 2021-06-30
            quiet_seconds = 1.5
            page_picture_dpi = 100
            language_data = "tessdata"
            [rules]
            quota = 5
            disabled = ["word-limit"]
            advisory = ["deadline", "quota"]
            [limits]
            pages_per_copy = 10
            pixels_per_page = 2_000_000
            bytes_per_file = 3_000_000
            seconds_per_page = 20
            megabytes_per_reader = 2048
            """)
        #expect(configuration.inbox.path == "/var/scans")
        #expect(configuration.records.map(\.path) == ["/srv/hedui/a.json", "/b.csv"])
        #expect(configuration.output.path == "/srv/out")
        #expect(configuration.edition == "shuzihua-2021")
        #expect(configuration.workers == 3)
        #expect(configuration.stage == .forwarded)
        #expect(configuration.deadline == CalendarDate(year: 2021, month: 6, day: 30))
        #expect(configuration.quietSeconds == 1.5)
        #expect(configuration.pagePictureDPI == 100)
        #expect(configuration.languageData?.path == "/srv/hedui/tessdata")
        #expect(configuration.rules.quota == 5)
        #expect(configuration.rules.disabled == ["word-limit"])
        #expect(configuration.rules.advisory == ["deadline", "quota"])
        #expect(
            configuration.limits
                == IntakeLimits(
                    pagesPerCopy: 10, pixelsPerPage: 2_000_000, bytesPerFile: 3_000_000, secondsPerPage: 20,
                    megabytesPerReader: 2048))
    }

    @Test(arguments: [
        ("inbox = 3", 1, "inbox 应为路径（加引号的文字），现为整数"),
        ("\ninbox = \"\"", 2, "inbox 路径不能为空"),
        ("records = \"a.json\"", 1, "records 应为路径的列表，如 [\"records.json\"]，现为文字"),
        ("records = [\n  \"a.json\",\n  4,\n]", 1, "records 应为路径（加引号的文字），现为整数"),
        ("# x\nworkers = 0", 2, "workers 应在 1 到 256 之间，现为 0"),
        ("workers = 1.5", 1, "workers 应为整数，现为小数"),
        ("workers = true", 1, "workers 应为整数，现为真假值"),
        ("stage = \"later\"", 1, "stage 应为 \"intake\" 或 \"forwarded\"，现为 \"later\""),
        ("deadline = \"2020-05-08\"", 1, "deadline 应为日期，如 2020-05-08（不加引号），现为文字"),
        ("quiet_seconds = -1", 1, "quiet_seconds 应在 0 到 3600 之间，现为 -1.0"),
        ("quiet_seconds = nan", 1, "quiet_seconds 应在 0 到 3600 之间，现为 nan"),
        ("[limits]\n\npages_per_copy = \"many\"", 3, "limits.pages_per_copy 应为整数，现为文字"),
        ("limits.pages_per_copy = 0", 1, "limits.pages_per_copy 应在 1 到 100000 之间，现为 0"),
        ("limits = { pages_per_copy = 0 }", 1, "limits.pages_per_copy 应在 1 到 100000 之间，现为 0"),
        ("rules.disabled = [\"no-such-rule\"]", 1, "rules.disabled 没有编号为 \"no-such-rule\" 的规则，编号见 hedui rules"),
        ("limits = 3", 1, "limits 应为一节（[limits]）"),
        ("worker = 2", 1, "未知的键 worker；是否应为 workers？"),
        ("pages_per_copy = 2", 1, "未知的键 pages_per_copy；是否应为 limits.pages_per_copy？"),
        ("\n\n[limits]\ninbox = \"x\"", 4, "未知的键 limits.inbox"),
        ("[network]\nport = 1", 1, "未知的键 network"),
        ("inbox = \"\"\"\nx = 1\n\"\"\"\ntypo_key_of_mine = 1", 4, "未知的键 typo_key_of_mine"),
    ])
    func `a wrong setting is refused with its line and reason`(text: String, line: Int, reason: String) throws {
        let error = try #require(#expect(throws: ConfigurationError.self) { try read(text) })
        #expect(error.file == "pipeline.conf")
        #expect(error.problems.map(\.line) == [line])
        #expect(error.problems[0].reason.hasPrefix(reason), "\(error.problems[0].reason)")
    }

    @Test(arguments: [
        ("inbox = ", 1), ("inbox = \"a\"\ninbox = \"b\"", 2), ("\n\nnonsense", 3), ("deadline = 2020-02-30", 1),
    ])
    func `what is not TOML is refused with its line`(text: String, line: Int) throws {
        let error = try #require(#expect(throws: ConfigurationError.self) { try read(text) })
        #expect(error.problems.map(\.line) == [line])
        #expect(error.description.hasPrefix("pipeline.conf 第 \(line) 行：语法错误"))
    }

    @Test func `all problems are said at once, in the order of the file`() throws {
        let error = try #require(
            #expect(throws: ConfigurationError.self) {
                try read("zzz = 1\nworkers = 0\n[limits]\nseconds_per_page = 0")
            })
        #expect(error.problems.map(\.line) == [1, 2, 4])
    }

    @Test func `a file from Windows is read like any other`() throws {
        let error = try #require(
            #expect(throws: ConfigurationError.self) { try read("\u{FEFF}inbox = \"收件\"\r\n\r\nworkers = 0\r\n") })
        #expect(error.problems.map(\.line) == [3])
    }
}
