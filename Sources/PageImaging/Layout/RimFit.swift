internal import Foundation

/// A circle through the outer edge of a seal's rim, fitted by least squares to where rays from outside first meet ink
/// (Kåsa, A circle fitting procedure and its error analysis, IEEE Trans. Instrum. Meas. 25, 1976).
struct RimFit {
    /// Pixels of the map.
    private(set) var x: Double
    private(set) var y: Double
    private(set) var radius: Double

    private static let directions = 180
    /// Share of the directions in which the edge must lie on the circle.
    private static let enough = 0.5

    /// From a circle that is `slack` pixels off at most; nil where too little of an edge is there. Ink that is narrower than
    /// `width` pixels along a ray is no rim.
    init?(in map: InkMap, x: Double, y: Double, radius: Double, slack: Double, width: Double) {
        (self.x, self.y, self.radius) = (x, y, radius)
        var points: [(x: Double, y: Double)] = []
        for angle in Self.angles {
            guard let away = edge(in: map, at: angle, slack: slack, width: width) else { continue }
            points.append((x + away * cos(angle) + 0.5, y + away * sin(angle) + 0.5))
        }
        // Most of the edge is the rim's: print and another seal outside of it do not move the median, as they would a mean.
        guard let usual = points.map({ hypot($0.x - x, $0.y - y) }).median else { return nil }
        self.radius = usual
        // What lies beside the rim is left out by and by.
        for bound in [slack / 2, slack / 4, slack / 4] {
            points = points.filter { abs(hypot($0.x - self.x, $0.y - self.y) - self.radius) <= bound + 0.5 }
            guard Double(points.count) >= Self.enough * Double(Self.directions), fit(points) else { return nil }
        }
    }

    private static var angles: [Double] { (0..<directions).map { Double($0) / Double(directions) * 2 * .pi } }

    /// How far from the centre the outermost ink along a ray begins that has no gap over `width` pixels, within `slack`
    /// pixels of the circle; nil for none.
    private func edge(in map: InkMap, at angle: Double, slack: Double, width: Double) -> Double? {
        var run = 0.0
        for away in stride(from: radius + slack, through: radius - width - slack, by: -1) {
            run = map.isInk(x: x + away * cos(angle), y: y + away * sin(angle)) ? run + 1 : 0
            if run >= width { return away + run - 1 }
        }
        return nil
    }

    /// Whether there is a circle: x² + y² + ax + by + c is least in squares over the points.
    private mutating func fit(_ points: [(x: Double, y: Double)]) -> Bool {
        let count = Double(points.count)
        // From the mean, so that the sums of x and y vanish.
        let mean = (x: points.reduce(0) { $0 + $1.x } / count, y: points.reduce(0) { $0 + $1.y } / count)
        var (xx, xy, yy, xz, yz, z) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
        for point in points {
            let (u, v) = (point.x - mean.x, point.y - mean.y)
            let square = u * u + v * v
            xx += u * u
            xy += u * v
            yy += v * v
            xz += u * square
            yz += v * square
            z += square
        }
        let determinant = xx * yy - xy * xy
        guard determinant > 0 else { return false }
        let (u, v) = ((xz * yy - yz * xy) / determinant / 2, (yz * xx - xz * xy) / determinant / 2)
        (x, y, radius) = (mean.x + u, mean.y + v, (u * u + v * v + z / count).squareRoot())
        return true
    }
}
