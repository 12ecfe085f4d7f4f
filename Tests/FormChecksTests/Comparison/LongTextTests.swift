import FormModel
import Testing

@testable import FormChecks

/// Long texts with the noise that a recogniser makes and with changes that someone made.
@Suite struct LongTextTests {
    /// Sentences with running numbers, so that no two are the same.
    private static let text = (1...40).map { "第\($0)项建设内容覆盖\($0 * 37)个社区，接入商户\($0 * 113)家，已在渝北区试点运行并形成可复制经验。" }.joined()

    private func verdict(_ paper: FieldReading, _ record: String) throws -> FieldComparison {
        let field = try #require(edition.definition("detail.1.2"))
        return FieldComparer(edition: edition).compare(paper, of: field, with: record)
    }

    @Test func `an unchanged text is the same`() throws {
        #expect(try verdict(reading("detail.1.2", Self.text), Self.text).verdict == .same)
    }

    @Test func `lost and swapped punctuation is noise`() throws {
        let paper = Self.text.replacing("，", with: ",").replacing("。", with: "")
        #expect(try verdict(reading("detail.1.2", paper), Self.text).verdict == .same)
    }

    @Test func `a letter in place of a figure is a question`() throws {
        let read = Self.text.replacing("覆盖259个", with: "覆盖25Y个")
        #expect(try verdict(reading("detail.1.2", read), Self.text).verdict == .unsure)
    }

    @Test func `a dropped sentence is different and located`() throws {
        let sentence = "第7项建设内容覆盖259个社区，接入商户791家，已在渝北区试点运行并形成可复制经验。"
        #expect(Self.text.contains(sentence))
        let comparison = try verdict(reading("detail.1.2", Self.text.replacing(sentence, with: "")), Self.text)
        #expect(comparison.verdict == .different)
        #expect(comparison.evidence?.substantial.count == 1)
        #expect(comparison.evidence?.substantial.first?.record.count ?? 0 > 35)
        #expect(comparison.evidence?.substantial.first?.paper == "")
    }

    @Test func `an added sentence is different`() throws {
        let paper = Self.text + "项目由重庆某某公司独立完成，与其他单位无关。"
        #expect(try verdict(reading("detail.1.2", paper), Self.text).verdict == .different)
    }

    @Test func `a figure changed in one place is found there`() throws {
        let record = Self.text.replacing("接入商户1356家", with: "接入商户9756家")
        let comparison = try verdict(reading("detail.1.2", Self.text, confidence: 0.99), record)
        #expect(comparison.verdict == .different)
        #expect(comparison.evidence?.substantial.map(\.paper) == ["13"])
        #expect(comparison.evidence?.substantial.map(\.record) == ["97"])
    }

    @Test func `scattered weak misreadings are unsure, not different`() throws {
        var paper = Array(Self.text)
        var weak: [Int: Double] = [:]
        for index in stride(from: 15, to: paper.count, by: 60) {
            paper[index] = "囗"
            weak[index] = 0.55
        }
        let comparison = try verdict(reading("detail.1.2", String(paper), confidence: 0.93, weak: weak), Self.text)
        #expect(comparison.verdict == .unsure)
        #expect(comparison.evidence?.substantial.count ?? 0 > 20)
    }

    @Test func `another text altogether is different`() throws {
        let other = (1...60).map { "另一家企业的\($0)号产线改造完成后产能提升百分之\($0)，员工培训覆盖全厂。" }.joined()
        #expect(try verdict(reading("detail.1.2", other), Self.text).verdict == .different)
    }

    @Test func `ten thousand characters are compared within bounds`() throws {
        let text = (1...400).map { "第\($0)项任务于\($0 % 12 + 1)月完成，投入\($0 * 7)万元。" }.joined()
        #expect(text.count > 7_000)
        let comparison = try verdict(reading("detail.1.2", text.replacing("投入1400万元", with: "投入2900万元")), text)
        #expect(comparison.verdict == .different)
        #expect(comparison.evidence?.substantial.count == 1)
    }
}
