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

    @Test func `where the box of one lies over the whole of a name nothing tells where its characters stand`() throws {
        // 方 and 天 at 4 mm, the first with the line for its box: its middle is that of the line.
        func name(_ first: PageBox) -> [ReadCharacter] {
            [
                ReadCharacter(text: "方", confidence: 0.99, box: first),
                ReadCharacter(text: "天", confidence: 0.99, box: PageBox(x: 84.4, y: 48.8, width: 2.7, height: 6)),
            ]
        }
        #expect(PassageWindow(about: 0..<1, in: name(PageBox(x: 79, y: 49.4, width: 7.5, height: 3.7))) == nil)
        let window = try #require(
            PassageWindow(about: 0..<1, in: name(PageBox(x: 79.9, y: 49.4, width: 3.6, height: 3.7))))
        #expect(window.box.x < 79)
    }

    @Test func `a box that lies over several characters begins where its own does`() throws {
        var line = characters(["经验丰富团队内设产品组"])
        let usual = try #require(PassageWindow(about: 1..<2, in: line))
        line[0].box.width = 21
        let window = try #require(PassageWindow(about: 1..<2, in: line))
        #expect(abs(window.box.x - usual.box.x) < 2 && abs(window.box.maxX - usual.box.maxX) < 0.5)
    }
}
