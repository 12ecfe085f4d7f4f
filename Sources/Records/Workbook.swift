import Foundation

/// The sheets of an XLSX file (ECMA-376, SpreadsheetML), as rows of values.
struct Workbook {
    struct Sheet {
        var name: String
        /// Row 1 first; rows and cells that the file leaves out are empty.
        var rows: [[RawValue]]
    }

    /// In the order of the tabs, hidden ones included.
    var sheets: [Sheet]

    init(_ content: Data, limits: RecordLimits) throws(RecordFileError) {
        let archive = try ZipArchive(content, inflatedLimit: limits.inflatedSize)
        guard let book = try archive.content(of: "xl/workbook.xml") else { throw Self.otherKind(of: archive) }
        let outline = try WorkbookOutline(
            book: book, relations: try archive.content(of: "xl/_rels/workbook.xml.rels"))
        let strings = try SharedStrings(try archive.content(of: outline.sharedStrings))
        let styles = try CellStyles(try archive.content(of: outline.styles), uses1904: outline.uses1904)
        var sheets: [Sheet] = []
        for tab in outline.tabs {
            guard let part = try archive.content(of: tab.part) else { continue }
            let rows = try Worksheet(part, strings: strings.items, styles: styles, limits: limits).rows
            sheets.append(Sheet(name: tab.name, rows: rows))
        }
        self.sheets = sheets
    }

    private static func otherKind(of archive: ZipArchive) -> RecordFileError {
        if archive.contains("word/document.xml") {
            return RecordFileError(.unsupported, "这是 Word 文档（DOCX），请导出 JSON、CSV 或 XLSX")
        }
        if archive.contains("OFD.xml") { return RecordFileError(.unsupported, "这是 OFD 版式文件，请导出 JSON、CSV 或 XLSX") }
        if archive.contains("xl/workbook.bin") {
            return RecordFileError(.unsupported, "这是二进制工作簿（XLSB），请另存为 XLSX")
        }
        return RecordFileError(.unsupported, "这是压缩包，不是 XLSX 工作簿，请解压后提供其中的数据文件")
    }
}
