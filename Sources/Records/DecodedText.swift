package import Foundation
import Glibc

/// The text of a file whose encoding nobody wrote down.
///
/// Order: a byte order mark; UTF-16 without one where NUL bytes show it; UTF-8 where every byte fits; else GB18030,
/// which Chinese Windows writes by default. Never strict GBK: rare characters of names (䶮, 𠮷) only exist in GB18030.
package struct DecodedText {
    package var text: String

    package init?(_ content: Data) {
        let decoded: String?
        if content.starts(with: [0xEF, 0xBB, 0xBF]) {
            decoded = String(validating: content.dropFirst(3), as: UTF8.self)
        } else if content.starts(with: [0xFF, 0xFE]) {
            decoded = String(data: content.dropFirst(2), encoding: .utf16LittleEndian)
        } else if content.starts(with: [0xFE, 0xFF]) {
            decoded = String(data: content.dropFirst(2), encoding: .utf16BigEndian)
        } else if content.contains(0) {
            decoded = content.count.isMultiple(of: 2) ? String(data: content, encoding: .utf16LittleEndian) : nil
        } else {
            decoded = String(validating: content, as: UTF8.self) ?? Self.gb18030(content)
        }
        guard let decoded, !decoded.utf8.contains(0) else { return nil }
        text = decoded
    }

    /// Foundation on Linux knows no GB18030; the C library does, with the mapping of 2005 (FE9F is 䶮).
    private static func gb18030(_ content: Data) -> String? {
        // iconv_open says (iconv_t)-1 on failure.
        guard let converter = iconv_open("UTF-8", "GB18030"), Int(bitPattern: converter) != -1 else { return nil }
        defer { iconv_close(converter) }
        var input = [UInt8](content)
        // Two bytes of GB18030 become three of UTF-8, four become at most four.
        var output = [UInt8](repeating: 0, count: input.count * 2)
        let written: Int? = input.withUnsafeMutableBytes { input in
            output.withUnsafeMutableBytes { output in
                var from = input.baseAddress?.assumingMemoryBound(to: CChar.self)
                var fromLeft = input.count
                var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
                var toLeft = output.count
                let result = iconv(converter, &from, &fromLeft, &to, &toLeft)
                return result == Int(bitPattern: UInt.max) || fromLeft > 0 ? nil : output.count - toLeft
            }
        }
        return written.map { String(decoding: output[..<$0], as: UTF8.self) }
    }
}
