/// Reads the rows of a CSV or TSV text (RFC 4180, with what programs make of it).
///
/// The delimiter is the one of tab, comma and semicolon that the first row holds most often. Works on bytes: `,` and
/// a combining mark behind it are one Swift character, and would shift every later column. A quote inside a cell that
/// does not begin with one is an ordinary character (`5"屏`), as spreadsheets have it.
struct DelimitedText {
    var limits = RecordLimits()

    func rows(in text: String) throws(RecordFileError) -> [[RawValue]] {
        var text = text
        text.makeContiguousUTF8()
        var rows = try parse(Array(text.utf8))
        // Excel's own way to name the delimiter in a first line of its own.
        if rows.first?.first?.lowercased().hasPrefix("sep=") == true { rows[0] = [] }
        return rows.map { $0.map(RawValue.text) }
    }

    private func parse(_ bytes: [UInt8]) throws(RecordFileError) -> [[String]] {
        let delimiter = Self.delimiter(of: bytes)
        var rows: [[String]] = []
        var row: [String] = []
        var cell: [UInt8] = []
        var index = 0
        var quotedSince: Int?

        func finishCell() {
            row.append(String(decoding: cell, as: UTF8.self))
            cell.removeAll(keepingCapacity: true)
        }
        func finishRow() throws(RecordFileError) {
            finishCell()
            if row.count > limits.columns { throw RecordFileError(.tooLarge, "列数超过上限 \(limits.columns)") }
            rows.append(row)
            if rows.count > limits.rows { throw RecordFileError(.tooLarge, "行数超过上限 \(limits.rows)") }
            row = []
        }

        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if quotedSince != nil {
                if byte != UInt8(ascii: "\"") {
                    cell.append(byte)
                } else if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
                    cell.append(byte)
                    index += 1
                } else {
                    quotedSince = nil
                }
            } else if byte == UInt8(ascii: "\""), cell.isEmpty {
                quotedSince = rows.count + 1
            } else if byte == delimiter {
                finishCell()
            } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                if byte == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
                try finishRow()
            } else {
                cell.append(byte)
            }
        }
        if let quotedSince {
            throw RecordFileError(.damaged, "第\(quotedSince)行的引号没有配对，其后各行无法分开，请重新导出")
        }
        if !cell.isEmpty || !row.isEmpty { try finishRow() }
        return rows
    }

    private static func delimiter(of bytes: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var quoted = false
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { quoted.toggle() }
            if quoted { continue }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                if counts.isEmpty { continue }
                break
            }
            if byte == UInt8(ascii: "\t") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") {
                counts[byte, default: 0] += 1
            }
        }
        return [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";")]
            .max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ",")
    }
}
