internal import FormModel

/// Aligns the rows of the paper with the rows of the form by labels, number of cells and order together, so that one
/// unreadable label costs nothing.
struct RowAligner {
    /// A cell of the form and the cells of the paper taken for it: several where page breaks cut it.
    struct Assignment {
        var template: CellTemplate
        var cells: [(page: Int, cell: TableCell, marks: [BoxMark])]

        /// What was read in its cells, boxes to tick left out.
        var words: [InkToken] {
            cells.flatMap { [InkToken](lines: $0.cell.lines, marks: [], page: $0.page) }
        }
    }

    let rows: [RowTemplate]
    let detected: [DetectedRow]

    private enum Score {
        static let missingRow = -0.6
        static let extraRow = -0.4
        /// A row that opens a page and goes on with the row before it.
        static let continuation = 0.35
        static let label = 2.0
        static let unlike = -1.0
        static let value = 0.35
        /// What is left of a cut row's cell holds printed words of that cell and nothing else.
        static let rest = 0.5
        static let missingCell = -0.5
        /// A label that spans rows stands beside its first row only.
        static let missingSpan = -0.1
        static let extraCell = -0.5
        static let emptyExtraCell = -0.15
    }

    /// The form's cells in order with what was found for them; rows that were not found have cells without finds.
    func assignments() -> [Assignment] {
        let found = alignedRows()
        return rows.indices.flatMap { index -> [Assignment] in
            let template = rows[index].cells
            var result = template.map { Assignment(template: $0, cells: []) }
            for row in found[index] ?? [] {
                for (cell, expected) in pairs(rows[index], detected[row], continuing: row != found[index]!.first).pairs
                {
                    result[expected].cells.append((detected[row].page, detected[row].cells[cell], detected[row].marks))
                }
            }
            return result
        }
    }

    /// For each row of the form the rows of the paper that make it up.
    private func alignedRows() -> [Int: [Int]] {
        let height = rows.count + 1
        let width = detected.count + 1
        var score = [Double](repeating: -.infinity, count: height * width)
        var step = [UInt8](repeating: 0, count: height * width)
        score[0] = 0
        for i in 0..<height {
            for j in 0..<width {
                let here = i * width + j
                func offer(_ value: Double, _ kind: UInt8) {
                    if value > score[here] { (score[here], step[here]) = (value, kind) }
                }
                if i > 0, j > 0 {
                    offer(score[here - width - 1] + pairs(rows[i - 1], detected[j - 1], continuing: false).score, 1)
                }
                if i > 0 { offer(score[here - width] + Score.missingRow, 2) }
                if j > 0 { offer(score[here - 1] + Score.extraRow, 3) }
                if i > 0, j > 0, detected[j - 1].opensPage {
                    let cut = pairs(rows[i - 1], detected[j - 1], continuing: true).score
                    offer(score[here - 1] + Score.continuation + cut, 4)
                }
            }
        }
        var found: [Int: [Int]] = [:]
        var i = rows.count
        var j = detected.count
        while i > 0 || j > 0 {
            switch step[i * width + j] {
            case 1:
                found[i - 1, default: []].insert(j - 1, at: 0)
                i -= 1
                j -= 1
            case 2: i -= 1
            case 4:
                found[i - 1, default: []].insert(j - 1, at: 0)
                j -= 1
            default: j -= 1
            }
        }
        return found
    }

    /// The best pairing of a detected row's cells with a row of the form, in order.
    ///
    /// `continuing`: the rest of a row that a page break cut; its labels are empty or the end of the label.
    private func pairs(
        _ row: RowTemplate, _ found: DetectedRow, continuing: Bool
    ) -> (score: Double, pairs: [(cell: Int, expected: Int)]) {
        let height = row.cells.count + 1
        let width = found.cells.count + 1
        var score = [Double](repeating: -.infinity, count: height * width)
        var step = [UInt8](repeating: 0, count: height * width)
        score[0] = 0
        for i in 0..<height {
            for j in 0..<width {
                let here = i * width + j
                func offer(_ value: Double, _ kind: UInt8) {
                    if value > score[here] { (score[here], step[here]) = (value, kind) }
                }
                if i > 0, j > 0 {
                    offer(
                        score[here - width - 1]
                            + likeness(row.cells[i - 1], found.texts[j - 1], continuing: continuing), 1)
                }
                if i > 0 { offer(score[here - width] + missing(row.cells[i - 1]), 2) }
                if j > 0 {
                    offer(score[here - 1] + (found.texts[j - 1].isEmpty ? Score.emptyExtraCell : Score.extraCell), 3)
                }
            }
        }
        var pairs: [(cell: Int, expected: Int)] = []
        var i = row.cells.count
        var j = found.cells.count
        while i > 0 || j > 0 {
            switch step[i * width + j] {
            case 1:
                i -= 1
                j -= 1
                pairs.append((j, i))
            case 2: i -= 1
            default: j -= 1
            }
        }
        return (score[height * width - 1], pairs.reversed())
    }

    private func missing(_ cell: CellTemplate) -> Double {
        if case .label(_, let rows) = cell, rows > 1 { return Score.missingSpan }
        return Score.missingCell
    }

    private func likeness(_ cell: CellTemplate, _ text: PrintedText, continuing: Bool) -> Double {
        switch cell {
        case .label(let words, _):
            let label = PrintedText(words)
            // All labels are of Han characters; the edge of a ring around a box beside is read as 1.
            let isBlank = !text.characters.contains(where: \.isHan)
            if continuing {
                if isBlank { return 0.3 }
                return text.bestOccurrence(in: label).similarity > Self.likeEnough ? 0.3 : Score.unlike
            }
            if isBlank { return -0.3 }
            let similarity = label.similarity(to: text)
            return similarity < 0.3 ? Score.unlike : Score.label * similarity
        case .content(let segments):
            let printed = segments.compactMap { segment -> String? in
                switch segment {
                case .printed(let words), .option(_, let words): words
                case .hint, .blank: nil
                }
            }
            if continuing { return Score.value + Score.rest * explained(text, by: printed.map(PrintedText.init)) }
            guard !printed.isEmpty else { return Score.value }
            let share = printed.map { PrintedText($0).bestOccurrence(in: text).similarity }
            return Score.label * (share.reduce(0, +) / Double(share.count) - 0.3)
        }
    }

    /// Words that agree so far are the form's.
    private static let likeEnough = 0.7

    /// The share of `text` that `printed` words account for, 0 to 1.
    private func explained(_ text: PrintedText, by printed: [PrintedText]) -> Double {
        guard !text.isEmpty else { return 0 }
        let found = printed.filter { $0.bestOccurrence(in: text).similarity > Self.likeEnough }
        return min(1, Double(found.map(\.characters.count).reduce(0, +)) / Double(text.characters.count))
    }
}
