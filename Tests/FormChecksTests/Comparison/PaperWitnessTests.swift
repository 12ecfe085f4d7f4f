import FormModel
import Foundation
import Testing

@testable import FormChecks

/// A page that shows what `shown` says of a passage.
struct Page: PaperWitness {
    var shown: @Sendable (DisputedPassage) -> Bool
    var preferred: @Sendable (DisputedPassage) -> Bool = { _ in false }
    var worded: @Sendable ([Character]) -> Bool = { _ in false }

    func wordsSpeak(
        for characters: [Character], ratherThan others: [Character], in sentence: DisputedPassage.Sentence
    ) -> Bool { worded(characters) }
    func favoursRecord(in passage: DisputedPassage) -> Bool { shown(passage) }
    func prefersRecord(in passage: DisputedPassage) -> Bool { preferred(passage) }
    func upholds(_ passage: DisputedPassage) -> Bool { shown(passage) }
    func explained(by names: [String], along rim: SealImprint.Rim) -> [Float?] { names.map { _ in nil } }
    func standing(of name: String, along rim: SealImprint.Rim) -> [RimCharacter] { [] }
}

@Suite struct PaperWitnessTests {
    /// `beside`: other fields of the same copy.
    private func compare(
        _ field: FieldID, _ reading: FieldReading, _ record: String, beside others: [FieldReading] = [],
        preferred: @escaping @Sendable (DisputedPassage) -> Bool = { _ in false },
        worded: @escaping @Sendable ([Character]) -> Bool = { _ in false },
        _ shown: @escaping @Sendable (DisputedPassage) -> Bool
    ) throws -> FieldComparison {
        let definition = try #require(edition.definition(field))
        let page = PageSummary(PageReading(number: 3, width: 210, height: 297, resolution: 300, colour: .colour))
        let fields = Dictionary(uniqueKeysWithValues: ([reading] + others).map { ($0.field, $0) })
        let copy = ReadCopy(
            copy: PaperCopy(contentHash: "0", name: "scan.pdf", pageCount: 3),
            form: FormReading(edition: edition.id, pages: [], fields: fields), pages: [page])
        return FieldComparer(edition: edition, witness: Page(shown: shown, preferred: preferred, worded: worded))
            .compare(reading, of: definition, with: record, from: ComparedCopy(copy, record: [:]))
    }

    @Test func `what the page shows as the record has it is the same, but less surely`() throws {
        let paper = reading("unit.name", "重庆云岭数智科枝有限公司", weak: [7: 0.7])
        let same = try compare("unit.name", paper, "重庆云岭数智科技有限公司") { $0.expected == ["技"] }
        #expect(same.verdict == .same)
        #expect(same.confidence < 0.9)
        #expect(try compare("unit.name", paper, "重庆云岭数智科技有限公司") { _ in false }.verdict != .same)
    }

    @Test func `what is no word where the record has words was misread, or is to be looked at`() throws {
        let paper = reading("unit.exports_regions", "新知坡、马天西亚")
        func verdict(_ words: Set<Character>) throws -> Verdict {
            try compare(
                "unit.exports_regions", paper, "新加坡、马来西亚", worded: { words.isSuperset(of: $0) }, { _ in false }
            ).verdict
        }
        #expect(try verdict(["加", "来"]) == .unsure)
        #expect(try verdict(["加"]) == .different)
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

    /// The declaration's name of the project against a record that the copy's table has word for word, or has not.
    private func declared(
        _ paper: FieldReading, isInTable: Bool = true, _ preferred: @escaping @Sendable (DisputedPassage) -> Bool
    ) throws -> Verdict {
        let record = "渝南智慧停车体验中心建设"
        let table = reading("project.name", isInTable ? record : "渝北智慧停车体验中心建设")
        return try compare("declaration.project", paper, record, beside: [table], preferred: preferred) { _ in false }
            .verdict
    }

    @Test func `what was read weakly, and surely elsewhere in the copy, is the same`() throws {
        let weak = reading("declaration.project", "渝南智慧停车体验中心建设", confidence: 0.4)
        #expect(try declared(weak) { _ in false } == .same)
        #expect(try declared(weak, isInTable: false) { _ in false } == .unsure)
    }

    @Test func `the same words elsewhere and ink that prefers them make a garbled stretch the same`() throws {
        let garbled = reading("declaration.project", "渝南智慧停牛本脸中心建设", weak: [5: 0.6, 6: 0.4, 7: 0.6])
        @Sendable func prefers(_ passage: DisputedPassage) -> Bool {
            passage.read == Array("牛本脸") && passage.expected == Array("车体验") && passage.place.window.before.last == "停"
        }
        #expect(try declared(garbled, prefers) == .same)
        #expect(try declared(garbled) { _ in false } != .same)
        #expect(try declared(garbled, isInTable: false, prefers) != .same)
        let sure = reading("declaration.project", "渝南智慧停牛体验中心建设")
        #expect(try declared(sure) { _ in true } != .same)
    }

    @Test func `what the form prints behind a value and a seal spoils is no part of it`() throws {
        let name = "重庆云岭数智科技有限公司"
        let paper = reading(
            "cover.applicant", "重庆云岭数智科技有限公(如只于硼公章", weak: Dictionary(uniqueKeysWithValues: (11..<18).map { ($0, 0.5) })
        )
        let comparison = try compare(
            "cover.applicant", paper, name, beside: [reading("unit.name", name)],
            preferred: { String($0.expected) == "司（加盖单位公章）" }, { _ in false })
        #expect(comparison.verdict == .same)
    }

    @Test func `words about a difference are told, over a line's break, but not of names`() throws {
        // The 30th character ends a line.
        let text = "依托孵化基地公司累计孵化创业团队五十四个带动就业二百人次杆盖黔江"
        let record = text.replacing("杆", with: "覆")
        let paper = reading("detail.1.2", text, weak: [28: 0.8])
        let sentence = DisputedPassage.Sentence(before: Array("百人次"), after: Array("盖黔江"))
        _ = try compare("detail.1.2", paper, record) { passage in
            #expect(passage.sentence?.before.suffix(3) == sentence.before[...])
            #expect(passage.sentence?.after.prefix(3) == sentence.after[...])
            return true
        }
        _ = try compare("unit.contact_name", reading("unit.contact_name", "余已少", weak: [1: 0.8]), "余己少") {
            #expect($0.sentence == nil)
            return true
        }
    }

    @Test func `points that were commas are no figures of the record`() throws {
        let paper = reading("project.investment", "8.888.89")
        #expect(try compare("project.investment", paper, "8,888.89") { _ in false }.verdict == .same)
        #expect(try compare("project.investment", paper, "8,8888.89") { $0.read == ["."] }.verdict != .same)
    }

    @Test func `an angle at a value's end is what was read of a rule`() throws {
        let paper = reading("unit.exports_regions", "德国、法国及英国>")
        #expect(try compare("unit.exports_regions", paper, "德国、法国及英国") { _ in false }.verdict == .same)
        let inside = reading("unit.exports_regions", "德国>法国及英国")
        #expect(try compare("unit.exports_regions", inside, "德国5法国及英国") { _ in false }.verdict != .same)
    }

    @Test func `the passage has what paper and record agree on beside the difference`() throws {
        let paper = reading("unit.name", "重庆云岭数智科枝有限公司", weak: [7: 0.7])
        let same = try compare("unit.name", paper, "重庆云岭数智科技有限公司") { passage in
            let window = passage.place.window
            return window.before == ["数", "智", "科"] && passage.read == ["枝"] && window.after == ["有", "限", "公"]
                && passage.confidence == 0.7 && passage.place.page.number == 3 && window.box.width > 6 * window.em
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
        ("云一边一端", "云—边—端"), ("7x24小时", "7×24小时"), ("7 x 24小时", "7×24小时"), ("7X 24小时", "7x24小时"), ("7*24小时", "7×24小时"),
        ("平台十服务", "平台+服务"),
    ])
    func `the same stroke under another name is the same`(paper: String, record: String) throws {
        #expect(
            try compare("detail.1.2", reading("detail.1.2", paper), record) { _ in false }.verdict == .same)
    }
}
