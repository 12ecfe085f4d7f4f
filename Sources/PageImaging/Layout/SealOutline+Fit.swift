internal import Foundation

extension SealOutline {
    private static let directions = 180
    /// Share of the directions in which the edge must lie on the outline.
    private static let enough = 0.5

    /// Fitted by least squares to where rays from outside first meet ink (Kåsa, A circle fitting procedure and its error
    /// analysis, IEEE Trans. Instrum. Meas. 25, 1976; for an ellipse with both of its other quadratic terms).
    ///
    /// It is `slack` pixels off at most; nil where too little of an edge is there. Ink that is narrower than `width` pixels
    /// along a ray is no rim.
    func fitted(toRimIn map: InkMap, slack: Double, width: Double) -> SealOutline? {
        var points = (0..<Self.directions).compactMap { index -> (x: Double, y: Double)? in
            let angle = Double(index) / Double(Self.directions) * 2 * .pi
            guard let away = rim(in: map, at: angle, slack: slack, width: width) else { return nil }
            return (x + away * cos(angle) + 0.5, y + away * sin(angle) + 0.5)
        }
        // Most of the edge is the rim's: print and another seal outside of it do not move the median, as they would a mean.
        guard let usual = points.map({ share(x: $0.x, y: $0.y) }).median else { return nil }
        var outline = self
        (outline.long, outline.short) = (long * usual, short * usual)
        // What lies beside the rim is left out by and by.
        for bound in [slack / 2, slack / 4, slack / 4] {
            points = points.filter { outline.distance(x: $0.x, y: $0.y) <= bound + 0.5 }
            guard Double(points.count) >= Self.enough * Double(Self.directions),
                let fit = isRound ? Self.circle(through: points) : Self.ellipse(through: points)
            else { return nil }
            outline = fit
        }
        return outline
    }

    /// Pixels from the edge, along the ray from the centre.
    private func distance(x: Double, y: Double) -> Double {
        abs(1 - 1 / share(x: x, y: y)) * hypot(x - self.x, y - self.y)
    }

    /// How far from the centre the outermost ink along a ray begins that has no gap over `width` pixels, within `slack`
    /// pixels of the outline; nil for none.
    private func rim(in map: InkMap, at angle: Double, slack: Double, width: Double) -> Double? {
        let edge = reach(at: angle)
        var run = 0.0
        for away in stride(from: edge + slack, through: edge - width - slack, by: -1) {
            run = map.isInk(x: x + away * cos(angle), y: y + away * sin(angle)) ? run + 1 : 0
            if run >= width { return away + run - 1 }
        }
        return nil
    }

    /// x² + y² + ax + by + c is least in squares over the points.
    private static func circle(through points: [(x: Double, y: Double)]) -> SealOutline? {
        conic(through: points) { [$0, $1, 1] }
    }

    /// As for a circle, with p(x² - y²) + 2qxy: whichever way the points are turned, the result turns with them.
    private static func ellipse(through points: [(x: Double, y: Double)]) -> SealOutline? {
        conic(through: points) { [$0, $1, 1, $0 * $0 - $1 * $1, 2 * $0 * $1] }
    }

    private static func conic(
        through points: [(x: Double, y: Double)], terms: (Double, Double) -> [Double]
    ) -> SealOutline? {
        let count = Double(points.count)
        // From the mean and in units of the size, so that the sums are of one order.
        let mean = (x: points.reduce(0) { $0 + $1.x } / count, y: points.reduce(0) { $0 + $1.y } / count)
        let unit = points.reduce(0) { max($0, hypot($1.x - mean.x, $1.y - mean.y)) }
        guard unit > 0 else { return nil }
        var sums: [[Double]] = []
        for point in points {
            let (u, v) = ((point.x - mean.x) / unit, (point.y - mean.y) / unit)
            let row = terms(u, v) + [-u * u - v * v]
            if sums.isEmpty { sums = row.dropLast().map { _ in row.map { _ in 0 } } }
            for i in sums.indices { for j in row.indices { sums[i][j] += row[i] * row[j] } }
        }
        guard let terms = solution(of: sums) else { return nil }
        let (a, b, c) = (terms[0], terms[1], terms[2])
        let (p, q) = terms.count > 3 ? (terms[3], terms[4]) : (0, 0)
        let flatness = hypot(p, q)
        guard flatness < 1 else { return nil }
        // The centre is where the quadratic form has no slope.
        let determinant = 1 - flatness * flatness
        let u = -(a * (1 - p) - b * q) / determinant / 2
        let v = -(b * (1 + p) - a * q) / determinant / 2
        let square = -(c + (a * u + b * v) / 2)
        guard square > 0 else { return nil }
        // The form grows fastest across the long axis.
        let turn = flatness > 0 ? atan2(q, p) / 2 + .pi / 2 : 0
        return SealOutline(
            x: mean.x + u * unit, y: mean.y + v * unit, long: (square / (1 - flatness)).squareRoot() * unit,
            short: (square / (1 + flatness)).squareRoot() * unit, turn: turn > .pi / 2 ? turn - .pi : turn)
    }

    /// Of linear equations, each a row of factors and their sum; nil where there is no single one.
    private static func solution(of equations: [[Double]]) -> [Double]? {
        var rows = equations
        for i in rows.indices {
            let pivot = rows.indices[i...].max { abs(rows[$0][i]) < abs(rows[$1][i]) }!
            rows.swapAt(i, pivot)
            guard abs(rows[i][i]) > 1e-9 else { return nil }
            for j in rows.indices where j != i {
                let factor = rows[j][i] / rows[i][i]
                for k in i..<rows[j].count { rows[j][k] -= factor * rows[i][k] }
            }
        }
        return rows.indices.map { rows[$0][rows.count] / rows[$0][$0] }
    }
}
