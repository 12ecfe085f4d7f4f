public import FormModel
internal import Foundation

/// The text along a seal's rim as a line (polar coordinates around the fitted circle), from the lower left, 150 degrees
/// before the top, clockwise.
public struct UnrolledRim {
    /// Depth 8.
    public let image: PixImage
    /// Where another seal lies over it or below, in shares of its length; the other's rim is left out.
    public let covered: [ClosedRange<Double>]
}

extension UprightPage {
    /// nil for other inks than red, which cannot be told from the print under them. `seals`: all of the page.
    public func unrolledRim(of seal: SealImprint, among seals: [SealImprint]) throws(ImagingError) -> UnrolledRim? {
        guard seal.ink == .red, let red else { return nil }
        let box = scale.pixelBox(seal.box)
        let around = box.grown(by: 2, within: bounds)
        let ink = InkMap(try red.cropped(x: around.x, y: around.y, width: around.width, height: around.height))
        func circle(_ box: PixelBox) -> Circle {
            let radius = Double(box.width) / 2
            return Circle(x: Double(box.x - around.x) + radius, y: Double(box.y - around.y) + radius, radius: radius)
        }
        let own = circle(box)
        let others = seals.filter { $0 != seal && $0.box.intersection(seal.box) != nil }
            .map { circle(scale.pixelBox($0.box)) }
        let height = Self.unrolledHeight
        let pixel = own.radius * (Self.textRing.upperBound - Self.textRing.lowerBound) / Double(height)
        let length = Int(2 * Self.reach * own.radius * Self.middle / pixel)
        var grey = [UInt8](repeating: 255, count: length * height)
        var covered: [ClosedRange<Double>] = []
        for column in 0..<length {
            let angle = (Double(column) / Double(length) * 2 - 1) * Self.reach
            var isCovered = false
            for row in 0..<height {
                // Nine samples a pixel.
                let dark = (0..<9).count { part in
                    let away = own.radius * Self.textRing.upperBound - (Double(row) + Double(part / 3) / 3) * pixel
                    let turn = angle + Double(part % 3) / 3 * pixel / (own.radius * Self.middle)
                    let (x, y) = (own.x + away * sin(turn), own.y - away * cos(turn))
                    let other = others.map { $0.distance(x: x, y: y) }.min() ?? .infinity
                    if other <= Self.rim.upperBound { isCovered = true }
                    return ink.isInk(x: x, y: y) && !Self.rim.contains(other)
                }
                grey[row * length + column] = UInt8(255 - dark * 28)
            }
            guard isCovered else { continue }
            let (start, end) = (Double(column) / Double(length), Double(column + 1) / Double(length))
            if let last = covered.last, last.upperBound == start {
                covered[covered.count - 1] = last.lowerBound...end
            } else {
                covered.append(start...end)
            }
        }
        return UnrolledRim(image: try PixImage(width: length, height: height, grey: grey), covered: covered)
    }

    private struct Circle {
        var x: Double
        var y: Double
        var radius: Double

        /// From the centre, in radii.
        func distance(x: Double, y: Double) -> Double { hypot(x - self.x, y - self.y) / radius }
    }

    /// The line around the text, in radii.
    private static let rim = 0.93...1.02
    /// Where the text stands between star and rim, in radii (domain.md §5), and its middle.
    private static let textRing = 0.6...0.92
    private static let middle = 0.75
    /// Half of the arc that it takes, in radians.
    private static let reach = 150.0 / 180 * Double.pi
    /// Pixels; characters then have about the height that `chi_sim` reads best.
    private static let unrolledHeight = 34
}
