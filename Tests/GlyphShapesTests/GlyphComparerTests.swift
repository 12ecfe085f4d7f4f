import Testing

@testable import GlyphShapes

/// Lines drawn in fonts that the comparer does not know are held against what they say and against look-alikes.
@Suite struct GlyphComparerTests {
    /// Noto's Song and Hei; from packages for development.
    static let otherFonts = [
        "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
    ]
    private let comparer: GlyphComparer

    init() throws { comparer = try #require(GlyphComparer()) }

    /// `text` in one line, a character every em.
    private func line(_ text: String, font: String) throws -> InkPatch {
        let face = try #require(FontFace(file: font), "run ./setup.sh --development")
        var line = InkPatch(width: text.count * FontFace.em, height: FontFace.em + 8)
        for (index, character) in text.enumerated() {
            let glyph = try #require(face.draw(character))
            let (left, top) = (index * FontFace.em + (FontFace.em - glyph.width) / 2, (line.height - glyph.height) / 2)
            for y in 0..<glyph.height {
                for x in 0..<glyph.width {
                    line.ink[(top + y) * line.width + left + x] = glyph.ink[y * glyph.width + x]
                }
            }
        }
        return line
    }

    private func likeness(
        _ text: String, at index: Int, _ expected: Character, font: String, others: [Character] = [], shift: Double = 0
    ) throws -> GlyphComparer.Likeness {
        let em = Double(FontFace.em)
        return try #require(
            comparer.likeness(
                of: CharacterPiece(
                    line: try line(text, font: font), centre: (Double(index) + 0.5 + shift) * em, em: em),
                expected: expected, others: others))
    }

    @Test func `a character looks most like itself, also where its place is vague`() throws {
        let lines: [(text: String, index: Int, expected: Character)] = [
            ("李晨怡", 0, "李"), ("重庆璟渝", 2, "璟"), ("注册仟元", 2, "仟"), ("王彭琳", 1, "彭"),
        ]
        for font in Self.otherFonts {
            for line in lines {
                for shift in [-0.3, 0, 0.3] {
                    let likeness = try likeness(line.text, at: line.index, line.expected, font: font, shift: shift)
                    #expect(likeness.expected > likeness.best, "\(line) \(likeness) at \(shift)")
                    #expect(likeness.expected > 0.85)
                }
            }
        }
    }

    @Test func `a look-alike does not look like what stands there`() throws {
        let lines: [(text: String, index: Int, expected: Character)] = [
            ("李晨怡", 0, "季"), ("重庆璧山", 2, "壁"), ("土地", 0, "士"), ("渝北区", 0, "榆"), ("末日", 0, "未"),
        ]
        for font in Self.otherFonts {
            for line in lines {
                let truth = Array(line.text)[line.index]
                let likeness = try likeness(line.text, at: line.index, line.expected, font: font, others: [truth])
                #expect(likeness.expected < likeness.best + 0.02, "\(line) \(likeness)")
            }
        }
    }

    @Test func `white paper looks like nothing`() {
        let paper = InkPatch(width: 120, height: 50)
        #expect(
            comparer.likeness(
                of: CharacterPiece(line: paper, centre: 60, em: 44), expected: "李", others: []) == nil)
    }

    @Test func `GB 2312 has its characters`() {
        #expect(Set(GB2312.characters).isSuperset(of: "啊仟叁渝璧齄"))
        #expect(GB2312.characters.count >= 6763)
    }

    @Test func `fonts that are not there are done without`() {
        #expect(GlyphComparer(fontFiles: ["/nowhere/font.ttf"]) == nil)
        #expect(GlyphComparer(fontFiles: ["/nowhere/font.ttf"] + Self.otherFonts) != nil)
    }
}
