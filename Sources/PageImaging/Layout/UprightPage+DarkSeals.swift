internal import FormModel
internal import Foundation

/// Seals on scans without colour, taken out of the print as far as the pixels allow.
extension UprightPage {
    /// Seal ink is this much paler than print, in levels of 255, or the two cannot be told apart.
    private static let palerBy = 30
    /// The rim is 1.0 to 1.2 mm wide (domain.md §5); a scan blurs it.
    private static let rimWidth = 2.0
    /// A seal is found to half a millimetre.
    private static let slack = 1.0
    /// The star's tips span 14 mm of 42 (domain.md §5): share of the radius, with some room.
    private static let starRadius = 0.36

    /// Boxes around the discs that seals without red ink cover.
    func darkDiscs(of seals: [SealImprint]) -> [PixelBox] {
        seals.filter { $0.ink != .red }.map {
            scale.pixelBox($0.box).grown(by: scale.pixels(Self.slack), within: bounds)
        }
    }

    /// Where the seal is paler than print, everything as pale as it becomes white; else its rim and its star do, for
    /// they would be read as characters and cut lines in two.
    func takeOut(_ seals: [SealImprint]) throws(ImagingError) {
        for seal in seals {
            let box = scale.pixelBox(seal.box).grown(by: scale.pixels(Self.slack), within: bounds)
            let centre = (x: Double(box.x + box.maxX) / 2, y: Double(box.y + box.maxY) / 2)
            let radius = scale.pixelBox(seal.box).width / 2
            let rim = Double(radius - scale.pixels(Self.rimWidth))...Double(radius + scale.pixels(Self.slack))
            func distance(_ x: Int, _ y: Int) -> Double { hypot(Double(x) - centre.x, Double(y) - centre.y) }
            var onRim: [UInt8] = []
            var inside: [UInt8] = []
            print.change(in: box) { x, y, grey in
                if grey < Self.faintThreshold {
                    if rim.contains(distance(x, y)) { onRim.append(grey) } else { inside.append(grey) }
                }
                return grey
            }
            guard !onRim.isEmpty else { continue }
            onRim.sort()
            inside.sort()
            let sealGrey = Int(onRim[onRim.count / 2])
            let printGrey = inside.isEmpty ? 0 : Int(inside[inside.count / 50])
            let isPaler = colour == .grey && sealGrey - printGrey >= Self.palerBy
            let limit = UInt8((sealGrey + printGrey) / 2)
            let star = Double(radius) * Self.starRadius
            print.change(in: box) { x, y, grey in
                let away = distance(x, y)
                guard away <= rim.upperBound else { return grey }
                return isPaler ? (grey > limit ? 255 : grey) : rim.contains(away) || away < star ? 255 : grey
            }
        }
    }
}
