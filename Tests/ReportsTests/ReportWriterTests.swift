import FormModel
import Foundation
import Testing

@testable import Reports

@Suite("The report")
struct ReportWriterTests {
    @Test func hasAnIndexAndAPagePerDossier() throws {
        let report = try SampleReport(keeping: true)
        let names = try FileManager.default.contentsOfDirectory(
            atPath: report.folder.appendingPathComponent("dossiers").path)
        #expect(names.count == 4)
        #expect(names.contains("CQ-2020-001.html"))
        #expect(names.allSatisfy { $0.allSatisfy(\.isASCII) })
    }

    @Test func balancesWhatWasReceived() throws {
        let index = try SampleReport().page("index.html")
        for words in ["<dd>6 份</dd>", "<dd>4 份</dd>", "<dd>1 份</dd>", "文件已加密，无法打开", "共读 47 页"] {
            #expect(index.contains(words))
        }
        let rows = index.matches(of: /<dl class="facts[^"]*">(.*?)<\/dl>/.dotMatchesNewlines()).map { row in
            row.output.1.matches(of: /<dd>(\d+) 份<\/dd>/).compactMap { Int($0.output.1) }
        }
        // Of this run, and of all that was ever received.
        #expect(rows.map(\.first) == [6, 29])
        for row in rows { #expect(row.first == row.dropFirst().reduce(0, +), "\(row)") }
    }

    @Test func opensWithWhatIsWrongWithTheRecords() throws {
        let report = try SampleReport([])
        #expect(!(try report.page("index.html")).contains("请先处理"))
        try report.write([], notices: ["a.csv：第3行<信用代码>被存成数字"])
        #expect(try report.page("index.html").contains("<li>a.csv：第3行&lt;信用代码&gt;被存成数字</li>"))
    }

    @Test func listsTheWorstFirstAndWhatHasNoPartner() throws {
        let index = try SampleReport().page("index.html")
        let places = ["CQ-2020-001.html", "重庆某某物联网有限公司", "CQ-2020-002.html", "有纸质版、没有电子版", "有电子版、没有纸质版"]
            .compactMap { index.range(of: $0)?.lowerBound }
        #expect(places.count == 5)
        #expect(places == places.sorted())
    }

    @Test func showsEveryPageAndPointsOnlyToFilesThatAreThere() throws {
        let report = try SampleReport()
        for path in try paths(of: report) {
            let page = try report.page(path)
            let base = report.folder.appendingPathComponent(path).deletingLastPathComponent()
            for link in page.matches(of: /(?:src|href)="([^"]*)"/).map({ String($0.1) }) {
                #expect(!link.contains(":") && !link.hasPrefix("/"), "\(path) asks for \(link)")
                #expect(FileManager.default.fileExists(atPath: base.appendingPathComponent(link).path), "\(link)")
            }
            #expect(!page.contains("url(") && !page.contains("@import") && !page.contains("<script"))
        }
        #expect(try report.page("dossiers/CQ-2020-001.html").matches(of: /<li/).count == 27)
    }

    @Test func isTheSameForTheSameInputAndForgetsWhatIsNoMore() throws {
        let report = try SampleReport()
        let before = try paths(of: report).map { try report.page($0) }
        try report.write(SampleReviews.all.reversed())
        #expect(try paths(of: report).map { try report.page($0) } == before)
        try report.write([SampleReviews.clean])
        #expect(try paths(of: report) == ["index.html", "dossiers/CQ-2020-002.html"])
    }

    @Test func showsADossierLikeThis() throws {
        let page = try SampleReport([Snapshot.review]).page("dossiers/S-1.html")
        let body = page[(page.range(of: "<body>")?.lowerBound ?? page.startIndex)...]
        #expect(String(body) == Snapshot.page)
    }

    private func paths(of report: SampleReport) throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(
            atPath: report.folder.appendingPathComponent("dossiers").path)
        return ["index.html"] + names.sorted().map { "dossiers/\($0)" }
    }
}
