/// What stands in the place for a signature once print and red ink are left out.
public struct PenInk: Codable, Sendable, Hashable {
    /// Around the ink; the place itself where there is none.
    public var box: PageBox
    /// Square millimetres.
    public var area: Double
    /// Of the largest connected stroke, millimetres.
    public var strokeHeight: Double
    public var strokeWidth: Double

    public init(box: PageBox, area: Double, strokeHeight: Double, strokeWidth: Double) {
        self.box = box
        self.area = area
        self.strokeHeight = strokeHeight
        self.strokeWidth = strokeWidth
    }
}
