import FormModel
import Testing

@testable import FormReading

@Suite struct SealDebrisTests {
    private func imprint(after character: Int, _ ink: SealImprint.Ink) -> SealImprint {
        let box = PageBox(x: 25 + Double(character) * Paper.em + 4, y: 20, width: 40, height: 40)
        return SealImprint(box: box, ink: ink, completeness: 1, confidence: 1)
    }

    /// A value in one line at 25 mm, and a seal that begins at its character `seal`.
    private func removed(_ text: String, seal: Int, type: FieldType = .text) -> FieldReading {
        let line = Paper.line(text)
        let reading = FieldReading(
            field: "cover.applicant", value: .text(text), confidence: 0.95, characters: line.readings[0].characters)
        return SealDebris(seals: [imprint(after: seal, .red)]).removed(from: reading, of: type)
    }

    @Test(arguments: [
        ("重庆星启智能科技有限公司AT，SN", 10, "重庆星启智能科技有限公司"),
        ("渝北区经济和信息化委员会和j", 8, "渝北区经济和信息化委员会"), ("信息消费体验中心人", 5, "信息消费体验中心"),
    ])
    func `strokes of a seal behind a name are cut off and kept beside it`(text: String, seal: Int, value: String) {
        let reading = removed(text, seal: seal)
        #expect(reading.value == .text(value))
        #expect(reading.characters.map(\.text).joined() == value)
        #expect(reading.alternatives == [text])
        #expect(reading.confidence < 0.9)
    }

    @Test func `behind a date nothing stands`() {
        #expect(removed("2020年4月26日SN7Z", seal: 8, type: .date).value == .text("2020年4月26日"))
    }

    @Test(arguments: [
        ("5)二〇二〇年4月25日", "二〇二〇年4月25日"), ("/2020年4月26日SN7Z", "2020年4月26日"),
        // The year may have lost a figure, or have one too many.
        ("12020年4月26日", "12020年4月26日"), ("/020年4月26日", "/020年4月26日"), ("2020年4月26日", "2020年4月26日"),
    ])
    func `before a date's year nothing stands`(text: String, date: String) {
        #expect(removed(text, seal: 10, type: .date).value == .text(date))
    }

    @Test(arguments: [
        // Beside no seal; two Han characters may be the last words; no ending; nothing behind it.
        ("重庆星启智能科技有限公司AT", 60), ("远程办公服务半从", 4), ("重庆星启智能A1", 3), ("重庆星启智能科技有限公司", 3),
    ])
    func `other values stay`(text: String, seal: Int) {
        #expect(removed(text, seal: seal).value == .text(text))
        #expect(removed(text, seal: seal).alternatives.isEmpty)
    }

    @Test(arguments: [(SealImprint.Ink.black, true), (.red, false)])
    func `what stands below a seal that no colour tells from print is not sure`(ink: SealImprint.Ink, doubted: Bool) {
        let text = "重庆星启智能科技有限公司"
        let reading = FieldReading(
            field: "cover.applicant", value: .text(text), confidence: 0.95,
            characters: Paper.line(text).readings[0].characters)
        let result = SealDebris(seals: [imprint(after: 8, ink)]).doubted(reading)
        #expect(result.value == reading.value)
        #expect((result.characters.last!.confidence < 0.8) == doubted)
        #expect((result.confidence < 0.8) == doubted)
        #expect(result.characters.first == reading.characters.first)
    }
}
