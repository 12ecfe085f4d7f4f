public import Foundation

/// The table of contents of a `.traineddata` file, as Tesseract's `tessdatamanager.cpp` writes it: a count of entries
/// (32 bit) and the offset of each (64 bit), -1 where there is none, little-endian.
public struct LanguageDataFile {
    public enum Fault: Error, CustomStringConvertible {
        case unreadable, notLanguageData

        public var description: String {
            switch self {
            case .unreadable: "无法读取"
            case .notLanguageData: "不是有效的语言数据"
            }
        }
    }

    /// What the file says of its version (`4.00.00alpha:chi_sim:synth20170629`); nil where it says nothing.
    public let version: String?
    /// How many characters the model can write; nil where the file does not say.
    let repertoireSize: Int?

    /// `TESSDATA_LSTM_UNICHARSET`; the first line of its text is the number of characters.
    private static let repertoireEntry = 21
    /// `TESSDATA_VERSION`, the last of the types of entries.
    private static let versionEntry = 23
    /// `TESSDATA_NUM_ENTRIES` of Tesseract 5.
    private static let entryLimit = 24

    public init(_ file: URL) throws(Fault) {
        guard let data = try? Data(contentsOf: file, options: .mappedIfSafe) else { throw .unreadable }
        func number<Number: FixedWidthInteger>(_: Number.Type, at offset: Int) -> Number? {
            guard offset + MemoryLayout<Number>.size <= data.count else { return nil }
            return data.withUnsafeBytes {
                Number(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: Number.self))
            }
        }
        guard let count = number(Int32.self, at: 0), (1...Self.entryLimit).contains(Int(count)) else {
            throw .notLanguageData
        }
        let offsets = (0..<Int(count)).compactMap { number(Int64.self, at: 4 + 8 * $0).map(Int.init) }
        guard offsets.count == Int(count), offsets.allSatisfy({ $0 <= data.count }) else { throw .notLanguageData }
        func text(of entry: Int) -> String? {
            guard offsets.count > entry, offsets[entry] >= 0 else { return nil }
            let begin = offsets[entry]
            let end = offsets.filter { $0 > begin }.min() ?? data.count
            return String(decoding: data[begin..<end], as: UTF8.self)
        }
        version = text(of: Self.versionEntry)?.trimmingCharacters(in: .controlCharacters)
        repertoireSize = text(of: Self.repertoireEntry).flatMap { Int($0.prefix { $0 != "\n" }) }
    }
}
