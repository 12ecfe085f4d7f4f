/// A rectangle of whole pixels of an upright page; origin top left, y grows downwards.
public struct PixelBox: Sendable, Hashable {
    public var x: Int
    public var y: Int
    public var width: Int
    public var height: Int

    public init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    /// One past the last column and row.
    public var maxX: Int { x + width }
    public var maxY: Int { y + height }
    var midX: Int { x + width / 2 }
    var midY: Int { y + height / 2 }

    func union(_ other: PixelBox) -> PixelBox {
        let left = min(x, other.x)
        let top = min(y, other.y)
        return PixelBox(x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
    }

    func intersects(_ other: PixelBox) -> Bool {
        x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
    }

    /// Grown by `margin` on every side (shrunk where negative), cut at the borders of `bounds`.
    public func grown(by margin: Int, within bounds: PixelBox) -> PixelBox {
        grown(horizontally: margin, vertically: margin, within: bounds)
    }

    public func grown(horizontally: Int, vertically: Int, within bounds: PixelBox) -> PixelBox {
        let left = max(bounds.x, x - horizontally)
        let top = max(bounds.y, y - vertically)
        return PixelBox(
            x: left, y: top, width: max(0, min(bounds.maxX, maxX + horizontally) - left),
            height: max(0, min(bounds.maxY, maxY + vertically) - top))
    }
}
