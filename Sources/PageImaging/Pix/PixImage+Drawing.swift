internal import CLeptonica

extension PixImage {
    /// A colour of the screen, 0 to 255 each.
    public struct Colour: Sendable, Hashable {
        public var red: UInt8
        public var green: UInt8
        public var blue: UInt8

        public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
            self.red = red
            self.green = green
            self.blue = blue
        }
    }

    /// Draws the outline of `box`, `thickness` pixels wide. The image must have depth 32.
    public func draw(_ box: PixelBox, in colour: Colour, thickness: Int = 2) {
        var region = boxCreate(Int32(box.x), Int32(box.y), Int32(box.width), Int32(box.height))
        defer { boxDestroy(&region) }
        pixRenderBoxArb(pix, region, Int32(thickness), colour.red, colour.green, colour.blue)
    }

    /// Writes `text` (ASCII) with its baseline at `y`, in Leptonica's own bitmap font of `size` points, even from 4 to 20.
    /// The image must have depth 32.
    public func write(_ text: String, x: Int, y: Int, in colour: Colour, size: Int = 6) {
        var font = bmfCreate(nil, Int32(size))
        defer { bmfDestroy(&font) }
        let value = UInt32(colour.red) << 24 | UInt32(colour.green) << 16 | UInt32(colour.blue) << 8 | 0xFF
        pixSetTextline(pix, font, text, value, Int32(x), Int32(y), nil, nil)
    }
}
