import FormModel
import Foundation
import Testing

@testable import Pipeline

/// Whole runs with real Tesseract over real scans. Serialised, as every run takes all cores.
@Suite(.serialized)
struct PipelineRunTests {
    // MARK: - One night

    @Test(arguments: [
        ("field_results", "dossier,copy,application_id,field,paper,record,verdict,confidence,page,x,y,width,height"),
        ("findings", "dossier,copy,application_id,kind,severity,field,page,message,clause,paper,record"),
    ])
    func `the ledger has the contract's views`(view: String, columns: String) throws {
        let office = try Nights.first.get().office
        let names = try office.rows("SELECT name FROM pragma_table_info('\(view)')")
        #expect(names.joined(separator: ",") == columns)
        #expect(try office.rows("SELECT count(*) > 20 FROM field_results") == ["1"])
        #expect(try office.rows("SELECT count(*) > 3 FROM findings") == ["1"])
    }

    @Test(arguments: [
        ("verdict", "field_results", Verdict.allCases.map(\.rawValue)),
        ("kind", "findings", Finding.Kind.allCases.map(\.rawValue)),
        ("severity", "findings", Finding.Severity.allCases.map(\.rawValue)),
        ("field", "field_results", FormCatalogue.editions[0].fields.map(\.id.rawValue)),
    ])
    func `the ledger keeps to its vocabularies`(column: String, view: String, words: [String]) throws {
        let used = try Nights.first.get().office.rows("SELECT DISTINCT \(column) FROM \(view)")
        #expect(!used.isEmpty && Set(used).isSubset(of: words))
    }

    @Test func `every row of the ledger can be what it says`() throws {
        let office = try Nights.first.get().office
        func none(_ condition: String, in view: String = "field_results") throws {
            #expect(try office.rows("SELECT * FROM \(view) WHERE \(condition)") == [], "\(condition)")
        }
        try none("confidence NOT BETWEEN 0 AND 1")
        try none("page < 1 OR x < 0 OR y < 0 OR width <= 0 OR height <= 0 OR x + width > 300 OR y + height > 430")
        try none("(page IS NULL) != (x IS NULL)")
        try none("verdict IN ('same', 'different') AND (paper IS NULL OR record IS NULL)")
        try none("application_id IS NOT dossier AND application_id IS NOT NULL")
        try none("length(message) < 5 OR message NOT GLOB '*[一-鿿]*'", in: "findings")
    }

    @Test func `paper is linked to its record, and what was clearly read agrees with it`() throws {
        let office = try Nights.first.get().office
        #expect(
            try office.rows(
                "SELECT DISTINCT copy, application_id FROM field_results WHERE copy IN ('甲', '乙.pdf') ORDER BY 2")
                == ["甲 | XXXF2020-50-0047", "乙.pdf | XXXF2020-50-0122"])
        #expect(
            try office.rows(
                "SELECT field, verdict FROM field_results WHERE copy = '甲' AND field IN ('cover.applicant', 'unit.name')"
            )
                == ["cover.applicant | same", "unit.name | same"])
    }

    @Test(arguments: ["ledger.csv", "findings.csv"])
    func `both CSVs are there, with the mark that spreadsheets know UTF-8 by`(name: String) throws {
        let office = try Nights.first.get().office
        let data = try Data(contentsOf: office.output.appending(path: name))
        #expect(data.starts(with: [0xEF, 0xBB, 0xBF]))
        let header = String(decoding: data.dropFirst(3), as: UTF8.self)
        #expect(header.hasPrefix("dossier,copy,application_id,"))
    }

    @Test func `every page and picture that the report points to is there`() throws {
        let night = try Nights.first.get()
        let reports = night.office.output.appending(path: "reports")
        #expect(night.outcome.reportIndex.path == reports.appending(path: "index.html").path)
        let pages = ["index.html"] + night.office.names(in: "reports/dossiers").map { "dossiers/\($0)" }
        #expect(pages.count >= 4)
        var pictures = 0
        for page in pages {
            let file = reports.appending(path: page)
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: #/(?:src|href)="([^"#]+)"/#) {
                let target = file.deletingLastPathComponent().appending(path: String(match.1))
                #expect(FileManager.default.fileExists(atPath: target.path), "\(page) → \(match.1)")
                if target.pathExtension == "jpg" { pictures += 1 }
            }
        }
        // Six pages were in the good copies, one of them broken; each stands in its dossier's list, as link and picture.
        #expect(pictures >= 12)
    }

    @Test func `originals lie in the archive byte for byte`() throws {
        let night = try Nights.first.get()
        let archived = try Office.contents(of: night.office.output.appending(path: "archive"))
        let taken = night.inbox.filter { path, _ in ["甲", "乙.pdf", "丙"].contains(path.split(separator: "/")[0]) }
        #expect(taken.count == 5)
        #expect(archived == taken)
        #expect(try night.office.inboxNames == [".DS_Store"])
    }

    @Test func `what cannot be taken goes to quarantine with a Chinese reason beside it`() throws {
        let night = try Nights.first.get()
        let bad = ["空.pdf", "坏.pdf", "文字.pdf", "加密.pdf", "空夹", "链接.jpg", "断链.pdf", "截断.jpg", "截断.png"]
        #expect(night.office.names(in: "quarantine") == (bad + bad.map { "\($0).原因.txt" }).sorted())
        for name in bad {
            let reason = try night.office.text("quarantine/\(name).原因.txt")
            #expect(reason.contains(#/\p{Han}{4}/#) && reason.hasSuffix("\n"), "\(name): \(reason)")
            let kept = night.inbox[name]
            let file = night.office.output.appending(path: "quarantine/\(name)")
            if let kept { #expect(try Data(contentsOf: file) == kept) }
        }
        #expect(try night.office.text("quarantine/加密.pdf.原因.txt").contains("加密"))
        #expect(night.outcome.exitStatus == .somethingNotTaken)
        let outcomes = Dictionary(night.outcome.summary.intake.map { ($0.name, $0.outcome) }) { first, _ in first }
        #expect(outcomes.filter { $0.value == .quarantined }.keys.sorted() == bad.sorted())
        #expect(outcomes.filter { $0.value == .taken }.keys.sorted() == ["丙", "乙.pdf", "甲"].sorted())
        #expect(
            try night.office.rows(
                "SELECT name FROM intake WHERE outcome = 'quarantined' AND reason <> '' ORDER BY name")
                == bad.sorted())
    }

    @Test func `a copy with a broken page is taken, and the page reported`() throws {
        let office = try Nights.first.get().office
        let unreadable = try office.rows(
            "SELECT copy, page, severity FROM findings WHERE kind = 'unreadable' AND severity <> 'note'")
        #expect(unreadable == ["丙 | 2 | warning"])
        #expect(try office.rows("SELECT page_count FROM copies WHERE name = '丙'") == ["2"])
    }

    @Test func `one worker makes the ledger that four make`() throws {
        let good = try Nights.alone.get()
        #expect(good.outcome.exitStatus == .everythingTaken)
        #expect(good.outcome.summary.pagesRead == 6)
        let first = try Nights.first.get()
        #expect(try good.office.ledger() == first.office.ledger())
        for file in ["ledger.csv", "findings.csv"] {
            #expect(try good.office.text(file) == first.office.text(file))
        }
        let pictures = try [good, first].map {
            try Office.contents(of: $0.office.output.appending(path: "reports/pages"))
        }
        #expect(pictures[0] == pictures[1])
    }

    // MARK: - Checking again

    @Test func `checking again gives the same rows and reads no page`() throws {
        let first = try Nights.first.get()
        let office = try Office(continuing: first.office)
        let outcome = try office.recheck()
        #expect(outcome.summary.pagesRead == 0)
        #expect(outcome.exitStatus == .everythingTaken)
        #expect(try office.ledger() == first.office.ledger())
        let pages = try office.rows("SELECT pages_read FROM runs")
        #expect(pages == ["7", "0"])
    }

    @Test func `checking again picks up a corrected record`() throws {
        let office = try Office(continuing: Nights.first.get().office)
        let name = "重庆无此公司有限公司"
        try office.correctRecord("XXXF2020-50-0047", field: "unit.name", to: name)
        _ = try office.recheck()
        #expect(
            try office.rows("SELECT record, verdict FROM field_results WHERE copy = '甲' AND field = 'unit.name'")
                == ["\(name) | different"])
    }

    // MARK: - The next night

    @Test func `the second copy joins the dossier of the first`() throws {
        let night = try Nights.second.get()
        #expect(
            try night.office.rows(
                "SELECT DISTINCT copy FROM field_results WHERE dossier = 'XXXF2020-50-0122' ORDER BY 1")
                == ["丁.tif", "乙.pdf"])
        // Both copies are there now, so nobody is told that one is missing.
        let missing = "SELECT count(*) FROM findings WHERE dossier = 'XXXF2020-50-0122' AND field = 'dossier.copies'"
        #expect(try Nights.first.get().office.rows(missing) == ["1"])
        #expect(try night.office.rows(missing) == ["0"])
    }

    @Test func `the same bytes under another name are a duplicate and change nothing`() throws {
        let night = try Nights.second.get()
        let duplicate = try #require(night.outcome.summary.intake.first { $0.name == "戊" })
        #expect(duplicate.outcome == .duplicate)
        #expect(duplicate.reason?.contains("甲") == true)
        #expect(night.outcome.exitStatus == .everythingTaken)
        #expect(try night.office.inboxNames == [])
        let rows = "SELECT * FROM field_results WHERE dossier = 'XXXF2020-50-0047'"
        #expect(try night.office.rows(rows) == Nights.first.get().office.rows(rows))
        #expect(try night.office.rows("SELECT count(*) FROM copies WHERE name = '戊'") == ["0"])
    }

    @Test func `two copies of one name on two nights are both kept`() throws {
        let office = try Nights.second.get().office
        let kept = office.names(in: "archive").filter { $0.hasPrefix("丙") }
        #expect(kept.count == 2)
        #expect(try office.rows("SELECT name FROM copies WHERE name LIKE '丙%' ORDER BY name") == kept)
        let archive = office.output.appending(path: "archive")
        let bytes = try kept.map { try Data(contentsOf: archive.appending(path: "\($0)/1.jpg")) }
        #expect(try bytes == [12, 1].map { try Data(contentsOf: Fixtures.page($0, of: "scan_0004")) })
    }

    @Test func `only what is new is read`() throws {
        #expect(try Nights.second.get().outcome.summary.pagesRead == 3)
    }
}
