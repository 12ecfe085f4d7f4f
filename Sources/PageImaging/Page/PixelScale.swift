public import FormModel

/// Turns pixels of a page into millimetres and back.
public struct PixelScale: Sendable, Hashable {
    public var pixelsPerMillimetre: Double

    public init(resolution: Double) {
        pixelsPerMillimetre = resolution / 25.4
    }

    public var resolution: Double { pixelsPerMillimetre * 25.4 }

    /// The nearest whole number of pixels, at least 1.
    public func pixels(_ millimetres: Double) -> Int {
        max(1, Int((millimetres * pixelsPerMillimetre).rounded()))
    }

    public func millimetres(_ pixels: Int) -> Double {
        Double(pixels) / pixelsPerMillimetre
    }

    public func pageBox(_ box: PixelBox) -> PageBox {
        PageBox(
            x: millimetres(box.x), y: millimetres(box.y), width: millimetres(box.width), height: millimetres(box.height)
        )
    }

    public func pixelBox(_ box: PageBox) -> PixelBox {
        PixelBox(
            x: Int((box.x * pixelsPerMillimetre).rounded()), y: Int((box.y * pixelsPerMillimetre).rounded()),
            width: pixels(box.width), height: pixels(box.height))
    }
}
