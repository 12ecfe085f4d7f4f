/// What stands in the place for a signature once print and red ink are left out.
public struct PenInk: Codable, Sendable, Hashable {
    /// Around the ink; the place itself where there is none.
    public var box: PageBox
    /// Square millimetres.
    public var area: Double
    /// Of the largest connected stroke, millimetres.
    public var strokeHeight: Double
    public var strokeWidth: Double
    /// A seal that cannot be told from print lies over some of the place; nil in readings of old, where any without colour
    /// counted as one.
    public var isHidden: Bool?

    public init(box: PageBox, area: Double, strokeHeight: Double, strokeWidth: Double, isHidden: Bool? = nil) {
        self.box = box
        self.area = area
        self.strokeHeight = strokeHeight
        self.strokeWidth = strokeWidth
        self.isHidden = isHidden
    }
}
