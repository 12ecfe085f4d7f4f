/// The pixels of one line of text, or of a piece of one, with white around.
public final class LineCrop {
    /// Depth 8.
    public let image: PixImage
    /// Where the image's top left corner lies on the page.
    private let x: Int
    private let y: Int

    /// How much of the page around the ink is taken in.
    public enum Surroundings: Sendable {
        /// A little, and clean paper beyond: without it Tesseract loses strokes, of figures above all.
        case usual
        /// The piece of a line between two boxes to tick: nothing beside it.
        case piece
    }

    init(_ line: PixelBox, of page: UprightPage, _ surroundings: Surroundings) throws(ImagingError) {
        let across = max(2, line.height / 8)
        let along = surroundings == .usual ? across * 2 : 0
        let border = max(10, line.height / 2)
        let box = line.grown(horizontally: along, vertically: across, within: page.bounds)
        image = try page.print.cropped(x: box.x, y: box.y, width: box.width, height: box.height).bordered(by: border)
        x = box.x - border
        y = box.y - border
        image.declaredResolution = page.print.declaredResolution
    }

    /// A box of the crop as a box of the page.
    public func onPage(_ box: PixelBox) -> PixelBox {
        PixelBox(x: box.x + x, y: box.y + y, width: box.width, height: box.height)
    }
}

extension UprightPage {
    public func crop(
        of line: PixelBox, _ surroundings: LineCrop.Surroundings = .usual
    ) throws(ImagingError) -> LineCrop {
        try LineCrop(line, of: self, surroundings)
    }
}
