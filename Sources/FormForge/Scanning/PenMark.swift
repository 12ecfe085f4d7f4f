import FormModel
import Foundation

/// A mark that a hand makes at a printed box.
enum PenMark {
    /// Points of the strokes in units of the box's size; (0, 0) is its top left, (1, 1) its bottom right corner.
    private static func strokes(_ tick: PageStyle.Tick, _ random: inout SplitMix64) -> [[(x: Double, y: Double)]] {
        switch tick {
        case .penCross:
            [[(-0.15, -0.1), (0.5, 0.5), (1.15, 1.15)], [(1.15, -0.15), (0.5, 0.45), (-0.1, 1.1)]]
        case .penCircle:
            [
                (0...26).map { step in
                    let angle = Double(step) * .pi * 2 / 24 - 1.2
                    return (0.5 + 0.95 * cos(angle), 0.5 + 0.88 * sin(angle) + Double(step) * 0.006)
                }
            ]
        case .penFill:
            [
                (0...7).flatMap { line -> [(x: Double, y: Double)] in
                    let y = 0.08 + Double(line) * 0.12
                    return line % 2 == 0 ? [(0.05, y), (0.95, y + 0.05)] : [(0.95, y), (0.05, y + 0.05)]
                }
            ]
        default:
            [
                [
                    (-0.1, 0.35), (0.2, 0.65), (0.42, 0.98), (0.75, 0.3),
                    (random.double(1.1...1.7), random.double(-0.7 ... -0.2)),
                ]
            ]
        }
    }

    /// Draws it at `box` (millimetres on the sheet).
    static func draw(
        _ tick: PageStyle.Tick, at box: PageBox, on sheet: inout Raster, resolution: Double, ink: Ink,
        _ random: inout SplitMix64
    ) {
        let isBeside = tick == .penTick && random.chance(0.1)
        let shift = (x: random.double(-0.12...0.12) - (isBeside ? 0.5 : 0), y: random.double(-0.12...0.12))
        let size = random.double(0.9...1.25)
        let pen = random.double(0.35...0.6)
        for stroke in strokes(tick, &random) {
            let points = stroke.map { point in
                (
                    x: box.x + (0.5 + (point.x - 0.5) * size + shift.x + random.double(-0.05...0.05)) * box.width,
                    y: box.y + (0.5 + (point.y - 0.5) * size + shift.y + random.double(-0.05...0.05)) * box.height
                )
            }
            line(through: points, on: &sheet, resolution: resolution, width: pen, ink: ink, &random)
        }
    }

    /// A scribble that takes a tick back.
    static func scribble(
        at box: PageBox, on sheet: inout Raster, resolution: Double, ink: Ink, _ random: inout SplitMix64
    ) {
        let points = (0..<14).map { step in
            (
                x: box.x + (Double(step) / 13 * 1.3 - 0.15) * box.width,
                y: box.y + (step % 2 == 0 ? -0.1 : 1.1) * box.height + random.double(-0.1...0.1) * box.height
            )
        }
        line(through: points, on: &sheet, resolution: resolution, width: 0.6, ink: ink, &random)
        line(
            through: points.map { ($0.x, box.midY + (box.midY - $0.y) * 0.8) }, on: &sheet, resolution: resolution,
            width: 0.6, ink: ink, &random)
    }

    /// A line whose width swells and thins as a pen's does, rounded at the bends (Catmull and Rom's curve).
    private static func line(
        through points: [(x: Double, y: Double)], on sheet: inout Raster, resolution: Double, width: Double, ink: Ink,
        _ random: inout SplitMix64
    ) {
        let scale = resolution / 25.4
        var covers: [Int: Double] = [:]
        let phase = random.double(0...6)
        for index in 0..<points.count - 1 {
            let (before, from) = (points[max(0, index - 1)], points[index])
            let (to, after) = (points[index + 1], points[min(points.count - 1, index + 2)])
            let steps = max(4, Int(hypot(to.x - from.x, to.y - from.y) * scale * 2))
            for step in 0...steps {
                let t = Double(step) / Double(steps)
                func curve(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
                    0.5
                        * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t
                            * t)
                }
                let x = curve(before.x, from.x, to.x, after.x) * scale
                let y = curve(before.y, from.y, to.y, after.y) * scale
                let radius = width / 2 * scale * (0.75 + 0.25 * sin(phase + Double(index) * 1.3 + t * 2))
                for py in Int(y - radius - 1)...Int(y + radius + 1) {
                    for px in Int(x - radius - 1)...Int(x + radius + 1)
                    where px >= 0 && py >= 0 && px < sheet.width && py < sheet.height {
                        let cover = min(1, max(0, radius + 0.5 - hypot(Double(px) - x, Double(py) - y)))
                        covers[py * sheet.width + px] = max(cover, covers[py * sheet.width + px] ?? 0)
                    }
                }
            }
        }
        for (pixel, cover) in covers {
            sheet.multiply(x: pixel % sheet.width, y: pixel / sheet.width, ink: ink, cover: cover * 0.93)
        }
    }
}
