import Foundation
import GlyphShapes
import Testing

@testable import Recognition

@Suite struct RingTraceTests {
    private let width = 20.0

    /// A box in the middle with print on both sides of it and on the lines above and below.
    private var print: InkPatch {
        let side = Int(2 * RingTrace.reach * width)
        var patch = InkPatch(width: side, height: side)
        func fill(_ x: Range<Int>, _ y: Range<Int>) {
            for y in y.clamped(to: 0..<side) { for x in x.clamped(to: 0..<side) { patch.ink[y * side + x] = 1 } }
        }
        let (low, high) = (side / 2 - 10, side / 2 + 10)
        fill(low..<high, low..<(low + 2))
        fill(low..<high, (high - 2)..<high)
        fill(low..<(low + 2), low..<high)
        fill((high - 2)..<high, low..<high)
        for line in -1...1 {
            for character in [-2, -1, 1, 2] where line != 0 || abs(character) == 1 {
                let (x, y) = (side / 2 + character * 26, side / 2 + line * 34)
                for stroke in -2...2 { fill((x - 10)..<(x + 10), (y + stroke * 4)..<(y + stroke * 4 + 2)) }
            }
        }
        return patch
    }

    /// With a pen's ring of `radius` in widths of the box, off its centre, and `gap` of it missing.
    private func ringed(radius: Double, gap: Double) -> InkPatch {
        var patch = print
        for step in 0..<720 where Double(step) / 720 >= gap {
            let angle = Double(step) / 720 * 2 * .pi
            let wobble = 1 + 0.08 * sin(2 * angle)
            let x = Int(Double(patch.width) / 2 + 2 + radius * width * wobble * cos(angle))
            let y = Int(Double(patch.height) / 2 - 1 + radius * width * wobble * sin(angle))
            for (dx, dy) in [(0, 0), (1, 0), (0, 1), (1, 1)] { patch.ink[(y + dy) * patch.width + x + dx] = 0.8 }
        }
        return patch
    }

    @Test(arguments: [0.85, 1, 1.2], [0, 0.06])
    func `a ring through the print beside a box is followed, and a small gap is passed`(radius: Double, gap: Double) {
        #expect(RingTrace(around: ringed(radius: radius, gap: gap), width: width)!.darkness > 0.7)
    }

    @Test func `print around a box is no ring, and half a ring is none`() {
        #expect(RingTrace(around: print, width: width)!.darkness < 0.3)
        #expect(RingTrace(around: ringed(radius: 1, gap: 0.4), width: width)!.darkness < 0.3)
    }

    @Test func `a box of a few pixels has no rings`() {
        #expect(RingTrace(around: InkPatch(width: 20, height: 20), width: 6) == nil)
    }
}
