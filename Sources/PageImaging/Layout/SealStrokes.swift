internal import Foundation

/// The rim and the star of a seal as dark as print: what of it can be told from print by its shape.
///
/// Print that crosses the rim is kept: a stroke that goes on straight on both sides of it.
struct SealStrokes {
    private let outline: SealOutline
    private let map: InkMap
    private let millimetre: Double
    /// From its centre, pixels, in a circle of the outline's radius.
    private let rim: ClosedRange<Double>
    private let star: StarFit?
    /// Something without a star's shape in the middle, as the national emblem.
    private let hasEmblem: Bool

    /// A scan blurs edges by so much, millimetres; a star is found less exactly than a rim.
    private static let (blur, blurOfStar) = (0.2, 0.35)
    /// Where the rim is looked for, millimetres from the outer edge; it is 1.0 to 1.2 mm wide (domain.md §5).
    private static let (within, beyond) = (2.2, 1.0)
    private static let directions = 360
    /// Share of the directions in which the rim is inked; what is thicker or thinner is print on it.
    private static let inkedShare = 0.5
    /// The emblem's share of the radius: as much as a star's tips.
    private static let emblem = 0.36

    /// nil where no rim is found.
    init?(of outline: SealOutline, in map: InkMap, pixelsPerMillimetre: Double) {
        (self.outline, self.map, millimetre) = (outline, map, pixelsPerMillimetre)
        let places = Array(
            stride(
                from: outline.radius - Self.within * millimetre, through: outline.radius + Self.beyond * millimetre,
                by: 0.5))
        let shares = places.map { away in
            let inked = (0..<Self.directions).count { index in
                let point = outline.point(away: away, at: Double(index) / Double(Self.directions) * 2 * .pi)
                return map.isInk(x: point.x, y: point.y)
            }
            return Double(inked) / Double(Self.directions)
        }
        guard let most = shares.indices.max(by: { shares[$0] < shares[$1] }), shares[most] > Self.inkedShare else {
            return nil
        }
        let first = shares[..<most].lastIndex { $0 <= Self.inkedShare }.map { $0 + 1 } ?? 0
        let last = shares[most...].firstIndex { $0 <= Self.inkedShare }.map { $0 - 1 } ?? shares.count - 1
        rim = places[first] - Self.blur * millimetre...places[last] + Self.blur * millimetre
        let fit = outline.isRound ? StarFit(to: outline, in: map) : nil
        star = fit?.isStar == true ? fit : nil
        hasEmblem = fit.map { !$0.isStar && !$0.isNothing } ?? false
    }

    /// Whether the pixel shows nothing but the seal.
    func cover(x: Int, y: Int) -> Bool {
        let (x, y) = (Double(x) + 0.5, Double(y) + 0.5)
        let away = outline.share(x: x, y: y) * outline.radius
        if rim.contains(away) { return !isCrossed(at: atan2(y - outline.y, x - outline.x), away: away) }
        if let star { return star.contains(x: x, y: y, of: outline, blur: Self.blurOfStar * millimetre) }
        return hasEmblem && away < Self.emblem * outline.radius
    }

    /// How far a stroke moves along the rim while it crosses it, in widths.
    private static let slants = stride(from: -1.2, through: 1.2, by: 0.2)
    /// Where a stroke must be beyond the rim's edges, millimetres.
    private static let ends = [0.05, 0.2, 0.35]

    /// Whether a stroke of print goes on straight on both sides of the rim.
    private func isCrossed(at angle: Double, away: Double) -> Bool {
        Self.slants.contains { slant in
            Self.ends.allSatisfy { end in
                let (outer, inner) = (rim.upperBound + end * millimetre, rim.lowerBound - end * millimetre)
                let beyond = outline.point(away: outer, at: angle + slant * (outer - away) / outer)
                let within = outline.point(away: inner, at: angle + slant * (inner - away) / inner)
                return map.isInk(x: beyond.x, y: beyond.y) && map.isInk(x: within.x, y: within.y)
            }
        }
    }
}
