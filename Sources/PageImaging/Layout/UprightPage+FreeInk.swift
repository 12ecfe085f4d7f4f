public import FormModel
internal import Foundation

/// Ink in places that a form leaves free.
extension UprightPage {
    /// Ink at the sides, as slices of a straddling seal leave: red ink, or dark ink where the page shows no red there.
    public func edgeInk() throws(ImagingError) -> [EdgeInk] {
        let pieces = if let red { try EdgeInkFinder(scale: scale, ink: red).pieces() } else { [EdgeInk]() }
        return pieces.isEmpty ? try EdgeInkFinder(scale: scale, ink: faint).pieces() : pieces
    }

    /// Fewer square millimetres hang together in dust.
    private static let leastPiece = 0.15

    /// Between the star and the text of a round seal is no ink of its own, in radii (domain.md §5).
    private static let freeRing = 0.4...0.6

    /// What a pen left in `place`, outside of `printed` and of the ink of seals that could not be told from print; other
    /// seals are out of it already.
    public func penInk(in place: PageBox, besides printed: [PageBox]) -> PenInk {
        let window = scale.pixelBox(place).grown(by: 0, within: bounds)
        let print = printed.map(scale.pixelBox)
        let seals = zip(entangled.map { SealOutline(of: $0, scale: scale) }, darkOutlines(of: entangled))
        func isSeal(_ x: Int, _ y: Int) -> Bool {
            let (x, y) = (Double(x) + 0.5, Double(y) + 0.5)
            return seals.contains { seal, outer in
                outer.share(x: x, y: y) <= 1 && !(seal.isRound && Self.freeRing.contains(seal.share(x: x, y: y)))
            }
        }
        let pixelArea = 1 / (scale.pixelsPerMillimetre * scale.pixelsPerMillimetre)
        let pieces = InkComponents(of: InkMap(binary), in: window).members.compactMap { pixels -> [(x: Int, y: Int)]? in
            let free = pixels.filter { pixel in
                !isSeal(pixel.x, pixel.y)
                    && !print.contains { $0.x <= pixel.x && pixel.x < $0.maxX && $0.y <= pixel.y && pixel.y < $0.maxY }
            }
            return Double(free.count) * pixelArea >= Self.leastPiece ? free : nil
        }
        let boxes = pieces.map { piece in
            let (left, right) = (piece.map(\.x).min()!, piece.map(\.x).max()!)
            let (top, bottom) = (piece.map(\.y).min()!, piece.map(\.y).max()!)
            return PixelBox(x: left, y: top, width: right - left + 1, height: bottom - top + 1)
        }
        let largest = boxes.max { $0.width * $0.height < $1.width * $1.height }
        return PenInk(
            box: PageBox.enclosing(boxes.map(scale.pageBox)) ?? place,
            area: Double(pieces.map(\.count).reduce(0, +)) * pixelArea,
            strokeHeight: largest.map { scale.millimetres($0.height) } ?? 0,
            strokeWidth: largest.map { scale.millimetres($0.width) } ?? 0,
            isHidden: seals.contains { $1.box.intersects(window) })
    }
}
