import FormModel
import Foundation
import Testing

@testable import Reports

@Suite("Parts of the report")
struct ReportPartsTests {
    @Test func pagePicturesLieWhereThePipelinePutsThem() {
        let path = PageImagePath(contentHash: "0123456789abcdef0123", page: 7)
        #expect(path.relative == "pages/0123456789abcdef/007.jpg")
        #expect(PageImagePath(contentHash: "0123456789abcdef", page: 1234).relative.hasSuffix("/1234.jpg"))
        #expect(
            path.file(inReports: URL(fileURLWithPath: "/o/reports")).path == "/o/reports/pages/0123456789abcdef/007.jpg"
        )
    }

    @Test func aCropIsTheRegionWithAMarginAtReadingSize() {
        let copy = PaperCopy(contentHash: String(repeating: "a", count: 64), name: "甲", pageCount: 3)
        let crop = ScanCrop(SampleReviews.region(3, 100, 50, 80, 8), of: copy, page: nil, frame: .finding)
        #expect(crop.picture == "../pages/aaaaaaaaaaaaaaaa/003.jpg")
        #expect((crop.width, crop.height) == ("324.0", "64.8"))
        #expect((crop.pictureLeft, crop.pictureTop) == ("-342.0", "-162.0"))
        #expect((crop.boxLeft, crop.boxTop, crop.boxWidth, crop.boxHeight) == ("18.0", "18.0", "288.0", "28.8"))
        let corner = ScanCrop(SampleReviews.region(1, 0, 290, 5, 5), of: copy, page: nil, frame: .finding)
        #expect((corner.pictureLeft, corner.width) == ("0.0", "324.0"))
        let whole = ScanCrop(SampleReviews.region(1, 0, 0, 210, 297), of: copy, page: nil, frame: .table)
        #expect((whole.width, whole.height) == ("300.0", "120.0"))
    }

    @Test func namesOfPagesAreSafeAndDifferent() {
        var names = PageNames()
        let ids = [
            "CQ-2020-001", "cq-2020-001", "../etc/passwd", "..", "", "甲/乙", "甲-乙", "a b", "-x",
            String(repeating: "长", count: 300),
        ]
        let given = ids.map { names.name(for: $0) }
        #expect(given[0] == "CQ-2020-001.html")
        #expect(Set(given.map { $0.lowercased() }).count == ids.count)
        for name in given {
            #expect(name.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9._-]*\.html/) != nil)
            #expect(name.utf8.count < 128)
        }
    }

    @Test(arguments: [
        ("<b>\"'&", "&lt;b&gt;&quot;&#39;&amp;"), ("\"\u{301}\u{338}", "&quot;\u{301}\u{338}"),
        ("<\u{FE0F}", "&lt;\u{FE0F}"),
        ("\u{0}\u{7}", "\u{FFFD}\u{FFFD}"), ("𠮷䶮\n\t", "𠮷䶮\n\t"), ("a\r\nb", "a&#13;\nb"),
    ])
    func escapingGoesByScalars(text: String, escaped: String) {
        #expect(Array(HTMLText().escapeText(text).unicodeScalars) == Array(escaped.unicodeScalars))
    }

    @Test func longTextsAreCutToTheirDifferences() throws {
        let narrative = SampleReviews.narrative
        let edited = narrative.replacing("养老", with: "养考", maxReplacements: 1)
        let shown = ShownText.compared(paper: edited, record: narrative, type: .longText(limit: 400))
        #expect(shown.paper.pieces.map(\.text).joined().count < 60)
        #expect(shown.paper.pieces.filter(\.isChanged).map(\.text) == ["考"])
        #expect(shown.record.pieces.filter(\.isChanged).map(\.text) == ["老"])
        #expect(shown.paper.fullText == edited)
        #expect(ShownText.paper("短", of: .text).fullText == nil)
    }

    @Test func notReadBlankAndAbsentReadDifferently() {
        #expect(ShownText.paper(nil, of: .text).remark == "（未能读出）")
        #expect(ShownText.paper("", of: .text).remark == "（空白）")
        #expect(ShownText.paper("absent", of: .seal).remark == "无")
        #expect(ShownText.paper("absent", of: .text).remark == nil)
        #expect(ShownText.record(nil).remark == "（无此项）")
        #expect(ShownText.record("").remark == "（空）")
    }
}
