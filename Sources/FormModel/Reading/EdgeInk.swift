/// A piece of ink at a side of the page, where forms have no print: several make a slice of a seal that was pressed over
/// the fanned sheets (骑缝章).
public struct EdgeInk: Codable, Sendable, Hashable {
    public enum Side: String, Codable, Sendable, Hashable { case left, right }
    public var side: Side
    public var box: PageBox
    /// Square millimetres.
    public var area: Double

    public init(side: Side, box: PageBox, area: Double) {
        self.side = side
        self.box = box
        self.area = area
    }
}
