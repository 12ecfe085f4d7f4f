import Foundation
import Testing

@testable import GlyphShapes

/// Characters of the same strokes in all kinds of type that the forge has, as scans show them.
@Suite struct StrokeGaugeTests {
    private static let fonts = [
        "arphic-gbsn00lp/gbsn00lp.ttf", "arphic-gkai00mp/gkai00mp.ttf", "arphic/uming.ttc", "arphic/ukai.ttc",
        "wqy/wqy-zenhei.ttc", "wqy/wqy-microhei.ttc",
    ].map { FontFile("/usr/share/fonts/truetype/" + $0) }

    /// `character` with an em of `em` pixels, blurred by a pixel.
    private func ink(of character: Character, font: FontFile, em: Double) throws -> InkPatch {
        let face = try #require(FontFace(font), "run ./setup.sh --development")
        let glyph = try #require(face.draw(character))
        let step = Double(FontFace.em) / em
        let border = 2
        var ink = InkPatch(
            width: Int(Double(glyph.width) / step) + 2 * border, height: Int(Double(glyph.height) / step) + 2 * border)
        for y in 0..<ink.height {
            for x in 0..<ink.width {
                // The mean of what a pixel and a half on each side see.
                let reach = 1.5 * step
                let (left, top) = (Double(x - border) * step, Double(y - border) * step)
                var (sum, count): (Float, Float) = (0, 0)
                for row in Int(top - reach / 2)..<Int(top + reach) {
                    for column in Int(left - reach / 2)..<Int(left + reach) {
                        count += 1
                        guard (0..<glyph.height).contains(row), (0..<glyph.width).contains(column) else { continue }
                        sum += glyph.ink[row * glyph.width + column]
                    }
                }
                ink.ink[y * ink.width + x] = sum / max(1, count)
            }
        }
        return try #require(ink.trimmed(columns: 0..<ink.width))
    }

    @Test(arguments: [26.0, 46, 62])
    func `proportions tell most characters, and none for another of the same strokes`(em: Double) throws {
        var (told, all) = (0, 0)
        for font in Self.fonts where FileManager.default.fileExists(atPath: font.path) {
            for group in ["日曰", "土士", "未末", "己已巳", "干千于"] {
                for character in group {
                    let ink = try ink(of: character, font: font, em: em)
                    for own in group {
                        let character = (own: own, is: character)
                        let answer = StrokeGauge.character(like: character.own, in: ink, em: em)
                        #expect(answer == nil || answer == character.is, "\(character.is) in \(font.path)")
                        all += 1
                        if answer != nil { told += 1 }
                    }
                }
            }
        }
        #expect(all >= 80 && told * 10 >= all * 7, "\(told) of \(all)")
    }

    @Test func `a part of a character, a speck and other characters tell nothing`() throws {
        let font = Self.fonts[0]
        let whole = try ink(of: "未", font: font, em: 46)
        #expect(StrokeGauge.character(like: "未", in: whole, em: 92) == nil)
        #expect(StrokeGauge.character(like: "未", in: InkPatch(width: 4, height: 4), em: 5) == nil)
        #expect(StrokeGauge.character(like: "人", in: whole, em: 46) == nil)
    }
}
