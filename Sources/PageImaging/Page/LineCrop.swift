/// The pixels of one line of text, or of a piece of one, at the size in which Tesseract reads best, with white around.
public final class LineCrop {
    /// Depth 8.
    public let image: PixImage
    /// Where the image's top left corner lies on the page, and how many of its pixels a pixel of the page became.
    private let x: Double
    private let y: Double
    private let factor: Double

    /// Whether it is to be read as it is. Tesseract's search for the line in it goes wrong at times, most with figures: of
    /// `5133.8` in DejaVu Sans at 300 dpi it makes `S3Is`.
    public let isReadWhole: Bool

    /// How much of the page around the ink is taken in.
    public enum Surroundings: Sendable {
        /// A little, and clean paper beyond: without it Tesseract loses strokes, of figures above all.
        case usual
        /// The piece of a line between two boxes to tick: nothing beside it.
        case piece
    }

    /// Height of a line of print in pixels of a crop that `chi_sim` reads best, of those from 20 to 60; at 44, as 10.5 pt
    /// is at 300 dpi, one field in three more is wrong.
    public static let usualHeight = 26
    /// More is blur, less is lost strokes.
    private static let factors = 0.25...1.4
    /// White around the line, in its heights: enough for Tesseract's search, and what the network likes.
    private static let (searchedBorder, wholeBorder) = (0.5, 0.25)

    init(
        _ line: PixelBox, of page: UprightPage, _ surroundings: Surroundings, printHeight: Int, height: Int,
        isReadWhole: Bool
    ) throws(ImagingError) {
        self.isReadWhole = isReadWhole
        let across = max(2, line.height / 8)
        let along = surroundings == .usual ? across * 2 : 0
        let box = line.grown(horizontally: along, vertically: across, within: page.bounds)
        let cut = try page.print.cropped(x: box.x, y: box.y, width: box.width, height: box.height)
        let wanted = Double(height) / Double(max(1, printHeight))
        factor = min(max(wanted, Self.factors.lowerBound), Self.factors.upperBound)
        let lineHeight = Double(line.height) * factor
        let border = isReadWhole ? Int(lineHeight * Self.wholeBorder) : max(10, Int(lineHeight * Self.searchedBorder))
        image = try cut.scaled(by: factor).bordered(by: border)
        x = Double(box.x) - Double(border) / factor
        y = Double(box.y) - Double(border) / factor
        image.declaredResolution = Int((Double(page.print.declaredResolution) * factor).rounded())
    }

    /// The text of a seal does not lie straight on the page, so its boxes are its own.
    public init(sealText image: PixImage) throws(ImagingError) {
        self.image = try image.bordered(by: 12)
        self.image.declaredResolution = 300
        (x, y, factor) = (0, 0, 1)
        isReadWhole = false
    }

    /// A box of the crop as a box of the page.
    public func onPage(_ box: PixelBox) -> PixelBox {
        PixelBox(
            x: Int((Double(box.x) / factor + x).rounded()), y: Int((Double(box.y) / factor + y).rounded()),
            width: Int((Double(box.width) / factor).rounded()), height: Int((Double(box.height) / factor).rounded()))
    }
}

extension UprightPage {
    /// `printHeight`: the height of the line's print in pixels of the page, where a pen stroke makes the line higher;
    /// nil: the line's own. `height`: of the print in the crop, in pixels.
    public func crop(
        of line: PixelBox, _ surroundings: LineCrop.Surroundings = .usual, printHeight: Int? = nil,
        height: Int = LineCrop.usualHeight, isReadWhole: Bool = false
    ) throws(ImagingError) -> LineCrop {
        try LineCrop(
            line, of: self, surroundings, printHeight: printHeight ?? line.height, height: height,
            isReadWhole: isReadWhole)
    }
}
