import FormModel
import Foundation

/// A drawing to be stamped: how dark it is at each point, 0 to 1.
struct Stamp {
    var width: Int
    var height: Int
    var darkness: [Float]
    /// Pixels a millimetre.
    var density: Double

    /// The part `box` (millimetres) of a rendered page.
    init(_ page: Raster, box: PageBox, resolution: Double) {
        density = resolution / 25.4
        let left = Int(box.x * density)
        let top = Int(box.y * density)
        width = Int(box.width * density)
        height = Int(box.height * density)
        darkness = []
        darkness.reserveCapacity(width * height)
        for y in top..<top + height {
            for x in left..<left + width {
                let inside = x >= 0 && y >= 0 && x < page.width && y < page.height
                darkness.append(inside ? 1 - Float(page.bytes[(y * page.width + x) * page.channels]) / 255 : 0)
            }
        }
    }

    var widthInMillimetres: Double { Double(width) / density }
    var heightInMillimetres: Double { Double(height) / density }

    /// Between the four pixels around a point, which is in pixels; 0 outside.
    func darkness(x: Double, y: Double) -> Double {
        let left = Int(x.rounded(.down))
        let top = Int(y.rounded(.down))
        guard left >= 0, top >= 0, left + 1 < width, top + 1 < height else { return 0 }
        let (dx, dy) = (Float(x) - Float(left), Float(y) - Float(top))
        let index = top * width + left
        let upper = darkness[index] * (1 - dx) + darkness[index + 1] * dx
        let lower = darkness[index + width] * (1 - dx) + darkness[index + width + 1] * dx
        return Double(upper * (1 - dy) + lower * dy)
    }

    /// How a stamp is pressed: turned, in uneven ink.
    struct Pressure {
        var ink: Ink
        /// Of full ink, 0 to 1.
        var strength: Double
        /// How much the ink varies from place to place, 0 to 1.
        var unevenness: Double
        /// Degrees.
        var turn: Double
        /// Millimetres that strokes waver; a pen's, not a stamp's.
        var wobble: Double = 0

        /// A bilevel scan keeps only ink that is dark: there the seal is pressed hard, or it would not be on the scan
        /// that the truth says it is on.
        static func seal(_ settings: ScanSettings, _ random: inout SplitMix64) -> Pressure {
            var ink = Ink(
                red: random.double(0.75...0.92), green: random.double(0.05...0.22), blue: random.double(0.08...0.25))
            let strength = random.unit()
            let unevenness = random.unit()
            let turn = random.double(-14...14)
            if settings.colour == .bilevel {
                ink.red *= 0.75
                return Pressure(ink: ink, strength: 0.88 + strength * 0.12, unevenness: unevenness * 0.25, turn: turn)
            }
            return settings.quality == .clean
                ? Pressure(ink: ink, strength: 0.75 + strength * 0.2, unevenness: 0.05 + unevenness * 0.25, turn: turn)
                : Pressure(ink: ink, strength: 0.55 + strength * 0.35, unevenness: 0.15 + unevenness * 0.4, turn: turn)
        }

        static func pen(_ random: inout SplitMix64) -> Pressure {
            let ink =
                random.chance(0.6) ? Ink(red: 0.1, green: 0.1, blue: 0.12) : Ink(red: 0.12, green: 0.18, blue: 0.55)
            return Pressure(
                ink: ink, strength: 0.92, unevenness: 0.1, turn: random.double(-4...4),
                wobble: random.double(0.15...0.45))
        }
    }

    /// Presses the stamp with its middle at `centre` (millimetres on the sheet) and returns the box of its ink.
    ///
    /// `slice` is the part of its width, 0 to 1, that meets the paper; what is left of it lies where it would lie whole.
    @discardableResult
    func press(
        on sheet: inout Raster, resolution: Double, x centreX: Double, y centreY: Double,
        slice: ClosedRange<Double> = 0...1,
        _ pressure: Pressure, _ random: inout SplitMix64
    ) -> PageBox? {
        let scale = resolution / 25.4
        let blotches = Blotches(&random)
        let phase = random.double(0...6)
        let (sine, cosine) = (sin(pressure.turn * .pi / 180), cos(pressure.turn * .pi / 180))
        let reach = hypot(widthInMillimetres, heightInMillimetres) / 2
        let firstX = Int(((centreX - reach) * scale).rounded(.down))
        let firstY = Int(((centreY - reach) * scale).rounded(.down))
        let extent = Int(2 * reach * scale) + 2
        var box: PageBox?
        for y in max(0, firstY)..<max(max(0, firstY), min(sheet.height, firstY + extent)) {
            for x in max(0, firstX)..<max(max(0, firstX), min(sheet.width, firstX + extent)) {
                let dx = Double(x) / scale - centreX
                let dy = Double(y) / scale - centreY
                let acrossSlice = dx / widthInMillimetres + 0.5
                guard slice.contains(acrossSlice) || slice == 0...1 else { continue }
                let wobbleX = pressure.wobble * sin(dy * 1.7 + phase)
                let wobbleY = pressure.wobble * sin(dx * 1.3 + phase * 2)
                let u = (dx * cosine + dy * sine + wobbleX + widthInMillimetres / 2) * density
                let v = (-dx * sine + dy * cosine + wobbleY + heightInMillimetres / 2) * density
                let dark = darkness(x: u, y: v)
                guard dark > 0.02 else { continue }
                let ink = 1 - pressure.unevenness * blotches.level(x: dx + 40, y: dy + 40)
                sheet.multiply(x: x, y: y, ink: pressure.ink, cover: dark * pressure.strength * max(0, ink))
                if dark > 0.4 {
                    let pixel = PageBox(x: Double(x) / scale, y: Double(y) / scale, width: 1 / scale, height: 1 / scale)
                    box = box?.union(pixel) ?? pixel
                }
            }
        }
        return box
    }
}

/// Smooth random patches, as ink leaves them: value noise of two sizes.
private struct Blotches {
    private static let side = 32
    private var coarse: [Double]
    private var fine: [Double]

    init(_ random: inout SplitMix64) {
        coarse = (0..<Self.side * Self.side).map { _ in random.unit() }
        fine = (0..<Self.side * Self.side).map { _ in random.unit() }
    }

    /// 0 to 1; `x` and `y` in millimetres.
    func level(x: Double, y: Double) -> Double {
        Self.sample(coarse, x / 5, y / 5) * 0.6 + Self.sample(fine, x / 0.5, y / 0.5) * 0.4
    }

    private static func sample(_ grid: [Double], _ x: Double, _ y: Double) -> Double {
        let (left, top) = (x.rounded(.down), y.rounded(.down))
        let (dx, dy) = (x - left, y - top)
        func at(_ column: Double, _ row: Double) -> Double {
            grid[(Int(row) & (side - 1)) * side + (Int(column) & (side - 1))]
        }
        let upper = at(left, top) * (1 - dx) + at(left + 1, top) * dx
        let lower = at(left, top + 1) * (1 - dx) + at(left + 1, top + 1) * dx
        return upper * (1 - dy) + lower * dy
    }
}
