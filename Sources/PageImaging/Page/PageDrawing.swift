public import FormModel

/// A page with what was found on it drawn over it, at 150 dots per inch.
public final class PageDrawing {
    public let picture: PixImage
    private let scale: PixelScale

    private static let resolution = 150.0

    /// Draws cells, lines, boxes to tick, seals, ink at the edges and the signature of `reading` over `page`.
    public init(of reading: PageReading, on page: UprightPage) throws(ImagingError) {
        picture = try page.picture().converted(toDepth: 32).scaled(by: Self.resolution / page.scale.resolution)
        scale = PixelScale(resolution: Self.resolution)
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
        for seal in reading.seals {
            draw(seal.box, in: .init(255, 0, 255), thickness: 4)
            let place = scale.pixelBox(seal.box)
            picture.write(seal.caption, x: place.x, y: place.maxY + 20, in: .init(255, 0, 255), size: 4)
        }
        for piece in reading.edgeInk { draw(piece.box, in: .init(255, 0, 255)) }
        if let signature = reading.signature { draw(signature.box, in: .init(0, 160, 160), thickness: 4) }
    }

    public func draw(_ box: PageBox, in colour: PixImage.Colour, thickness: Int = 2) {
        picture.draw(scale.pixelBox(box), in: colour, thickness: thickness)
    }

    /// Draws `box` with its name (ASCII) at its upper edge.
    public func draw(_ box: PageBox, named name: String, in colour: PixImage.Colour) {
        draw(box, in: colour)
        let place = scale.pixelBox(box)
        picture.write(name, x: place.x + 2, y: max(8, place.y - 2), in: colour, size: 4)
    }

    /// Writes what the page is into its upper left corner.
    public func title(_ text: String) {
        picture.write(text, x: 10, y: 28, in: .init(0, 0, 0))
    }
}

extension SealImprint {
    /// Ink, shape, axes and middle in millimetres, completeness, star.
    fileprivate var caption: String {
        let size = [axes.length, axes.breadth].map { "\(($0 * 10).rounded() / 10)" }.joined(separator: " x ")
        let middle = [box.midX, box.midY].map { "\(($0 * 10).rounded() / 10)" }.joined(separator: ", ")
        let mark =
            switch star {
            case .found: ", star"
            case .missing: ", no star"
            case nil: ""
            }
        return
            "\(ink.rawValue) \(oval == nil ? "round" : "oval") \(size) mm at (\(middle)), \(Int(completeness * 100))%\(mark)"
    }
}
