import FormModel
import Foundation
import Testing

@testable import Pipeline

/// The form of another year, by a scan of it (bilevel, 200 dpi, a seal over the cover) and a record that differs from it.
@Suite(.serialized)
struct OtherEditionTests {
    private static let folder = Fixtures.folder.appending(path: "shuzihua-2021")

    private static let night = Result {
        let office = try Office(
            edition: "shuzihua-2021", records: folder.appending(path: "records/records.json"))
        try office.put(Data(contentsOf: folder.appending(path: "inbox/scan_0001.pdf")), as: "scan_0001.pdf")
        return try Night(office)
    }

    private struct Truth: Decodable {
        struct Copy: Decodable {
            struct Difference: Decodable { var field: String }
            var differences: [Difference]
        }
        var copies: [Copy]
    }

    private var truth: Truth.Copy {
        get throws {
            try JSONDecoder().decode(
                Truth.self, from: Data(contentsOf: Self.folder.appending(path: "truth.json"))
            ).copies[0]
        }
    }

    @Test func `its fields are read and compared, none missed and none taken for different`() throws {
        let office = try Self.night.get().office
        let verdicts = Dictionary(
            uniqueKeysWithValues: try office.rows("SELECT field, verdict FROM field_results").map {
                let parts = $0.components(separatedBy: " | ")
                return (parts[0], parts[1])
            })
        let form = try #require(FormCatalogue.edition("shuzihua-2021"))
        #expect(Set(verdicts.keys) == Set(form.fields.map(\.id.rawValue)))
        let planted = try truth.differences.map(\.field)
        #expect(planted.count >= 5)
        for field in planted { #expect(verdicts[field] != "same", "\(field)") }
        let unchanged = form.fields.filter(\.type.isComparable).map(\.id.rawValue).filter { !planted.contains($0) }
        for field in unchanged { #expect(verdicts[field] != "different", "\(field)") }
        #expect(unchanged.count { verdicts[$0] == "same" } * 10 >= unchanged.count * 7)
    }

    @Test func `its own rules speak, in its own words, and those of the other form do not`() throws {
        let office = try Self.night.get().office
        let messages = try office.rows("SELECT message FROM findings")
        #expect(!messages.contains { $0.contains("附1") || $0.contains("新型信息消费") })
        #expect(
            try office.rows(
                "SELECT DISTINCT clause FROM findings WHERE kind = 'different'") == ["企业对所填内容的真实性负责"])
        #expect(
            try office.rows("SELECT count(*) FROM findings WHERE field = 'declaration.seal' AND kind = 'missing'")
                == ["1"])
    }

    @Test func `the handbook lists the rules of the edition`() {
        var configuration = PipelineConfiguration(defaultsIn: URL(filePath: "/"))
        #expect(RuleList.text(configuration, markdown: false).contains("quota"))
        configuration.edition = "shuzihua-2021"
        let text = RuleList.text(configuration, markdown: false)
        #expect(!text.contains("quota") && text.contains("不超过300字"))
    }
}
