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

    @Test(
        arguments: [
            (".深圳证券交易所", "深圳证券交易所"), ("新三板.", "新三板"), ("-混合所有制", "混合所有制"), ("V1.0", "V1.0"),
            ("拥有软件著作权三件。形成标准两项，", "拥有软件著作权三件。形成标准两项。"), ("云计算，", "云计算"), ("中东地区>", "中东地区"),
        ])
    func `stray marks at the ends go, and prose ends with a full stop`(read: String, value: String) throws {
        #expect(try reading(read, of: "unit.rnd_capability").value == .text(value))
    }
}
