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
}
