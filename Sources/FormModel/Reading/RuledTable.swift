/// A grid of ruled lines and its cells.
public struct RuledTable: Codable, Sendable, Hashable {
    public var box: PageBox
    /// In reading order: by row, then by column.
    public var cells: [TableCell]

    public init(box: PageBox, cells: [TableCell]) {
        self.box = box
        self.cells = cells
    }
}

/// One cell of a ruled table; joined cells are one cell that spans.
public struct TableCell: Codable, Sendable, Hashable {
    public var box: PageBox
    /// Index of the row and column of its top left corner; count from 0.
    public var row: Int
    public var column: Int
    public var rowSpan: Int
    public var columnSpan: Int
    /// From top to bottom.
    public var lines: [TextLine]

    public init(box: PageBox, row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, lines: [TextLine] = []) {
        self.box = box
        self.row = row
        self.column = column
        self.rowSpan = rowSpan
        self.columnSpan = columnSpan
        self.lines = lines
    }
}
