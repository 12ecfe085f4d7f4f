import Testing

@testable import GlyphShapes

/// Lines drawn in fonts that the fitter does not know are held against what they say and against other texts.
@Suite struct PassageFitterTests {
    /// Songti and Hei; from packages for development.
    static let otherFonts = [
        FontFile("/usr/share/fonts/truetype/arphic-gbsn00lp/gbsn00lp.ttf"),
        FontFile("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"),
    ]
    private let fitter: PassageFitter

    init() throws { fitter = try #require(PassageFitter()) }

    /// `text` in one line: a Han character every em, a figure every half.
    private func line(_ text: String, font: FontFile) throws -> InkPatch {
        let face = try #require(FontFace(font), "run ./setup.sh --development")
        func advance(_ character: Character) -> Int { character.isASCII ? FontFace.em * 6 / 10 : FontFace.em }
        var line = InkPatch(width: text.reduce(0) { $0 + advance($1) }, height: FontFace.em + 8)
        var x = 0
        for character in text {
            let glyph = try #require(face.draw(character))
            let (left, top) = (x + (advance(character) - glyph.width) / 2, (line.height - glyph.height) / 2)
            for y in 0..<glyph.height {
                for column in 0..<glyph.width {
                    line.ink[(top + y) * line.width + left + column] = glyph.ink[y * glyph.width + column]
                }
            }
            x += advance(character)
        }
        return line
    }

    /// Held against a line that shows `before`, `shown` and `after`.
    private func answer(
        _ before: String, _ shown: String, _ after: String, expected: String, read: String, font: FontFile
    ) throws -> PassageFitter.Answer {
        let passage = try #require(
            LinePassage(line: try line(before + shown + after, font: font), em: Double(FontFace.em)))
        return try #require(
            fitter.answer(
                .init(before: Array(before), expected: Array(expected), read: Array(read), after: Array(after)),
                on: passage))
    }

    @Test(arguments: otherFonts)
    func `the text that stands there fits better than another`(font: FontFile) throws {
        for (before, shown, read, after) in [
            ("", "李", "季", "晨怡"), ("重庆", "瑞", "端", "渝"), ("注册", "仟", "什", "元"), ("王", "彭", "影", "琳"),
            ("增长", "12", "72", "个"), ("达到", "3%", "39%", "左右"), ("采购", "入", "人人", "库单"),
            ("微信", "小", "人小", "程序"), ("覆盖", "全", "", "市的"), ("提高", "42", "如", "亿元"),
        ] {
            let answer = try answer(before, shown, after, expected: shown, read: read, font: font)
            #expect(answer.expected.explained > answer.read.explained, "\(before)\(shown)\(after) or \(read)")
            #expect(answer.expected.likeness.allSatisfy { $0 > 0.6 }, "\(shown) \(answer.expected.likeness)")
        }
    }

    @Test(arguments: otherFonts)
    func `a text that does not stand there fits worse than what does`(font: FontFile) throws {
        for (before, shown, claimed, after) in [
            ("", "李", "季", "晨怡"), ("重庆", "璧", "壁", "山"), ("本地", "土", "士", "地"), ("", "渝", "榆", "北区"),
            ("期", "末", "未", "考试"), ("增长", "12", "17", "个"), ("增长", "12", "1", "个"), ("覆盖", "全市", "市", "的"),
            ("覆盖", "市", "全市", "的"),
        ] {
            let answer = try answer(before, shown, after, expected: claimed, read: shown, font: font)
            #expect(answer.expected.explained < answer.read.explained, "\(claimed) for \(shown)")
        }
    }

    @Test func `each character stands where it was drawn`() throws {
        let answer = try answer("重庆", "瑞", "渝", expected: "瑞", read: "端", font: Self.otherFonts[0])
        for (index, columns) in answer.expected.columns.enumerated() {
            let middle = try #require(columns.map { Double($0.lowerBound + $0.upperBound) / 2 })
            #expect(abs(middle / Double(FontFace.em) - Double(index) - 0.5) < 0.25)
        }
    }

    @Test func `rivals are those that look like the expected character`() throws {
        let answer = try answer("期", "末", "考试", expected: "末", read: "回", font: Self.otherFonts[0])
        #expect(answer.rivals.count == 1 && answer.rivals[0].likeness > 0.8)
    }

    @Test func `white paper and too little ink are nothing`() throws {
        let question = PassageFitter.Question(before: ["李"], expected: ["晨"], read: ["辰"], after: ["怡"])
        let white = try #require(LinePassage(line: InkPatch(width: 120, height: 50), em: 44))
        #expect(fitter.answer(question, on: white) == nil)
        var dot = InkPatch(width: 120, height: 50)
        for x in 40..<50 { dot.ink[20 * 120 + x] = 1 }
        #expect(fitter.answer(question, on: try #require(LinePassage(line: dot, em: 44))) == nil)
        #expect(LinePassage(line: dot, em: 5) == nil)
    }

    @Test func `characters that touch are divided`() throws {
        var line = InkPatch(width: 100, height: 40)
        for x in 5..<95 { for y in (x == 50 ? 18..<22 : 5..<35) { line.ink[y * 100 + x] = 1 } }
        #expect(
            try #require(LinePassage(line: line, em: 45)).atoms.contains { $0.lowerBound == 50 || $0.upperBound == 50 })
    }

    @Test func `GB 2312 has its characters`() {
        #expect(Set(GB2312.characters).isSuperset(of: "啊仟叁渝璧齄"))
        #expect(GB2312.characters.count >= 6763)
    }

    @Test func `fonts that are not there are done without`() {
        #expect(PassageFitter(hanFiles: [FontFile("/nowhere/font.ttf")]) == nil)
        #expect(PassageFitter(hanFiles: [FontFile("/nowhere/font.ttf")] + Self.otherFonts) != nil)
    }
}
