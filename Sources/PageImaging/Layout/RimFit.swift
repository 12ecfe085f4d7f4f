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

    /// From a circle that is `slack` pixels off at most; nil where too little of an edge is there.
    init?(in map: InkMap, x: Double, y: Double, radius: Double, slack: Double) {
        (self.x, self.y, self.radius) = (x, y, radius)
        var edge = (0..<Self.directions).compactMap { index -> (x: Double, y: Double)? in
            let angle = Double(index) / Double(Self.directions) * 2 * .pi
            for away in stride(from: radius + slack, through: radius - slack, by: -1) {
                let (column, row) = (x + away * cos(angle), y + away * sin(angle))
                if map.isInk(x: column, y: row) { return (column + 0.5, row + 0.5) }
            }
            return nil
        }
        // What lies beside the rim, another seal's ink or a gap's other side, is left out by and by.
        for bound in [slack, slack / 2, slack / 4, slack / 4] {
            edge = edge.filter { abs(hypot($0.x - self.x, $0.y - self.y) - self.radius) <= bound + 0.5 }
            guard Double(edge.count) >= Self.enough * Double(Self.directions), fit(edge) else { return nil }
        }
    }

    /// The share of directions in which ink lies without a gap over at least `width` pixels, up to `slack` pixels within or
    /// outside of the edge.
    func solidity(in map: InkMap, width: Double, slack: Double) -> Double {
        let solid = (0..<Self.directions).count { index in
            let angle = Double(index) / Double(Self.directions) * 2 * .pi
            var run = 0.0
            for away in stride(from: radius + slack, through: radius - width - slack, by: -1) {
                run = map.isInk(x: x + away * cos(angle), y: y + away * sin(angle)) ? run + 1 : 0
                if run >= width { return true }
            }
            return false
        }
        return Double(solid) / Double(Self.directions)
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
