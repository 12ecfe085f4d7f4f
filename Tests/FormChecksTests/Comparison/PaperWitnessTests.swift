import FormModel
import Foundation
import Testing

@testable import FormChecks

/// A page that shows what `shown` says of a passage.
private struct Page: PaperWitness {
    var shown: @Sendable (DisputedPassage) -> Bool

    func favoursRecord(in passage: DisputedPassage) -> Bool { shown(passage) }
    func upholds(_ passage: DisputedPassage) -> Bool { shown(passage) }
    func explained(by names: [String], along rim: Data) -> [Float?] { names.map { _ in nil } }
    func standing(of name: String, along rim: Data) -> [RimCharacter] { [] }
}

@Suite struct PaperWitnessTests {
    private func compare(
        _ field: FieldID, _ reading: FieldReading, _ record: String,
        _ shown: @escaping @Sendable (DisputedPassage) -> Bool
    ) throws -> FieldComparison {
        let definition = try #require(edition.definition(field))
        let page = PageSummary(PageReading(number: 3, width: 210, height: 297, resolution: 300, colour: .colour))
        let copy = ReadCopy(
            copy: PaperCopy(contentHash: "0", name: "scan.pdf", pageCount: 3),
            form: FormReading(edition: edition.id, pages: [], fields: [field: reading]),
            pages: [page])
        return FieldComparer(edition: edition, witness: Page(shown: shown))
            .compare(reading, of: definition, with: record, from: ComparedCopy(copy, record: [:]))
    }

    @Test func `what the page shows as the record has it is the same, but less surely`() throws {
        let paper = reading("unit.name", "重庆云岭数智科枝有限公司", weak: [7: 0.7])
        let same = try compare("unit.name", paper, "重庆云岭数智科技有限公司") { $0.expected == ["技"] }
        #expect(same.verdict == .same)
        #expect(same.confidence < 0.9)
        #expect(try compare("unit.name", paper, "重庆云岭数智科技有限公司") { _ in false }.verdict != .same)
    }

    @Test func `one character against the same words elsewhere in the copy is a question`() throws {
        let definition = try #require(edition.definition("declaration.project"))
        func compare(_ elsewhere: String) -> Verdict {
            let paper = reading("declaration.project", "渝南智慧停车体育中心建设")
            let copy = ReadCopy(
                copy: PaperCopy(contentHash: "0", name: "scan.pdf", pageCount: 3),
                form: FormReading(
                    edition: edition.id, pages: [],
                    fields: [
                        "declaration.project": paper, "project.name": reading("project.name", elsewhere),
                    ]), pages: [])
            return FieldComparer(edition: edition).compare(
                paper, of: definition, with: "渝南智慧停车体验中心建设", from: ComparedCopy(copy, record: [:])
            ).verdict
        }
        #expect(compare("渝南智慧停车体育中心建设") == .different)
        #expect(compare("渝南智慧停车体验中心建设") == .unsure)
    }

    @Test func `the passage has what paper and record agree on beside the difference`() throws {
        let paper = reading("unit.name", "重庆云岭数智科枝有限公司", weak: [7: 0.7])
        let same = try compare("unit.name", paper, "重庆云岭数智科技有限公司") { passage in
            let window = passage.place.window
            return window.before == ["数", "智", "科"] && passage.read == ["枝"] && window.after == ["有", "限", "公"]
                && passage.confidence == 0.7 && passage.place.page == 3 && window.box.width > 6 * window.em
                && window.margins.left > 0 && window.margins.right > 0
        }
        #expect(same.verdict == .same)
    }

    @Test func `nothing stands beside the first character of a line`() throws {
        let paper = reading("unit.name", "董庆云岭数智科技有限公司", weak: [0: 0.7])
        let same = try compare("unit.name", paper, "重庆云岭数智科技有限公司") { passage in
            passage.place.window.before.isEmpty && passage.place.window.margins.left == 0
        }
        #expect(same.verdict == .same)
    }

    @Test func `a character lost and one put in are asked about`() throws {
        let record = "公司建立了覆盖全市的服务网络"
        let lost = reading("detail.1.2", "公司建立了覆盖市的服务网络")
        #expect(
            try compare("detail.1.2", lost, record) {
                $0.read.isEmpty && $0.expected == ["全"] && $0.place.window.after.first == "市"
            }
            .verdict == .same)
        let added = reading("detail.1.2", "公司建立了覆盖全人市的服务网络", weak: [8: 0.9])
        #expect(
            try compare("detail.1.2", added, record) { $0.read == ["人"] && $0.expected.isEmpty }.verdict == .same)
    }

    @Test func `of several differences one that the page does not show remains`() throws {
        let paper = reading("detail.1.2", "公司建立了覆盖全巾的服务网洛", weak: [8: 0.7, 13: 0.7])
        let comparison = try compare("detail.1.2", paper, "公司建立了覆盖全市的服务网络") { $0.expected == ["市"] }
        #expect(comparison.verdict != .same)
        #expect(comparison.evidence?.substantial.map(\.record) == ["络"])
    }

    @Test func `a name agrees only where a character with a look-alike was read surely`() throws {
        let weak = reading("unit.contact_name", "周贡日", weak: [1: 0.3, 2: 0.78])
        #expect(try compare("unit.contact_name", weak, "周焱日") { $0.expected == ["焱"] }.verdict == .unsure)
        let sure = reading("unit.contact_name", "周贡日", weak: [1: 0.3])
        #expect(try compare("unit.contact_name", sure, "周焱日") { $0.expected == ["焱"] }.verdict == .same)
    }

    @Test func `the figures of a date that is written otherwise are not on the paper`() throws {
        let paper = reading("cover.date", "二〇二〇年五月八日", weak: [5: 0.5])
        #expect(try compare("cover.date", paper, "2020-06-08") { _ in true }.verdict != .same)
    }

    @Test(arguments: [
        ("云一边一端", "云—边—端"), ("7x24小时", "7×24小时"), ("7 x 24小时", "7×24小时"), ("7X 24小时", "7x24小时"), ("平台十服务", "平台+服务"),
    ])
    func `the same stroke under another name is the same`(paper: String, record: String) throws {
        #expect(
            try compare("detail.1.2", reading("detail.1.2", paper), record) { _ in false }.verdict == .same)
    }
}
