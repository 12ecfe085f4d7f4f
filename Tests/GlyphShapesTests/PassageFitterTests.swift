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

    private func advance(_ character: Character) -> Int { character.isASCII ? FontFace.em * 6 / 10 : FontFace.em }

    /// `text` in one line: a Han character every em, a figure every half.
    private func line(_ text: String, font: FontFile) throws -> InkPatch {
        let face = try #require(FontFace(font), "run ./setup.sh --development")
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

    /// Two pixels of print in grey, as of 150 dpi, sloping by one; 工业企业 stands on strokes that nearly touch.
    @Test(arguments: otherFonts)
    func `a line below print is taken out, and no stroke of it`(font: FontFile) throws {
        for text in ["工业企业重庆市知识产权", "3177.54", "二一三"] {
            let line = try line(text, font: font)
            #expect(line.withoutRules(em: Double(FontFace.em)) == nil, "\(text)")
            var ruled = line
            for x in 2..<ruled.width {
                let first = line.height - 4 + x * 2 / line.width
                for y in first..<(first + 2) {
                    ruled.ink[y * ruled.width + x] = max(0.8, ruled.ink[y * ruled.width + x])
                }
            }
            let bare = try #require(ruled.withoutRules(em: Double(FontFace.em)))
            let lost = zip(line.ink, bare.ink).reduce(0) { $0 + abs($1.0 - $1.1) } / line.ink.reduce(0, +)
            #expect(lost < 0.05, "\(text) \(lost)")
        }
    }

    @Test(arguments: otherFonts)
    func `what lies over a line speaks for no text`(font: FontFile) throws {
        let (line, em) = (try line("田文重庆嘉峡文化传媒", font: font), Double(FontFace.em))
        func read(covered: [ClosedRange<Double>]) throws -> (own: Float, read: Float) {
            let passage = try #require(LinePassage(line: line, em: em, covered: covered))
            let fits = fitter.fits(of: [Array("重庆嘉峡文化传媒"), Array("田文重庆嘉屿文化传媒")], on: passage)
            return (try #require(fits[0]).explained, try #require(fits[1]).explained)
        }
        let (bare, covered) = (try read(covered: []), try read(covered: [0...(2 * em)]))
        #expect(bare.own < bare.read && covered.own > covered.read, "\(bare) \(covered)")
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

    /// Runs of equal characters among them.
    private static let lines = [
        "项目总投资33862.21万元", "注册资本5000.00万元整", "重庆两江九旭通信股份有限公司", "2018年授权36项专利", "电话18385733368",
    ]

    /// What the witness is asked where the paper shows `line` and a text differs at `index`, with `moved` characters there
    /// on one of the two sides alone.
    private func testimony(
        _ line: [Character], at index: Int, length: Int, expected: [Character], read: [Character], font: FontFile
    ) throws -> Testimony? {
        let em = FontFace.em
        let (first, last) = (max(0, index - 3), min(line.count, index + length + 3) - 1)
        let whole = try self.line(String(line), font: font)
        /// Column of a character's middle.
        func middle(_ index: Int) -> Int {
            line[..<index].reduce(0) { $0 + advance($1) } + advance(line[index]) / 2
        }
        let passage = try #require(
            LinePassage(
                line: whole.cut(columns: (middle(first) - 2 * em)..<(middle(last) + 2 * em)), em: Double(em),
                margins: (first == 0 ? 0 : Double(em) * 1.9, last == line.count - 1 ? 0 : Double(em) * 1.9)))
        let question = PassageFitter.Question(
            before: Array(line[max(0, index - 3)..<index]), expected: expected, read: read,
            after: Array(line[(index + length)..<min(line.count, index + length + 3)]))
        return fitter.answer(question, on: passage).map { Testimony(question, $0) }
    }

    @Test(arguments: otherFonts)
    func `a character that was read and has no ink is taken out`(font: FontFile) throws {
        var (asked, told) = (0, 0)
        for line in Self.lines.map(Array.init) {
            for index in line.indices.dropFirst(2).dropLast(2) {
                for added: Character in ["和", "人", "了"] {
                    let testimony = try testimony(line, at: index, length: 0, expected: [], read: [added], font: font)
                    asked += 1
                    if testimony?.favoursExpected(over: 0.98) == true { told += 1 }
                }
            }
        }
        #expect(told * 10 >= asked * 9, "\(told) of \(asked)")
    }

    @Test(arguments: otherFonts)
    func `a character that the paper has once is not seen twice, nor overlooked`(font: FontFile) throws {
        for line in Self.lines.map(Array.init) {
            for index in line.indices where line[index] != "." {
                for added in [line[index], line[(index + 3) % line.count]] {
                    let twice = try testimony(line, at: index, length: 0, expected: [added], read: [], font: font)
                    #expect(twice?.favoursExpected(over: 0.9) != true, "\(added) before \(index) of \(String(line))")
                }
                let dropped = try testimony(
                    line, at: index, length: 1, expected: [], read: [line[index]], font: font)
                #expect(dropped?.favoursExpected(over: 0.9) != true, "without \(index) of \(String(line))")
            }
        }
    }

    @Test(arguments: otherFonts)
    func `a figure is not seen twice among others like it`(font: FontFile) throws {
        for line in ["58835.4", "48893.5", "288356.1", "3885.60", "15886.30", "76638.2"].map(Array.init) {
            for index in line.indices where line[index] != "." {
                let twice = try testimony(line, at: index, length: 0, expected: [line[index]], read: [], font: font)
                #expect(twice?.favoursExpected(over: 0.9) != true, "\(line[index]) before \(index) of \(String(line))")
            }
        }
    }

    @Test(arguments: otherFonts)
    func `a 7 is no 1, nor the other way round`(font: FontFile) throws {
        let line = Array("3177.51")
        for (index, other) in [(1, "7"), (2, "1"), (3, "1"), (6, "7")] as [(Int, Character)] {
            let testimony = try testimony(
                line, at: index, length: 1, expected: [other], read: [line[index]], font: font)
            #expect(testimony?.favoursExpected(over: 0.7) != true, "\(other) at \(index)")
        }
    }

    @Test(arguments: otherFonts)
    func `what stands around is told by its characters and not by marks`(font: FontFile) throws {
        // Marks that are not there at all.
        let question = PassageFitter.Question(
            before: ["“", "星"], expected: ["墨"], read: ["黑"], after: ["”", "互", "联"])
        let passage = try #require(
            LinePassage(line: try line("星墨互联", font: font), em: Double(FontFace.em)))
        let testimony = fitter.answer(question, on: passage).map { Testimony(question, $0) }
        #expect(testimony.map { $0.context > 0.8 } == true, "\(String(describing: testimony?.context))")
    }

    @Test(arguments: otherFonts)
    func `more characters than were read must look like their ink`(font: FontFile) throws {
        func prefers(_ shown: String) throws -> Bool {
            try testimony(
                Array("意有限\(shown)公司"), at: 3, length: shown.count, expected: ["责", "任"], read: [], font: font
            )?.prefersExpected == true
        }
        for rest in "一丿乙十八人匕" { #expect(try !prefers(String(rest)), "\(rest)") }
        #expect(try prefers("责任"))
    }

    /// Middles of the characters of `68800万`, the second of which is asked about, in half ems.
    @Test(arguments: [
        ([0, 1, 2, 3, 4, 5.5], false), ([0, 0.5, 1, 2, 3, 4.5], true), ([0, 0.8, 1.8, 2.8, 3.8, 5.3], false),
    ])
    func `a figure nearer to the next than the others are has no room`(middles: [Double], isSqueezed: Bool) {
        let columns = middles.map { Int($0 * 40)..<Int($0 * 40 + 20) }
        #expect(Testimony.isSqueezed(1..<2, of: Array("68800万"), at: columns) == isSqueezed)
        // A single step tells nothing.
        #expect(!Testimony.isSqueezed(1..<2, of: Array("688万元整"), at: columns))
    }

    /// As a clear 412 was seen whose cell's rule the fit took for the first figure.
    @Test(arguments: [("4", false, true), ("4", true, false), ("7", true, true)])
    func `beside the end of a value a rule is as like a 1 as another 1`(read: String, isAtEnd: Bool, isSeen: Bool) {
        func fit(_ explained: Float, first: Float) -> PassageFit {
            PassageFit(explained: explained, columns: [0..<10, 20..<30, 40..<50], likeness: [first, 0.42, 0.94])
        }
        let question = PassageFitter.Question(
            before: [], expected: ["1"], read: Array(read), after: ["1", "2"], isAtEnd: isAtEnd)
        let rival = PassageFitter.Answer.Rival(character: "7", likeness: 0.31)
        let answer = PassageFitter.Answer(
            expected: fit(0.7, first: 0.58), read: fit(0.66, first: 0.3), rivals: [rival], commonRivals: [rival],
            likelier: [[]], displacement: 0.53,
            kinships: [PassageFitter.Kinship(likeness: 0.98, read: 0.21, usual: 0.98, nearest: 0.7)])
        #expect(Testimony(question, answer).favoursExpected(over: 0.988) == isSeen)
    }

    @Test(arguments: otherFonts)
    func `marks are not told apart, and a mark is no character`(font: FontFile) throws {
        let line = Array("s.sun9-ye@cq.com")
        for (index, mark): (Int, Character) in [(1, "-"), (6, "."), (12, "-")] {
            let other = try testimony(line, at: index, length: 1, expected: [mark], read: [line[index]], font: font)
            #expect(other?.favoursExpected(over: 0.9) != true, "\(mark) for \(line[index])")
        }
        let character = try testimony(line, at: 3, length: 1, expected: ["."], read: ["u"], font: font)
        #expect(character?.favoursExpected(over: 0.9) != true && character?.prefersExpected != true)
    }

    @Test(arguments: otherFonts)
    func `what some type draws as another is told where the ink is clearly one`(font: FontFile) throws {
        let line = Array("lin@wwwjiang.cn")
        #expect(
            try testimony(line, at: 7, length: 1, expected: ["j"], read: ["i"], font: font)?.favoursExpected(over: 0.95)
                == true)
        #expect(
            try testimony(line, at: 8, length: 1, expected: ["j"], read: ["i"], font: font)?.favoursExpected(over: 0.95)
                != true)
    }

    @Test(arguments: otherFonts)
    func `an I among capitals that was read as another stroke is one, and a stroke among small letters is not`(
        font: FontFile
    ) throws {
        let line = Array("两江AI辅助教学Film平台")
        for read: Character in ["l", "1"] {
            let capital = try testimony(line, at: 3, length: 1, expected: ["I"], read: [read], font: font)
            #expect(capital?.favoursExpected(over: 0.9) == true, "I read \(read)")
        }
        let small = try testimony(line, at: 10, length: 1, expected: ["I"], read: ["l"], font: font)
        #expect(small?.favoursExpected(over: 0.9) != true)
    }

    @Test(arguments: otherFonts)
    func `a character that was passed over is seen`(font: FontFile) throws {
        var (seen, asked) = (0, 0)
        for line in Self.lines.map(Array.init) {
            // One of several equal ones may stand outside the window.
            for index in line.indices where line.count(where: { $0 == line[index] }) == 1 && line[index] != "." {
                let testimony = try testimony(
                    line, at: index, length: 1, expected: [line[index]], read: [], font: font)
                if testimony?.favoursExpected(over: 0.9) == true { seen += 1 }
                asked += 1
            }
        }
        #expect(seen * 10 >= asked * 7, "\(seen) of \(asked)")
    }

    /// Pairs of which the paper's own type shows both, and which are alike in any type.
    @Test(arguments: otherFonts)
    func `a character is known by how the paper prints it elsewhere, and its look-alike is not`(font: FontFile) throws {
        func specimen(_ character: Character) throws -> PassageFitter.Specimen {
            let passage = try #require(
                LinePassage(line: try line("其中\(character)等三", font: font), em: Double(FontFace.em)))
            return try #require(
                fitter.specimen(of: character, after: ["其", "中"], before: ["等", "三"], on: passage))
        }
        for (shown, other): (Character, Character) in [
            ("项", "顼"), ("品", "晶"), ("末", "未"), ("日", "目"), ("链", "键"), ("科", "料"), ("7", "1"), ("8", "3"), ("己", "已"),
        ] {
            func testimony(expecting expected: Character, insteadOf read: Character) throws -> Testimony {
                let passage = try #require(
                    LinePassage(line: try line("本市\(shown)的大", font: font), em: Double(FontFace.em)))
                var question = PassageFitter.Question(
                    before: ["本", "市"], expected: [expected], read: [read], after: ["的", "大"])
                for character in [shown, other] {
                    question.specimens[character] = Array(repeating: try specimen(character), count: 2)
                }
                return Testimony(question, try #require(fitter.answer(question, on: passage)))
            }
            #expect(try testimony(expecting: shown, insteadOf: other).favoursExpected(over: 0.9), "\(shown)")
            #expect(try !testimony(expecting: other, insteadOf: shown).favoursExpected(over: 0.7), "\(other)")
        }
    }

    /// Of 2019 the 9 is as a 9 is elsewhere, but it is not what stands in the place of the 1.
    @Test(arguments: otherFonts)
    func `the ink of the next figure shows nothing of the one that was read`(font: FontFile) throws {
        func specimen(_ character: Character) throws -> PassageFitter.Specimen {
            let passage = try #require(
                LinePassage(line: try line("其中\(character)等三", font: font), em: Double(FontFace.em)))
            return try #require(
                fitter.specimen(of: character, after: ["其", "中"], before: ["等", "三"], on: passage))
        }
        for (shown, at, other) in [("2019年", 2, "9"), ("2019年", 2, "0"), ("2008年", 2, "8"), ("5771年", 2, "1")]
            as [(String, Int, Character)]
        {
            let text = Array(shown)
            let whole = try line(shown, font: font)
            for cut in stride(from: 0.0, through: 0.9, by: 0.1) {
                let passage = try #require(
                    LinePassage(
                        line: whole.cut(columns: 0..<(whole.width - Int(cut * Double(FontFace.em)))),
                        em: Double(FontFace.em),
                        margins: (0, (1.3 - cut) * Double(FontFace.em))))
                var question = PassageFitter.Question(
                    before: Array(text[..<at]), expected: [other], read: [text[at]], after: [text[at + 1]],
                    isAtEnd: false)
                for character in [text[at], other] {
                    question.specimens[character] = Array(repeating: try specimen(character), count: 2)
                }
                let testimony = Testimony(question, try #require(fitter.answer(question, on: passage)))
                #expect(!testimony.favoursExpected(over: 0.7), "\(shown) \(other) \(cut)")
                #expect(!testimony.prefersExpected, "\(shown) \(other) \(cut)")
            }
        }
    }

    @Test(arguments: otherFonts)
    func `letters and figures that one type draws as another does are not taken for each other`(font: FontFile) throws {
        for (shown, other) in [
            ("9", "g"), ("g", "9"), ("1", "l"), ("l", "1"), ("i", "j"), ("0", "o"), ("u", "v"), ("y", "g"),
        ] {
            let question = PassageFitter.Question(
                before: Array("li"), expected: Array(other), read: Array(shown), after: Array("an8"))
            let line = try line("li" + shown + "an8", font: font)
            let passage = try #require(LinePassage(line: line, em: Double(FontFace.em)))
            let answer = try #require(fitter.answer(question, on: passage))
            #expect(!Testimony(question, answer).favoursExpected(over: 0.5), "\(shown) as \(other)")
        }
    }

    @Test(arguments: otherFonts)
    func `what a line lost at its edge is believed within a value, not where the value ends`(font: FontFile) throws {
        var seen = 0
        for (before, lost, after) in [("发明专利", "团", ""), ("", "展", "前景"), ("股份转", "让", ""), ("", "覆", "盖面")] {
            let passage = try #require(
                LinePassage(line: try line(before + lost + after, font: font), em: Double(FontFace.em)))
            func isFavoured(_ expected: String, isAtEnd: Bool) throws -> Bool {
                let question = PassageFitter.Question(
                    before: Array(before), expected: Array(expected), read: [], after: Array(after), isAtEnd: isAtEnd)
                return Testimony(question, try #require(fitter.answer(question, on: passage))).favoursExpected(
                    over: 0.99)
            }
            if try isFavoured(lost, isAtEnd: false) { seen += 1 }
            #expect(try !isFavoured(lost, isAtEnd: true))
            #expect(try !isFavoured(lost == "团" ? "困" : "凰", isAtEnd: false))
        }
        #expect(seen >= 3, "\(seen)")
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

extension InkPatch {
    /// White where there is nothing.
    fileprivate func cut(columns: Range<Int>) -> InkPatch {
        var part = InkPatch(width: columns.count, height: height)
        for y in 0..<height {
            for x in columns.clamped(to: 0..<width) {
                part.ink[y * part.width + x - columns.lowerBound] = ink[y * width + x]
            }
        }
        return part
    }
}
