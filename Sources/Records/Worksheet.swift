import Foundation

/// One worksheet of an XLSX file as rows of values.
struct Worksheet {
    var rows: [[RawValue]] = []

    private struct Cell {
        var row: Int
        var column: Int
        var type = "n"
        var style = 0
        var text = ""
    }

    init(
        _ part: Data, strings: [String], styles: CellStyles, limits: RecordLimits
    ) throws(RecordFileError) {
        var rows: [[RawValue]] = []
        var row = 0
        var column = 0
        var cell: Cell?
        var inValue = false
        var phonetic = 0
        try XMLWalk(part).walk(
            start: { name, attributes in
                switch name {
                case "row":
                    row = attributes["r"].flatMap { Int($0) } ?? row + 1
                    column = 0
                case "c":
                    column = attributes["r"].flatMap(Self.column) ?? column + 1
                    cell = Cell(
                        row: row, column: column, type: attributes["t"] ?? "n",
                        style: attributes["s"].flatMap { Int($0) } ?? 0)
                case "v", "t": inValue = phonetic == 0
                case "rPh": phonetic += 1
                default: break
                }
            },
            text: { if inValue { cell?.text += $0 } },
            end: { (name) throws(RecordFileError) in
                switch name {
                case "v", "t": inValue = false
                case "rPh": phonetic -= 1
                case "c":
                    guard let finished = cell, let value = Self.value(of: finished, strings, styles) else { return }
                    cell = nil
                    try Self.put(value, row: finished.row, column: finished.column, in: &rows, limits)
                default: break
                }
            })
        self.rows = rows
    }

    /// nil for an empty cell: sheets hold styled ones by the million.
    private static func value(of cell: Cell, _ strings: [String], _ styles: CellStyles) -> RawValue? {
        switch cell.type {
        case "s":
            guard let index = Int(cell.text), strings.indices.contains(index) else { return nil }
            return .text(strings[index])
        case "inlineStr", "str": return cell.text.isEmpty ? nil : .text(SharedStrings.unescaped(cell.text))
        case "b": return .text(cell.text == "1" ? "是" : "否")
        case "e": return .failure(cell.text)
        case "d": return .text(String(cell.text.prefix { $0 != "T" }))
        default:
            guard let number = Double(cell.text), number.isFinite else {
                return cell.text.isEmpty ? nil : .text(cell.text)
            }
            if let date = styles.date(number, style: cell.style) { return .text(date) }
            return .number(decimal(number))
        }
    }

    /// Plain decimal digits, at most 15 that count: what the sheet itself shows and keeps.
    private static func decimal(_ number: Double) -> String {
        let rounded = Double(String(format: "%.15g", number)) ?? number
        guard abs(rounded) < 1e21, abs(rounded) >= 1e-7 || rounded == 0 else { return "\(rounded)" }
        if rounded == rounded.rounded() { return String(format: "%.0f", rounded) }
        let plain = String(format: "%.*f", max(0, 15 - Int(log10(abs(rounded)).rounded(.down)) - 1), rounded)
        return plain.replacing(/0+$/, with: "")
    }

    private static func put(
        _ value: RawValue, row: Int, column: Int, in rows: inout [[RawValue]], _ limits: RecordLimits
    ) throws(RecordFileError) {
        if row > limits.rows { throw RecordFileError(.tooLarge, "行数超过上限 \(limits.rows)") }
        if column > limits.columns { throw RecordFileError(.tooLarge, "列数超过上限 \(limits.columns)") }
        guard row > 0, column > 0 else { return }
        while rows.count < row { rows.append([]) }
        while rows[row - 1].count < column { rows[row - 1].append(.text("")) }
        rows[row - 1][column - 1] = value
    }

    /// The column of a reference such as `AB12`; counts from 1.
    private static func column(of reference: String) -> Int? {
        var column = 0
        for letter in reference.utf8 {
            guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) else { break }
            column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1
            if column > 16_384 { return nil }
        }
        return column == 0 ? nil : column
    }
}
