import FormModel
import Testing

@testable import FormChecks

/// A page that shows `truth` wherever one asks.
private struct Page: CharacterWitness {
    var truth: Set<Character>

    func sees(_ expected: Character, at place: CharacterPlace, ratherThan others: [Character]) -> Bool {
        truth.contains(expected)
    }
}

@Suite struct CharacterWitnessTests {
    private func compare(
        _ field: FieldID, _ reading: FieldReading, _ record: String, shows truth: Set<Character>
    ) throws -> FieldComparison {
        let definition = try #require(edition.definition(field))
        let page = PageSummary(PageReading(number: 3, width: 210, height: 297, resolution: 300, colour: .colour))
        let copy = ReadCopy(
            copy: PaperCopy(contentHash: "0", name: "scan.pdf", pageCount: 3),
            form: FormReading(edition: edition.id, pages: [], fields: [field: reading]),
            pages: [page])
        return FieldComparer(edition: edition, witness: Page(truth: truth))
            .compare(reading, of: definition, with: record, from: copy)
    }

    @Test func `a doubtful character that the page shows as the record has it is the same`() throws {
        let paper = reading("unit.name", "重庆云岭数智科枝有限公司", weak: [7: 0.7])
        #expect(try compare("unit.name", paper, "重庆云岭数智科技有限公司", shows: ["技"]).verdict == .same)
        #expect(try compare("unit.name", paper, "重庆云岭数智科技有限公司", shows: ["枝"]).verdict != .same)
    }

    @Test func `what was read surely is not asked about`() throws {
        let paper = reading("unit.name", "重庆云岭数智科枝有限公司")
        #expect(try compare("unit.name", paper, "重庆云岭数智科技有限公司", shows: ["技"]).verdict != .same)
    }

    @Test func `a neighbour's ink does not speak for a character`() throws {
        let paper = reading("unit.legal_representative", "陈岚晓", weak: [1: 0.7, 2: 0.7])
        #expect(try compare("unit.legal_representative", paper, "陈晓岚", shows: ["晓", "岚"]).verdict != .same)
    }

    @Test func `a code is never settled by looking again`() throws {
        let paper = reading("unit.contact_mobile", "13896012346", weak: [10: 0.5])
        #expect(try compare("unit.contact_mobile", paper, "13896012345", shows: ["5"]).verdict != .same)
    }

    /// Characters 5 mm apart, and `extra` squeezed in behind `index`.
    private func squeezed(_ text: String, behind index: Int, _ extra: String, room: Double) -> FieldReading {
        var reading = reading("detail.1.2", text)
        let box = reading.characters[index].box
        for later in (index + 1)..<reading.characters.count { reading.characters[later].box.x += room }
        reading.characters.insert(
            ReadCharacter(
                text: extra, confidence: 0.99, box: PageBox(x: box.maxX, y: box.y, width: 1, height: box.height)),
            at: index + 1)
        reading.value = .text(reading.characters.map(\.text).joined())
        return reading
    }

    @Test func `a character without room on the paper was not written there`() throws {
        let text = "公司建立了覆盖全市的服务网络"
        let phantom = squeezed(text, behind: 6, "人", room: 0)
        #expect(try compare("detail.1.2", phantom, text, shows: []).verdict == .same)
        let written = squeezed(text, behind: 6, "人", room: 5)
        #expect(try compare("detail.1.2", written, text, shows: []).verdict != .same)
    }

    @Test(arguments: [("云一边一端", "云—边—端"), ("7x24小时", "7×24小时")])
    func `the same stroke under another name is the same`(paper: String, record: String) throws {
        #expect(
            try compare("detail.1.2", reading("detail.1.2", paper), record, shows: []).verdict == .same)
    }
}
