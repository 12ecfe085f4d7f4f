import FormModel
import Testing

@testable import FormReading

@Suite struct ValueAssemblerTests {
    private func reading(_ text: String, of field: FieldID) throws -> FieldReading {
        let definition = try #require(FormEdition.informationConsumption2020.definition(field))
        let tokens = Paper.line(text).readings[0].characters.map { InkToken(character: $0, page: 1, startsLine: false) }
        return ValueAssembler(definition: definition).reading(of: tokens)
    }

    @Test(arguments: ["-一--", "二=二二", "\\一-一"])
    func `the rule under a blank is no value`(read: String) throws {
        let reading = try reading(read, of: "unit.listed_date")
        #expect(reading.value == .blank)
        #expect(reading.confidence < 0.9)
    }

    @Test(arguments: ["—", "//", "一二路"])
    func `a dash that says none and words stay`(read: String) throws {
        #expect(try reading(read, of: "unit.exports_regions").value == .text(read))
    }
}
