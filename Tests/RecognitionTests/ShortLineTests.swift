import FormModel
import Testing

@testable import Recognition

@Suite struct ShortLineTests {
    /// Boxes as vague as the recogniser's: all of them crowd on the left.
    private func reading(_ text: String) -> LineReading {
        LineReading(
            reader: .chinese,
            characters: text.enumerated().map { index, character in
                ReadCharacter(
                    text: String(character), confidence: 0.9,
                    box: PageBox(x: 10 + Double(index), y: 20, width: 1, height: 5))
            })
    }

    private func middles(_ reading: LineReading, over ink: PageBox) -> [Double] {
        ShortLine.placed(reading, over: ink).characters.map(\.box.midX)
    }

    @Test func `the characters of a name are spread over its ink`() {
        let ink = PageBox(x: 10, y: 20, width: 12, height: 4)
        #expect(middles(reading("苏伟曦"), over: ink) == [12, 16, 20])
        #expect(middles(reading("曹平"), over: ink) == [12, 20])
    }

    @Test(arguments: ["苏伟曦鑫瀚磊", "A座", "平"])
    func `other lines stay as they are`(text: String) {
        let line = reading(text)
        #expect(ShortLine.placed(line, over: PageBox(x: 10, y: 20, width: 12, height: 4)) == line)
    }

    @Test func `where there is too little ink for the characters, one is no character`() {
        let line = reading("苏伟曦")
        #expect(ShortLine.placed(line, over: PageBox(x: 10, y: 20, width: 7, height: 4)) == line)
    }
}
