internal import FormModel
internal import Foundation

/// Seals that are not red, taken out of the print as far as the pixels allow.
extension UprightPage {
    /// What seals without red ink cover.
    func darkOutlines(of seals: [SealImprint]) -> [SealOutline] {
        seals.filter { $0.ink != .red }.map {
            SealOutline(of: $0, scale: scale).grown(by: DarkSealRemover.slack * scale.pixelsPerMillimetre)
        }
    }

    /// As `DarkSealRemover`; what it could not tell from print is `entangled`.
    func takeOut(_ seals: [SealImprint]) throws(ImagingError) {
        entangled = try DarkSealRemover(print: print, scale: scale, colour: colour, inkThreshold: inkThreshold)
            .takeOut(seals)
        try renewBinary()
    }

    /// Levels of 255 between the strongest and the weakest of red, green and blue, the median of a seal's rim: a scanner's
    /// fringes have less.
    private static let colourful = 40

    func isColoured(_ seal: SealImprint, in picture: PixImage) throws(ImagingError) -> Bool {
        let box = scale.pixelBox(seal.box).grown(by: 0, within: bounds)
        let rgb = try picture.cropped(x: box.x, y: box.y, width: box.width, height: box.height).rgbBytes()
        let ink = try print.cropped(x: box.x, y: box.y, width: box.width, height: box.height).greyBytes()
        let outline = SealOutline(of: seal, scale: scale)
        let inner = outline.grown(by: -scale.pixelsPerMillimetre)
        let rim = ink.indices.filter { index in
            let (x, y) = (Double(box.x + index % box.width) + 0.5, Double(box.y + index / box.width) + 0.5)
            return ink[index] < Self.faintThreshold && outline.share(x: x, y: y) <= 1 && inner.share(x: x, y: y) >= 1
        }
        let chroma = rim.map { index in
            let shades = rgb[(index * 3)..<(index * 3 + 3)]
            return Int(shades.max()!) - Int(shades.min()!)
        }.sorted()
        return !chroma.isEmpty && chroma[chroma.count / 2] > Self.colourful
    }
}
