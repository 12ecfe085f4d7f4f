import FormModel
import Foundation
import Testing

@testable import Ledger

@Suite("CSV")
struct LedgerCSVTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let store = try LedgerStore(path: folder.ledger)
        try store.record(SampleReviews.all, fieldOrder: SampleReviews.fieldOrder)
        try store.exportCSV(to: folder.url.appendingPathComponent("out"))
    }

    private func file(_ name: String) throws -> Data {
        try Data(contentsOf: folder.url.appendingPathComponent("out").appendingPathComponent(name))
    }

    @Test func ofTheLedgerIsThisFile() throws {
        let lines = [
            "dossier,copy,application_id,field,paper,record,verdict,confidence,page,x,y,width,height,decision,decided_by,"
                + "decided_at,comment",
            "CQ-001,乙.pdf,CQ-001,project.name,智慧社区,智慧社区,same,0.93,3,20.0,40.25,100.0,8.0,,,,",
            "CQ-001,甲.pdf,CQ-001,cover.project_name,'-5,'\t@x,different,0.93,3,20.0,40.25,100.0,8.0,,,,",
            "CQ-001,甲.pdf,CQ-001,unit.name,\"<a href=\"\"x\"\">&'；;,\n第二行𠮷䶮\",,uncompared,0.93,3,20.0,40.25,100.0,8.0,,,,",
            "CQ-001,甲.pdf,CQ-001,unit.contact_mobile,,13800001111,unsure,0.93,3,20.0,40.25,100.0,8.0,,,,",
            "CQ-001,甲.pdf,CQ-001,unit.contact_fax,\"\",\"\",same,0.93,3,20.0,40.25,100.0,8.0,,,,",
            "CQ-001,甲.pdf,CQ-001,unit.main_revenue,'=1+1,'＝1,different,0.93,3,20.0,40.25,100.0,8.0,,,,",
            "x-0011,丙,,unit.name,重庆某公司,,uncompared,0.5,,,,,,,,,",
        ]
        let expected = Data([0xEF, 0xBB, 0xBF]) + Data((lines.joined(separator: "\r\n") + "\r\n").utf8)
        #expect(try file("ledger.csv") == expected)
    }

    @Test func ofTheFindingsIsThisFile() throws {
        let lines = [
            "dossier,copy,application_id,kind,severity,field,page,message,clause,paper,record",
            "CQ-001,,,missing,warning,dossier.copies,,缺第二份,,\"\"\"\u{301}引号\",",
            "CQ-001,甲.pdf,CQ-001,different,error,unit.main_revenue,3,\"<a href=\"\"x\"\">&'；;,\n第二行𠮷䶮\",'+依据,'=1+1,\"\"",
            "CQ-009,,CQ-009,unmatched,note,,,没有纸质版,,,", "x-0011,丙,,unmatched,warning,,,没有电子版,,,",
        ]
        let expected = Data([0xEF, 0xBB, 0xBF]) + Data((lines.joined(separator: "\r\n") + "\r\n").utf8)
        #expect(try file("findings.csv") == expected)
    }

    @Test func leavesNoDraftsBehind() throws {
        let names = try FileManager.default.contentsOfDirectory(
            atPath: folder.url.appendingPathComponent("out").path)
        #expect(names.sorted() == ["findings.csv", "ledger.csv"])
    }

    @Test(arguments: ["=1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠a", "=\u{301}1"])
    func guardsAgainstFormulas(cell: String) throws {
        let place = folder.url.appendingPathComponent("cell.csv")
        let csv = try CSVFile(replacing: place)
        try csv.append([cell])
        try csv.commit()
        let text = String(decoding: try Data(contentsOf: place).dropFirst(3), as: UTF8.self)
        #expect(text.hasPrefix("'") || text.hasPrefix("\"'"))
    }

    @Test func thatIsNotCommittedIsGone() throws {
        let place = folder.url.appendingPathComponent("cell.csv")
        try Data("old".utf8).write(to: place)
        do {
            let csv = try CSVFile(replacing: place)
            try csv.append(["new"])
        }
        #expect(try Data(contentsOf: place) == Data("old".utf8))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.url.path).allSatisfy { !$0.hasPrefix(".cell") })
    }
}
