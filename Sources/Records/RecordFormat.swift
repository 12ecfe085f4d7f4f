import Foundation

/// What a record file is, told from its content.
enum RecordFormat {
    case workbook
    case json(String)
    /// CSV or TSV.
    case delimited(String)

    static func detect(_ content: Data) throws(RecordFileError) -> RecordFormat {
        if content.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .workbook }
        for (signature, advice) in unsupported where content.starts(with: signature) {
            throw RecordFileError(.unsupported, advice)
        }
        guard let text = DecodedText(content)?.text else {
            throw RecordFileError(.unsupported, "无法识别的文件格式或文字编码，请提供 JSON、CSV（UTF-8）或 XLSX")
        }
        guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else {
            throw RecordFileError(.empty, "文件为空")
        }
        switch first {
        case "{", "[": return .json(text)
        case "<": throw RecordFileError(.unsupported, "这是网页（HTML 或 XML）文件，请用 Excel 或 WPS 打开后另存为 XLSX")
        default: return .delimited(text)
        }
    }

    private static let unsupported: [(signature: [UInt8], advice: String)] = [
        ([0xD0, 0xCF, 0x11, 0xE0], "这是旧版 Office 文件（xls、doc 或 wps），或是加密的文件，请另存为不加密的 XLSX"),
        (Array("%PDF".utf8), "这是 PDF 文件，不能作为电子版数据，请导出 JSON、CSV 或 XLSX"),
        (Array("{\\rtf".utf8), "这是 RTF 文件，请导出 JSON、CSV 或 XLSX"),
        ([0x50, 0x4B, 0x05, 0x06], "压缩包是空的"),
        (Array("Rar!".utf8), "这是 RAR 压缩包，请解压后提供 JSON、CSV 或 XLSX"),
    ]
}
