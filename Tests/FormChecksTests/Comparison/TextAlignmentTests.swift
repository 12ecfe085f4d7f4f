import Testing

@testable import FormChecks

@Suite struct TextAlignmentTests {
    private func alignment(_ paper: String, _ record: String) -> TextAlignment {
        TextAlignment(paper: Array(paper.unicodeScalars), record: Array(record.unicodeScalars))
    }

    @Test(arguments: [
        ("重庆", "重庆"), ("", ""), ("重庆渝北", "重庆榆北"), ("重庆", ""), ("", "重庆"), ("有限公司", "有限责任公司"), ("1268.35", "12683.5"),
        ("甲乙丙丁", "戊己庚辛壬"),
    ])
    func `edits turn the record into the paper`(paper: String, record: String) {
        #expect(applied(alignment(paper, record), paper, record) == paper)
    }

    @Test func `edits of long and shuffled texts turn the record into the paper`() {
        let sentences = (0..<120).map { "这是第\($0)句，说的是第\($0 * 31 % 97)件事。" }
        let record = sentences.joined()
        for paper in [
            sentences.reversed().joined(), sentences.filter { $0.count % 2 == 0 }.joined(),
            String(record.reversed()), String(repeating: "啊", count: 3000), record.replacing("第", with: "弟"),
        ] {
            #expect(applied(alignment(paper, record), paper, record) == paper)
        }
    }

    @Test func `look-alikes pair with each other`() {
        let edits = alignment("未央", "末央").edits
        #expect(edits == [TextAlignment.Edit(paper: 0..<1, record: 0..<1)])
    }

    /// The record with the paper's characters put in where the edits say.
    private func applied(_ alignment: TextAlignment, _ paper: String, _ record: String) -> String {
        let (left, right) = (Array(paper.unicodeScalars), Array(record.unicodeScalars))
        var result = String.UnicodeScalarView()
        var position = 0
        for edit in alignment.edits {
            result.append(contentsOf: right[position..<edit.record.lowerBound])
            result.append(contentsOf: left[edit.paper])
            position = edit.record.upperBound
        }
        result.append(contentsOf: right[position...])
        return String(result)
    }
}
