public import FormModel
internal import Foundation

extension UprightPage {
    /// The text along the rim of a red seal, unrolled into a line (polar coordinates around the fitted circle); nil for
    /// other inks, which cannot be told from the print under them. The rims of the page's other `seals` are left out.
    ///
    /// The line begins at the lower left, 150 degrees before the top, and goes clockwise.
    public func unrolledRim(of seal: SealImprint, among seals: [SealImprint]) throws(ImagingError) -> PixImage? {
        guard seal.ink == .red, let red else { return nil }
        let others = seals.filter { $0 != seal && $0.box.intersection(seal.box) != nil }.map { scale.pixelBox($0.box) }
        let box = scale.pixelBox(seal.box)
        let around = box.grown(by: 2, within: bounds)
        let ink = InkMap(try red.cropped(x: around.x, y: around.y, width: around.width, height: around.height))
        let radius = Double(box.width) / 2
        let centre = (x: Double(box.x - around.x) + radius, y: Double(box.y - around.y) + Double(box.height) / 2)
        let height = Self.unrolledHeight
        let pixel = radius * (Self.textRing.upperBound - Self.textRing.lowerBound) / Double(height)
        let length = Int(2 * Self.reach * radius * 0.75 / pixel)
        var grey = [UInt8](repeating: 255, count: length * height)
        for column in 0..<length {
            let angle = (Double(column) / Double(length) * 2 - 1) * Self.reach
            for row in 0..<height {
                var dark = 0
                // Nine samples a pixel.
                for part in 0..<9 {
                    let away = radius * Self.textRing.upperBound - (Double(row) + Double(part / 3) / 3) * pixel
                    let turn = angle + Double(part % 3) / 3 * pixel / (radius * 0.75)
                    let (x, y) = (Int(centre.x + away * sin(turn)), Int(centre.y - away * cos(turn)))
                    if x >= 0, y >= 0, x < ink.width, y < ink.height, ink.bytes[y * ink.width + x] == 1,
                        !others.contains(where: { Self.isRim(of: $0, x: around.x + x, y: around.y + y) })
                    {
                        dark += 1
                    }
                }
                grey[row * length + column] = UInt8(255 - dark * 28)
            }
        }
        return try PixImage(width: length, height: height, grey: grey)
    }

    private static func isRim(of seal: PixelBox, x: Int, y: Int) -> Bool {
        let radius = Double(seal.width) / 2
        let away = hypot(Double(x - seal.x) - radius, Double(y - seal.y) - Double(seal.height) / 2)
        return rim.contains(away / radius)
    }

    /// The line around the text, in radii.
    private static let rim = 0.93...1.02
    /// Where the text stands between star and rim, in radii (domain.md §5).
    private static let textRing = 0.6...0.92
    /// Half of the arc that it takes, in radians.
    private static let reach = 150.0 / 180 * Double.pi
    /// Pixels; characters then have about the height that `chi_sim` reads best.
    private static let unrolledHeight = 34
}
