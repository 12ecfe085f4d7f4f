/// A rectangle on a page that was turned upright and deskewed.
///
/// Unit: millimetres. Origin: the top left corner of the upright page; y grows downwards.
///
/// Kept to a hundredth of a millimetre, finer than any scan, so that a stored reading equals the one in memory.
public struct PageBox: Sendable, Hashable {
    public var x: Double
    public var y: Double
    public var width: Double
    public var height: Double

    public init(x: Double, y: Double, width: Double, height: Double) {
        self.x = Self.rounded(x)
        self.y = Self.rounded(y)
        self.width = Self.rounded(width)
        self.height = Self.rounded(height)
    }

    private static func rounded(_ millimetres: Double) -> Double {
        (millimetres * 100).rounded() / 100
    }

    public var maxX: Double { x + width }
    public var maxY: Double { y + height }
    public var midX: Double { x + width / 2 }
    public var midY: Double { y + height / 2 }
    public var area: Double { width * height }

    /// The smallest box that holds both.
    public func union(_ other: PageBox) -> PageBox {
        let left = min(x, other.x)
        let top = min(y, other.y)
        return PageBox(x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
    }

    /// The part that both cover; nil where they only touch or lie apart.
    public func intersection(_ other: PageBox) -> PageBox? {
        let left = max(x, other.x)
        let top = max(y, other.y)
        let right = min(maxX, other.maxX)
        let bottom = min(maxY, other.maxY)
        guard right > left, bottom > top else { return nil }
        return PageBox(x: left, y: top, width: right - left, height: bottom - top)
    }

    /// Whether the middle of `other` lies in it.
    public func holdsMiddle(of other: PageBox) -> Bool {
        x < other.midX && other.midX < maxX && y < other.midY && other.midY < maxY
    }

    /// With `margin` millimetres more on each side.
    func grown(by margin: Double) -> PageBox {
        PageBox(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
    }

    /// The smallest box that holds all of `boxes`; nil for none.
    public static func enclosing(_ boxes: some Sequence<PageBox>) -> PageBox? {
        boxes.reduce(nil as PageBox?) { $0?.union($1) ?? $1 }
    }
}

/// Four numbers in a row: a reading holds thousands of boxes.
extension PageBox: Codable {
    public init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        try self.init(
            x: container.decode(Double.self), y: container.decode(Double.self), width: container.decode(Double.self),
            height: container.decode(Double.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        for number in [x, y, width, height] { try container.encode(number) }
    }
}
