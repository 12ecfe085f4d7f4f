public import FormModel
public import Foundation

/// A page turned upright and deskewed, ready for layout analysis and recognition.
public final class UprightPage {
    public let scale: PixelScale
    public let quarterTurns: Int
    /// Degrees that the scan was turned clockwise; taken out.
    public let skew: Double
    public let colour: ColourMode
    /// Depth 8: the print on a background of even light, without red ink. Layout analysis paints ruled lines white.
    public let print: PixImage
    /// The page as scanned, upright but not level.
    private let turned: PixImage
    private(set) var binary: PixImage
    /// Like `binary`, with everything that is clearly darker than paper.
    let faint: PixImage
    let red: PixImage?
    /// Seals without colour that layout analysis could not tell from the print.
    var entangled: [SealImprint] = []

    public var width: Int { print.width }
    public var height: Int { print.height }
    public var bounds: PixelBox { PixelBox(x: 0, y: 0, width: width, height: height) }

    /// Darker than this on a background of 250 is ink where print is crisp.
    private static let crispThreshold = 170
    /// A blurred or pale scan of thin strokes needs a higher one, or its characters fall apart: that below which this share
    /// of all that is clearly darker than paper lies, up to where paper noise might begin. On forged scans 170 has 0.7 to
    /// 0.85 of it where print is crisp and 0.35 to 0.6 where it is blurred at 150 dpi.
    private static let (inkShare, highestThreshold) = (0.6, 205)
    let inkThreshold: Int
    /// The thin sides of a box to tick are greyer than strokes on a blurred scan; paper noise stays above.
    static let faintThreshold = 222
    /// Less than this many degrees moves a line of 170 mm by less than 0.15 mm and is left.
    private static let negligibleSkew = 0.05
    /// Leptonica calls angles usable above 3; sparse covers reach 2 and are right.
    private static let skewConfidence = 2.0

    /// Turns `scan` clockwise by `quarterTurns` and takes out its skew.
    public init(scan: PixImage, quarterTurns: Int) throws(ImagingError) {
        let turned = try scan.turned(quarterTurns: quarterTurns)
        let colour = try PageColour(of: turned)
        let even = colour.mode == .bilevel ? colour.print : try colour.print.backgroundNormalised()
        let inkThreshold = Self.inkThreshold(of: even, colour: colour.mode)
        let binary = try even.thresholded(inkThreshold)
        self.inkThreshold = inkThreshold
        self.turned = turned
        scale = PixelScale(resolution: Double(scan.declaredResolution))
        self.quarterTurns = quarterTurns
        self.colour = colour.mode
        if let correction = binary.skewCorrection(), correction.confidence >= Self.skewConfidence,
            abs(correction.degrees) > Self.negligibleSkew
        {
            skew = -correction.degrees
            print = try even.rotated(degrees: correction.degrees)
            red = try colour.red?.rotated(degrees: correction.degrees)
            self.binary = try print.thresholded(inkThreshold)
        } else {
            skew = 0
            print = even
            red = colour.red
            self.binary = binary
        }
        print.declaredResolution = scan.declaredResolution
        faint = try print.thresholded(Self.faintThreshold)
    }

    static func inkThreshold(of print: PixImage, colour: ColourMode) -> Int {
        if colour == .bilevel { return crispThreshold }
        let histogram = print.greyHistogram()
        let dark = histogram[..<faintThreshold].reduce(0, +)
        var ink = histogram[..<crispThreshold].reduce(0, +)
        var threshold = crispThreshold
        while threshold < highestThreshold, Double(ink) < Double(dark) * inkShare {
            ink += histogram[threshold]
            threshold += 1
        }
        return threshold
    }

    /// After a change of `print`.
    func renewBinary() throws(ImagingError) {
        binary = try print.thresholded(inkThreshold)
    }

    /// The page as scanned, upright and level, for people to look at; at `resolution` dots per inch where the scan has
    /// more. Made anew at each call: turning a small picture takes a fraction of the time.
    public func picture(resolution: Double = .infinity) throws(ImagingError) -> PixImage {
        let factor = resolution / scale.resolution
        let sized = factor < 1 ? try turned.scaledForViewing(by: factor) : turned
        return skew == 0 ? sized : try sized.rotated(degrees: -skew)
    }

    /// The picture as JPEG, for reports.
    public func pictureData(resolution: Double) throws(ImagingError) -> Data {
        // 70 keeps small print legible at a fifth of the size of 95.
        try picture(resolution: resolution).jpegData(quality: 70)
    }
}
