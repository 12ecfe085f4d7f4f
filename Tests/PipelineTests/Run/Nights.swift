import Foundation
import PageImaging

@testable import Pipeline

/// Three runs over pages of the fixtures, made once and looked at by many tests.
enum Nights {
    /// Three good copies of three applications among files that nobody can take; four workers.
    ///
    /// `甲` (a folder) and `乙.pdf` are parts of applications 0047 and 0122; `丙` has one sound page of 0078 and one that
    /// is broken.
    static let first = Result {
        let office = try Office()
        try putGoodCopies(office)
        try office.put("", as: "空.pdf")
        try office.put("%PDF-1.7\nnothing follows", as: "坏.pdf")
        try office.put("申报材料已另行邮寄。", as: "文字.pdf")
        try office.put(Data(base64Encoded: EncryptedPDF.base64)!, as: "加密.pdf")
        try FileManager.default.createDirectory(
            at: office.inbox.appending(path: "空夹"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            at: office.inbox.appending(path: "链接.jpg"), withDestinationURL: Fixtures.page(1, of: "scan_0001"))
        try FileManager.default.createSymbolicLink(
            atPath: office.inbox.appending(path: "断链.pdf").path, withDestinationPath: "/nowhere/at/all.pdf")
        let page = try Data(contentsOf: Fixtures.page(12, of: "scan_0001"))
        try office.put(page.prefix(200), as: "截断.jpg")
        // Leptonica's header reader is content with this much; decoding is not.
        try office.put(Fixtures.image(1, of: "scan_0002.pdf").pngData().prefix(4000), as: "截断.png")
        try office.put("", as: ".DS_Store")
        return try Night(office)
    }

    /// The good copies of the first night alone, by one worker.
    static let alone = Result {
        let office = try Office()
        try putGoodCopies(office)
        return try Night(office, workers: 1)
    }

    /// After the first: the other copy of 0122, the bytes of `甲` under another name, and another copy called `丙`.
    static let second = Result {
        let office = try Office(continuing: first.get().office)
        let pages = try [3, 4].map { try Fixtures.image($0, of: "scan_0003.tif") }
        try PixImage.writeTIFF(pages, to: office.inbox.appending(path: "丁.tif"))
        try office.put(pages: [Fixtures.page(1, of: "scan_0001"), Fixtures.page(3, of: "scan_0001")], as: "戊")
        try office.put(pages: [Fixtures.page(1, of: "scan_0004")], as: "丙")
        return try Night(office)
    }

    /// Made once: a PDF tells the second that it was made in.
    private static let secondApplication = Result {
        let pages = try [3, 4].map { try Fixtures.image($0, of: "scan_0002.pdf") }
        return try PixImage.pdfData(pages, quality: 90, title: "scan")
    }

    private static func putGoodCopies(_ office: Office) throws {
        try office.put(pages: [Fixtures.page(1, of: "scan_0001"), Fixtures.page(3, of: "scan_0001")], as: "甲")
        try office.put(secondApplication.get(), as: "乙.pdf")
        try office.put(pages: [Fixtures.page(12, of: "scan_0004")], as: "丙")
        try office.put("no picture at all", as: "丙/2.jpg")
    }
}

/// One finished run: what lay in the inbox before it, and what came of it.
struct Night: Sendable {
    let office: Office
    /// Every file of the inbox, by its path there.
    let inbox: [String: Data]
    let outcome: RunOutcome

    init(_ office: Office, workers: Int = 4) throws {
        self.office = office
        inbox = try Office.contents(of: office.inbox)
        outcome = try office.run(workers: workers)
    }
}
