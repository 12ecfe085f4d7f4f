internal import FormModel
internal import Foundation
internal import GlyphShapes

/// Follows the darkest closed path around a box: a ring that a pen drew lies there, through whatever print it crosses and
/// whatever became of the box's sides beneath it.
///
/// The ink is unrolled around the box's centre and the path found by dynamic programming, one radius for each direction,
/// each but one step from the last (Sun and Pallottino, Circular shortest path in images, Pattern Recognition 36, 2003).
struct RingTrace {
    /// Directions, clockwise.
    private static let directions = 48
    /// Radii at which rings are looked for, in widths of the box: from its corners on.
    private static let radii = 0.64...1.6
    /// So much of the path may be as pale as it likes: pens skip.
    private static let skipped = 0.1
    /// How far the ink that is looked at reaches from the box's centre, in its widths.
    static let reach = 1.75

    /// The darkness of each radius, one direction after the other.
    private let rays: [[Float]]

    /// `patch`: with the box in its middle; `width`: of the box, pixels. nil for a box too small to tell a ring from it.
    init?(around patch: InkPatch, width: Double) {
        let least = Self.radii.lowerBound * width
        let count = Int((Self.radii.upperBound - Self.radii.lowerBound) * width)
        guard count >= 8 else { return nil }
        /// The darkest of a pixel and its neighbours, for a pen's stroke is thin.
        func darkness(_ x: Int, _ y: Int) -> Float {
            var most: Float = 0
            for y in max(0, y - 1)...min(patch.height - 1, y + 1) {
                for x in max(0, x - 1)...min(patch.width - 1, x + 1) {
                    most = max(most, patch.ink[y * patch.width + x])
                }
            }
            return most
        }
        rays = (0..<Self.directions).map { direction in
            let angle = Double(direction) / Double(Self.directions) * 2 * .pi
            return (0..<count).map { step in
                let radius = least + Double(step)
                let x = Int((Double(patch.width) / 2 + radius * cos(angle)).rounded(.down))
                let y = Int((Double(patch.height) / 2 + radius * sin(angle)).rounded(.down))
                guard (0..<patch.width).contains(x), (0..<patch.height).contains(y) else { return 0 }
                return darkness(x, y)
            }
        }
    }

    /// How dark the path is nearly everywhere, 0 for paper to 1 for ink.
    var darkness: Double {
        let paths = stride(from: 0, to: rays[0].count, by: 2).map(path)
        guard let best = paths.max(by: { $0.sum < $1.sum }) else { return 0 }
        return Double(best.darkness.sorted()[Int(Self.skipped * Double(Self.directions))])
    }

    /// The darkest path that begins at the radius `start` and ends beside it.
    private func path(from start: Int) -> (sum: Float, darkness: [Float]) {
        let count = rays[0].count
        var sums = [Float](repeating: -.infinity, count: count)
        sums[start] = rays[0][start]
        var steps: [[Int]] = []
        for ray in rays.dropFirst() {
            let from = (0..<count).map { radius in
                (max(0, radius - 1)...min(count - 1, radius + 1)).max { sums[$0] < sums[$1] }!
            }
            steps.append(from)
            sums = (0..<count).map { sums[from[$0]] + ray[$0] }
        }
        var radius = (max(0, start - 1)...min(count - 1, start + 1)).max { sums[$0] < sums[$1] }!
        let sum = sums[radius]
        var radii = [radius]
        for from in steps.reversed() {
            radius = from[radius]
            radii.append(radius)
        }
        return (sum, zip(rays, radii.reversed()).map { $0[$1] })
    }
}
