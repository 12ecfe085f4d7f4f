import FormModel
import Testing

@testable import FormChecks

@Suite struct AssessorTests {
    private let copies = ExampleDossier.faultless().copies.map(\.linked.reading)

    @Test func `a faultless application has every field of every copy and no finding`() throws {
        let reviews = Assessor(edition: edition).assess(copies: copies, records: [ExampleDossier.record])
        let review = try #require(reviews.first)
        #expect(reviews.count == 1)
        #expect(review.id == "CQ2020-0001")
        #expect(review.findings == [])
        #expect(review.results.map(\.field) == edition.fields.map(\.id) + edition.fields.map(\.id))
        #expect(review.results.prefix(edition.fields.count).allSatisfy { $0.copy == "scan_1.pdf" })
        let comparable = Set(edition.fields.filter(\.type.isComparable).map(\.id))
        for result in review.results {
            #expect(result.verdict == (comparable.contains(result.field) ? .same : .uncompared))
        }
        #expect(review.results.first { $0.field == "declaration.seal" }?.paper == "present")
        #expect(review.results.first { $0.field == "dossier.copies" }?.paper == "present")
    }

    @Test func `a name that has 干 in one place and 千 in another is the same in neither`() {
        var record = ExampleDossier.record
        var copies = copies
        for index in copies.indices {
            for field in ["project.name", "cover.project_name"] as [FieldID] {
                copies[index].form.fields[field] = ExampleDossier.reading(field, .text("歌千信息消费平台"))
                record.values[field] = "歌千信息消费平台"
            }
        }
        func verdicts() -> [Verdict?] {
            let results = Assessor(edition: edition).assess(copies: copies, records: [record]).flatMap(\.results)
            return ["cover.project_name", "project.name"].map { field in
                results.first { $0.field == field }?.verdict
            }
        }
        #expect(verdicts() == [.same, .same])
        // Printed so that neither the recogniser nor the ink tells them apart.
        record.values["project.name"] = "歌干信息消费平台"
        for index in copies.indices {
            copies[index].form.fields["project.name"] = ExampleDossier.reading("project.name", .text("歌干信息消费平台"))
        }
        #expect(verdicts() == [.unsure, .unsure])
    }

    @Test func `a name that makes words agrees with the paper whatever stands in the record's other place`() {
        var (record, copies) = (ExampleDossier.record, copies)
        for field in ["project.name", "cover.project_name"] as [FieldID] {
            for index in copies.indices {
                copies[index].form.fields[field] = ExampleDossier.reading(field, .text("基于人工智能的平台"))
            }
            record.values[field] = "基于人工智能的平台"
        }
        record.values["cover.project_name"] = "基于入工智能的平台"
        func verdict(words: Set<Character>) -> Verdict? {
            let page = Page(shown: { _ in false }, worded: { words.isSuperset(of: $0) })
            let assessor = Assessor(edition: edition)
            let tasks = assessor.plan(copies, [record])
            return tasks.map { assessor.review($0, copies: copies, witness: page) }
                .flatMap(\.results).first { $0.field == "project.name" }?.verdict
        }
        #expect(verdict(words: ["人"]) == .same)
        #expect(verdict(words: []) == .unsure)
    }

    @Test func `a record without paper is a dossier without copies`() {
        let reviews = Assessor(edition: edition).assess(copies: [], records: [ExampleDossier.record])
        #expect(reviews.map(\.id) == ["CQ2020-0001"])
        #expect(reviews.first?.results == [])
        #expect(reviews.first?.findings.map(\.kind) == [.unmatched])
    }

    @Test func `paper without a record is reviewed all the same`() {
        let reviews = Assessor(edition: edition).assess(copies: copies, records: [])
        #expect(reviews.map(\.id) == ["paper-00000000"])
        #expect(reviews.first?.results.allSatisfy { $0.verdict == .uncompared } == true)
        #expect(reviews.first?.findings.map(\.kind) == [.unmatched, .unmatched])
    }

    @Test func `one copy alone lacks its second`() {
        let reviews = Assessor(edition: edition).assess(copies: [copies[0]], records: [ExampleDossier.record])
        #expect(reviews.first?.findings.map(\.kind) == [.missing])
        #expect(reviews.first?.findings.first?.field == "dossier.copies")
        #expect(reviews.first?.results.first { $0.field == "dossier.copies" }?.paper == "absent")
    }

    @Test func `the order of copies and records does not matter`() {
        var other = ExampleDossier.record
        other.applicationID = "CQ2020-0002"
        other.values["project.name"] = "渝州互联网医院在线问诊平台"
        let one = Assessor(edition: edition).assess(copies: copies, records: [ExampleDossier.record, other])
        let two = Assessor(edition: edition).assess(copies: copies.reversed(), records: [other, ExampleDossier.record])
        #expect(one == two)
    }

    @Test func `an empty batch gives nothing`() {
        #expect(Assessor(edition: edition).assess(copies: [], records: []) == [])
    }
}
