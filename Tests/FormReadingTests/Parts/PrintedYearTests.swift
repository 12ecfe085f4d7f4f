import FormModel
import Testing

@testable import FormReading

@Suite struct PrintedYearTests {
    private func completed(_ text: String) -> String? {
        let box = PageBox(x: 100, y: 200, width: 4, height: 4)
        let reading = FieldReading(
            field: "declaration.date", value: .text(text), confidence: 0.95,
            characters: text.map { ReadCharacter(text: String($0), confidence: 0.95, box: box) })
        return PrintedYear(text: "二〇二〇年").completed(reading).value.ledgerText
    }

    @Test(arguments: [
        "4月30日", "年4月30日", "〇年4月30日", "二〇〇年4月30日", "DO4月30日", "二4月30日", "三@4月30日", "二〇一〇年4月30日", "三〇二〇年4月30日",
    ])
    func `what a seal leaves of the printed year is completed`(text: String) {
        #expect(completed(text) == "二〇二〇年4月30日")
    }

    @Test(arguments: [
        "二〇二一年4月30日", "2019年4月30日", "公司章4月30日", "4月", "30日", "月30日", "4月31日", "二〇二〇年四月三十日",
    ])
    func `another year, other words and no date stay as they were read`(text: String) {
        #expect(completed(text) == text)
    }

    @Test func `what is completed is no sure reading`() {
        let box = PageBox(x: 100, y: 200, width: 4, height: 4)
        let reading = FieldReading(
            field: "declaration.date", value: .text("4月30日"), confidence: 0.99,
            characters: "4月30日".map { ReadCharacter(text: String($0), confidence: 0.99, box: box) })
        let completed = PrintedYear(text: "二〇二〇年").completed(reading)
        #expect(completed.confidence < 0.9 && completed.weakest < 0.9)
        #expect(completed.characters.map(\.text).joined() == completed.value.ledgerText)
    }
}
