import FormModel
import Testing

@testable import FormChecks

@Suite struct RepeatedNamesTests {
    /// The fields of a copy, settled before `shown`.
    private func settled(
        _ fields: [FieldReading], _ shown: @escaping @Sendable (DisputedPassage) -> Bool
    ) -> [FieldID: FieldReading] {
        let page = PageSummary(PageReading(number: 3, width: 210, height: 297, resolution: 300, colour: .colour))
        let copy = ReadCopy(
            copy: PaperCopy(contentHash: "0", name: "scan.pdf", pageCount: 3),
            form: FormReading(
                edition: edition.id, pages: [], fields: Dictionary(uniqueKeysWithValues: fields.map { ($0.field, $0) })),
            pages: [page])
        return RepeatedNames(edition: edition, comparer: FieldComparer(edition: edition, witness: Page(shown: shown)))
            .settled(copy).form.fields
    }

    private let project = "山城智慧社区生活服务平台项目"

    @Test func `a doubtful name is as the copy has it elsewhere where the page shows so`() throws {
        let garbled = reading("declaration.project", "山城智慧社区牛活服务平台", weak: [6: 0.5])
        let fields = settled([reading("project.name", project), garbled]) { $0.expected == ["生"] }
        let declared = try #require(fields["declaration.project"])
        // The form prints 项目 behind it.
        #expect(declared.value == .text("山城智慧社区生活服务平台"))
        #expect(declared.characters.map(\.text).joined() == "山城智慧社区生活服务平台")
        #expect(declared.characters.map(\.box) == garbled.characters.map(\.box))
        #expect(declared.confidence < 0.9 && declared.alternatives == ["山城智慧社区牛活服务平台"])
        #expect(fields["project.name"] == reading("project.name", project))
    }

    @Test func `a surely misread name is as the copy has it elsewhere`() throws {
        let misread = reading("cover.project_name", "山城智慧社区牛活服务平台项目")
        let fields = settled([reading("project.name", project), misread]) { $0.expected == ["生"] }
        #expect(fields["cover.project_name"]?.value == .text(project))
    }

    @Test func `what the page does not show so, and where it may show either, stays`() {
        let names = [
            reading("project.name", project), reading("cover.project_name", "山城智慧社区牛活服务平台项目", weak: [6: 0.5]),
        ]
        let read = Dictionary(uniqueKeysWithValues: names.map { ($0.field, $0) })
        #expect(settled(names) { _ in false } == read)
        #expect(settled(names) { _ in true } == read)
    }

    @Test func `a name of another length is another name`() {
        let cover = reading("cover.applicant", "重庆云岭数智科技有限公司", weak: [9: 0.5])
        let fields = settled([reading("unit.name", "重庆云岭数智科技有限责任公司"), cover]) { _ in true }
        #expect(fields["cover.applicant"] == cover)
    }
}
