import FormModel
import Foundation
import PageImaging
import Testing

@testable import Pipeline

/// What a crash, an older program or an unlucky file leaves behind is put right by the next run.
@Suite(.serialized)
struct RecoveryTests {
    // MARK: - After a crash

    /// The output of the first night as a run leaves it that is killed before it files `甲`, in the inbox still.
    private func officeOfKilledRun() throws -> Office {
        let office = try Office(continuing: Nights.first.get().office)
        let entry = try office.readings(of: "甲").appending(path: "copy.json")
        let filed = try String(contentsOf: entry, encoding: .utf8)
        let unfiled = filed.replacing("\"isFiled\":true", with: "\"isFiled\":false")
        #expect(unfiled != filed)
        try Data(unfiled.utf8).write(to: entry)
        try office.takeFromArchive("甲")
        for name in ["ledger.sqlite", "ledger.csv", "findings.csv"] {
            try FileManager.default.removeItem(at: office.output.appending(path: name))
        }
        return office
    }

    @Test func `a run killed before filing is mended by the next`() throws {
        let office = try officeOfKilledRun()
        let outcome = try office.run()
        #expect(outcome.summary.pagesRead == 0)
        #expect(outcome.summary.intake.map(\.outcome) == [.taken])
        #expect(outcome.exitStatus == .everythingTaken)
        let inbox = try office.inboxNames
        #expect(inbox == [])
        try expectFirstNight(in: office)
        // Filed now, so its bytes are a duplicate from here on.
        try office.put(office.output.appending(path: "archive/甲"), as: "又一份")
        let again = try office.run()
        #expect(again.summary.intake.map(\.outcome) == [.duplicate])
    }

    @Test func `a run killed while reading goes on where it was`() throws {
        let office = try officeOfKilledRun()
        let first = try Nights.first.get().office
        let readings = office.output.appending(path: "readings/\(try first.readings(of: "甲").lastPathComponent)")
        for name in ["copy.json", "0002.json"] {
            try FileManager.default.removeItem(at: readings.appending(path: name))
        }
        let outcome = try office.run()
        #expect(outcome.summary.pagesRead == 1)
        try expectFirstNight(in: office)
    }

    @Test func `a copy whose run was killed keeps its name from another of that name`() throws {
        let office = try officeOfKilledRun()
        try FileManager.default.removeItem(at: office.inbox.appending(path: "甲"))
        try office.put(pages: [Fixtures.page(12, of: "scan_0001")], as: "甲")
        let outcome = try office.run()
        #expect(outcome.summary.intake.map(\.outcome) == [.taken])
        let names = try office.rows("SELECT DISTINCT name FROM copies WHERE name LIKE '甲%'")
        #expect(names.count == 2)
    }

    // MARK: - After an update

    @Test func `readings of an older program are made again once the original is back in the inbox`() throws {
        let office = try Office(continuing: Nights.first.get().office)
        let page = try office.readings(of: "甲").appending(path: "0002.json")
        let reading = try String(contentsOf: page, encoding: .utf8)
        let older = reading.replacing("\"format\":\(PageReading.currentFormat),", with: "\"format\":0,")
        #expect(older != reading)
        try Data(older.utf8).write(to: page)
        _ = try office.recheck()
        let without = try office.rows("SELECT name FROM copies ORDER BY name")
        #expect(without == ["丙", "乙.pdf"])

        try office.takeFromArchive("甲")
        let outcome = try office.run()
        #expect(outcome.summary.pagesRead == 1)
        #expect(outcome.summary.intake.map(\.outcome) == [.taken])
        try expectFirstNight(in: office)
    }

    // MARK: - Unlucky files

    @Test func `a page over the time limit is reported and shown, the others are read`() throws {
        let office = try Office()
        // The first page is blank, so nothing on it can take long.
        let white = try PixImage(width: 827, height: 1169, grey: [UInt8](repeating: 255, count: 827 * 1169))
        try office.put(white.pngData(), as: "慢/1.png")
        try office.put(Data(contentsOf: Fixtures.page(12, of: "scan_0001")), as: "慢/2.jpg")
        let outcome = try office.run(limits: IntakeLimits(secondsPerPage: 0))
        #expect(outcome.exitStatus == .everythingTaken)
        let unreadable = try office.rows(
            "SELECT page, message FROM findings WHERE kind = 'unreadable' AND severity <> 'note'")
        #expect(unreadable.count == 1 && unreadable[0].hasPrefix("2 | ") && unreadable[0].contains("超过时限"))
        let hash = try office.readings(of: "慢").lastPathComponent.prefix(16)
        let picture = try Data(contentsOf: office.output.appending(path: "reports/pages/\(hash)/002.jpg"))
        let size = try #require(PixImage.dimensions(of: picture))
        #expect(abs(size.width - 1240) < 20 && abs(size.height - 1754) < 20, "A4 at 150 dpi")
    }

    @Test func `of two files with the same unreadable bytes neither is taken`() throws {
        let office = try Office()
        let broken = try Fixtures.image(1, of: "scan_0002.pdf").pngData().prefix(4000)
        try office.put(broken, as: "一.png")
        try office.put(broken, as: "二.png")
        let outcome = try office.run()
        #expect(outcome.summary.intake.map(\.outcome) == [.quarantined, .quarantined])
        #expect(office.names(in: "quarantine").count == 4)
        #expect(office.names(in: "archive") == [])
    }

    @Test func `names as long as the system allows find their place, night after night`() throws {
        let office = try Office()
        let name = String(repeating: "名", count: 83) + ".pdf"
        for _ in 1...2 {
            try office.put("no scan", as: name)
            let outcome = try office.run()
            #expect(outcome.unfiled == [])
        }
        #expect(office.names(in: "quarantine").count == 4)
    }

    @Test func `names that are no UTF-8 are mended, in folders too`() throws {
        let office = try Office()
        let page = try Data(contentsOf: Fixtures.page(12, of: "scan_0001"))
        try office.put(page, as: "folder/page.jpg")
        // 重庆 and 扫描1.jpg as Chinese Windows writes them.
        let folder = office.inbox.path.utf8.map(CChar.init(bitPattern:)) + [0x2F]
        let city = [0xD6, 0xD8, 0xC7, 0xEC].map { CChar(truncatingIfNeeded: $0) }
        let scan = [0xC9, 0xA8, 0xC3, 0xE8].map { CChar(truncatingIfNeeded: $0) } + "1.jpg".utf8.map { CChar($0) }
        let inner = "folder/".utf8.map { CChar($0) }
        #expect(rename(folder + inner + "page.jpg".utf8.map { CChar($0) } + [0], folder + inner + scan + [0]) == 0)
        #expect(rename(folder + "folder".utf8.map { CChar($0) } + [0], folder + city + [0]) == 0)

        let outcome = try office.run(limits: IntakeLimits(secondsPerPage: 0))
        #expect(outcome.summary.intake.map(\.name) == ["重庆"])
        let kept = try Office.contents(of: office.output.appending(path: "quarantine"))
        #expect(kept["重庆/扫描1.jpg"] == page)
    }

    @Test func `a file that cannot be moved stays, and stops no other`() throws {
        let office = try Office()
        try office.put("no scan", as: "一.pdf")
        try office.put(pages: [Fixtures.page(12, of: "scan_0001")], as: "二")
        // Nobody can write there, not even root.
        try FileManager.default.createDirectory(at: office.output, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: office.output.appending(path: "quarantine").path, withDestinationPath: "/proc")
        let outcome = try office.run()
        #expect(outcome.unfiled == ["一.pdf"])
        #expect(outcome.exitStatus == .somethingNotTaken)
        let inbox = try office.inboxNames
        #expect(inbox == ["一.pdf"])
        #expect(office.names(in: "archive") == ["二"])
    }

    // MARK: -

    private func expectFirstNight(in office: Office) throws {
        let first = try Nights.first.get().office
        let (ledger, expected) = try (office.ledger(), first.ledger())
        #expect(ledger == expected)
        #expect(office.names(in: "archive") == first.names(in: "archive"))
    }
}

extension Office {
    fileprivate func takeFromArchive(_ name: String) throws {
        try FileManager.default.moveItem(
            at: output.appending(path: "archive/\(name)"), to: inbox.appending(path: name))
    }
}
