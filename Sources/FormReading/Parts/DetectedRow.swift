internal import FormModel

/// The cells of the paper whose top edge lies on one row of a ruled table, from left to right.
struct DetectedRow {
    var page: Int
    var cells: [TableCell]
    /// The cells' text as printed text, in the order of `cells`.
    var texts: [PrintedText]
    /// First row of the first table on its page: a page break may have cut it off the row before.
    var opensPage: Bool
    var marks: [BoxMark]

    /// All rows of the tables on `pages`, which are in the form's order.
    static func rows(of pages: [PageReading]) -> [DetectedRow] {
        pages.flatMap { page in
            page.tables.enumerated().flatMap { index, table in
                let rows = Dictionary(grouping: table.cells, by: \.row).sorted { $0.key < $1.key }
                return rows.enumerated().map { position, row in
                    let cells = row.value.sorted { $0.column < $1.column }
                    return DetectedRow(
                        page: page.number, cells: cells,
                        texts: cells.map { PrintedText($0.lines.map(\.text).joined()) },
                        opensPage: index == 0 && position == 0, marks: page.marks)
                }
            }
        }
    }
}
