public import FormModel

/// A page with what was found on it drawn over it, at half size.
public final class PageDrawing {
    public let picture: PixImage
    private let scale: PixelScale

    /// Draws cells, lines, boxes to tick and seals of `reading` over `page`.
    public init(of reading: PageReading, on page: UprightPage) throws(ImagingError) {
        picture = try page.picture().converted(toDepth: 32).scaled(by: 0.5)
        scale = PixelScale(resolution: page.scale.resolution / 2)
        for table in reading.tables {
            for cell in table.cells {
                draw(cell.box, in: .init(0, 160, 0))
                for line in cell.lines { draw(line.box, in: .init(0, 0, 255)) }
            }
        }
        for line in reading.lines { draw(line.box, in: .init(0, 0, 255)) }
        for mark in reading.marks {
            switch mark.state {
            case .ticked: draw(mark.box, in: .init(255, 0, 0))
            case .empty: draw(mark.box, in: .init(255, 160, 0))
            case .withdrawn, .doubtful: draw(mark.box, in: .init(160, 0, 255))
            }
        }
        for seal in reading.seals { draw(seal.box, in: .init(255, 0, 255), thickness: 4) }
    }

    public func draw(_ box: PageBox, in colour: PixImage.Colour, thickness: Int = 2) {
        picture.draw(scale.pixelBox(box), in: colour, thickness: thickness)
    }
}
