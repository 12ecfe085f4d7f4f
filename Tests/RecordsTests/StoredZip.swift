import Foundation

/// Writes a zip archive without compression, so that a test can show the parts of a workbook as they are.
enum StoredZip {
    static func archive(_ entries: [(name: String, content: String)]) -> Data {
        var archive = Data()
        var directory = Data()
        for (name, content) in entries {
            let bytes = Data(content.utf8)
            let place = UInt32(archive.count)
            var common = Data()
            common.append(little: UInt16(20))
            common.append(little: UInt16(0x0800))
            common.append(contentsOf: [UInt8](repeating: 0, count: 6))
            common.append(little: checksum(bytes))
            common.append(little: UInt32(bytes.count))
            common.append(little: UInt32(bytes.count))
            common.append(little: UInt16(name.utf8.count))
            common.append(little: UInt16(0))
            archive.append(little: UInt32(0x0403_4B50))
            archive += common + Data(name.utf8) + bytes
            directory.append(little: UInt32(0x0201_4B50))
            directory.append(little: UInt16(20))
            directory += common
            directory.append(contentsOf: [UInt8](repeating: 0, count: 10))
            directory.append(little: place)
            directory += Data(name.utf8)
        }
        let start = UInt32(archive.count)
        archive += directory
        archive.append(little: UInt32(0x0605_4B50))
        archive.append(little: UInt32(0))
        archive.append(little: UInt16(entries.count))
        archive.append(little: UInt16(entries.count))
        archive.append(little: UInt32(directory.count))
        archive.append(little: start)
        archive.append(little: UInt16(0))
        return archive
    }

    /// A workbook of one sheet whose rows are given as XML.
    static func workbook(rows: String, styles: String = "", strings: String = "", uses1904: Bool = false) -> Data {
        archive([
            (
                "xl/workbook.xml",
                """
                <x:workbook xmlns:x="m" xmlns:r="n"><x:workbookPr date1904="\(uses1904 ? 1 : 0)"/>\
                <x:sheets><x:sheet name="甲" sheetId="1" r:id="r7"/></x:sheets></x:workbook>
                """
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r7\" Type=\"t/worksheet\" Target=\"/xl/other/one.xml\"/></Relationships>"
            ),
            ("xl/other/one.xml", "<worksheet><sheetData>\(rows)</sheetData></worksheet>"),
            ("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"),
            ("xl/sharedStrings.xml", "<sst>\(strings)</sst>"),
        ])
    }

    private static func checksum(_ bytes: Data) -> UInt32 {
        ~bytes.reduce(UInt32.max) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 }
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
}

extension Data {
    fileprivate mutating func append(little number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}
