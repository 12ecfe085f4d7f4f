internal import Foundation

/// A five-pointed star in the middle of a seal.
struct StarFit {
    /// Radians clockwise that its upper tip is turned from the top.
    let turn: Double
    /// Shares of its inner part and of what lies around it that carry ink.
    let (inside, outside): (Double, Double)

    /// On 301 red seals with a star it is inked by 0.66 more than what is around it, on 13 without one by 0.18 at most; these
    /// have 0.22 of it inked. The national emblem has much in both.
    private static let (clearlyMore, little) = (0.45, 0.3)

    var isStar: Bool { inside - outside >= Self.clearlyMore }
    var isNothing: Bool { inside <= Self.little }

    /// Tips in radii of the seal: 14 mm of 42 across (domain.md §5); a little less must be inked, beyond a little more
    /// nothing may be.
    private static let (least, usual, most) = (0.29, 0.34, 0.39)
    /// Of a regular star's inner corners to its tips.
    private static let corner = 0.382

    /// Whether a point lies on the star, or within `blur` pixels of it.
    func contains(x: Double, y: Double, of outline: SealOutline, blur: Double) -> Bool {
        let (dx, dy) = (x - outline.x, y - outline.y)
        let reach = Self.reach(at: atan2(dx, -dy) - turn) * Self.usual * outline.radius
        return hypot(dx, dy) <= reach + blur
    }

    /// The turn that fits best.
    init(to outline: SealOutline, in map: InkMap) {
        let step = outline.radius * 0.02
        let places = stride(from: step, through: outline.radius * Self.most, by: step).flatMap { away in
            stride(from: 0.0, to: 2 * .pi, by: step / away).map { (away: away, angle: $0) }
        }
        let inked = places.map {
            map.isInk(x: outline.x + $0.away * sin($0.angle), y: outline.y - $0.away * cos($0.angle))
        }
        var best: (turn: Double, inside: Double, outside: Double) = (0, 0, 1)
        func look(at degrees: Double) {
            let turn = degrees / 180 * .pi
            var (inside, within, outside, without) = (0, 0, 0, 0)
            for (place, isInk) in zip(places, inked) {
                let reach = Self.reach(at: place.angle - turn) * outline.radius
                if place.away <= reach * Self.least {
                    within += 1
                    if isInk { inside += 1 }
                } else if place.away > reach * Self.most {
                    without += 1
                    if isInk { outside += 1 }
                }
            }
            let share = (inside: Double(inside) / Double(within), outside: Double(outside) / Double(without))
            if share.inside - share.outside > best.inside - best.outside { best = (turn, share.inside, share.outside) }
        }
        for degrees in stride(from: -36.0, to: 36, by: 3) { look(at: degrees) }
        let coarse = best.turn / .pi * 180
        for degrees in stride(from: coarse - 2, through: coarse + 2, by: 0.5) { look(at: degrees) }
        (turn, inside, outside) = best
    }

    /// Of the edge of a star with tips at 1, `angle` from a tip.
    private static func reach(at angle: Double) -> Double {
        let fifth = 2 * Double.pi / 5
        let away = abs(angle - (angle / fifth).rounded() * fifth)
        // The line from the tip (0, 1) to the inner corner at 36 degrees.
        let (x, y) = (corner * sin(fifth / 2), corner * cos(fifth / 2))
        return x / (x * cos(away) + (1 - y) * sin(away))
    }
}
