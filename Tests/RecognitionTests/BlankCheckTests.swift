import FormModel
import PageImaging
import Testing

@testable import Recognition

/// Three characters and a colon, a blank of six characters with its rule, a comma, and a character, on a page of 200 dots an
/// inch.
@Suite struct BlankCheckTests {
    private static let (width, height, em) = (600, 300, 32)
    private static let line = PageBox(x: 100 / pixels, y: 100 / pixels, width: 370 / pixels, height: 34 / pixels)
    private static let pixels = 200 / 25.4

    private func page(hasValue: Bool = false) throws -> UprightPage {
        var grey = [UInt8](repeating: 255, count: Self.width * Self.height)
        func fill(_ x: Range<Int>, _ y: Range<Int>) {
            for row in y { for column in x { grey[row * Self.width + column] = 0 } }
        }
        func character(at x: Int) {
            for bar in 0..<3 { fill(x..<(x + 26), (101 + bar * 12)..<(104 + bar * 12)) }
            fill((x + 12)..<(x + 15), 101..<128)
        }
        for index in 0..<3 { character(at: 100 + index * Self.em) }
        for dot in [110, 122] { fill(198..<202, dot..<(dot + 4)) }
        fill(220..<410, 131..<133)
        fill(414..<418, 124..<131)
        character(at: 440)
        if hasValue { character(at: 300) }
        let image = try PixImage(width: Self.width, height: Self.height, grey: grey)
        image.declaredResolution = 200
        return try UprightPage(scan: image, quarterTurns: 0)
    }

    private func reading(_ characters: [(text: String, middle: Double)]) -> LineReading {
        LineReading(
            reader: .chinese,
            characters: characters.map { text, middle in
                ReadCharacter(
                    text: text, confidence: 0.9,
                    box: PageBox(x: (middle - 8) / Self.pixels, y: Self.line.y, width: 16 / Self.pixels, height: 4))
            })
    }

    private func checked(_ page: UprightPage, _ characters: [(text: String, middle: Double)]) throws -> String {
        try BlankCheck(page: page).checked(
            reading(characters), in: Self.line, printHeight: 28 / Self.pixels
        ).text
    }

    private let before: [(text: String, middle: Double)] = [("代", 113), ("码", 145), ("处", 177), (":", 200)]
    private let behind: [(text: String, middle: Double)] = [("上", 453)]

    @Test(arguments: ["一", "2", "到", "-"])
    func `what was read where only the rule of a blank is, is taken back`(read: String) throws {
        #expect(try checked(page(), before + [(read, 300)] + behind) == "代码处:_上")
        // The comma too.
        #expect(try checked(page(), before + [("e", 300), ("有", 416)] + behind) == "代码处:__上")
    }

    @Test func `a value stays, also where its box lies beside it`() throws {
        let page = try page(hasValue: true)
        for middle in [300.0, 313, 335] {
            #expect(try checked(page, before + [("日", middle)] + behind) == "代码处:日上")
        }
        // Not behind a blank: the box of what stands there may be a character off.
        #expect(try checked(self.page(), [("代", 113), ("码", 145), ("处", 240)] + behind) == "代码处上")
    }
}
