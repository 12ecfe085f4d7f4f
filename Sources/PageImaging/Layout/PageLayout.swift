public import FormModel

/// Where everything stands on an upright page, before any of it is read. Boxes in pixels unless they are `PageBox`.
public struct PageLayout: Sendable {
    public struct Cell: Sendable {
        /// Inside the rules.
        public var box: PixelBox
        public var row: Int
        public var column: Int
        public var rowSpan: Int
        public var columnSpan: Int
        public var lines: [PixelBox]
    }

    public struct Table: Sendable {
        public var box: PixelBox
        public var cells: [Cell]
    }

    public var tables: [Table]
    /// Lines of text outside tables, from top to bottom.
    public var lines: [PixelBox]
    public var marks: [BoxMark]
    public var seals: [SealImprint]
    /// The width of the page's boxes to tick in millimetres, where there are enough to tell; then all marks are alike.
    public var boxSize: Double?
    /// The usual height of print on the page in millimetres; nil where there is little.
    public var printHeight: Double?
    let scale: PixelScale

    public func pageBox(of cell: Cell) -> PageBox { scale.pageBox(cell.box) }

    /// Nothing but dust on the page.
    public var isBlank: Bool { tables.isEmpty && lines.isEmpty && seals.isEmpty }
}
