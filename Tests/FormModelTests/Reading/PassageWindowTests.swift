import FormModel
import Testing

@Suite struct PassageWindowTests {
    /// Lines below each other, the Han characters of which are 5 mm wide and others half as wide.
    private func characters(_ lines: [String]) -> [ReadCharacter] {
        lines.enumerated().flatMap { row, line in
            var x = 20.0
            return line.map { character in
                let text = String(character)
                let read = ReadCharacter(
                    text: text, confidence: 0.9, box: PageBox(x: x, y: 50 + Double(row) * 8, width: 2, height: 3.5))
                x += read.isHan ? 5 : 2.5
                return read
            }
        }
    }

    @Test func `a last line of figures is measured by the lines above it`() throws {
        let text = characters(["公司为核心骨干提供股权激励近两年", "人员流失率低于", "24%%。"])
        let window = try #require(PassageWindow(about: (text.count - 3)..<(text.count - 2), in: text))
        #expect(abs(window.em - 5) < 0.2)
        #expect(window.before == ["2", "4"] && window.after == ["%", "。"])
    }

    @Test func `an address without figures is measured by its tall letters`() throws {
        let address = characters(["xuzihao@lianheng-demo.com"])
        let window = try #require(PassageWindow(about: 8..<9, in: address))
        #expect(abs(window.em - 5) < 0.1)
        #expect(PassageWindow(about: 1..<2, in: characters(["so@x"])) == nil)
    }
}
