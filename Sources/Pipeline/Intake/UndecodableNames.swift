internal import Foundation
internal import Records

#if canImport(Glibc)
import Glibc
#endif

/// Mends names that are no UTF-8: what was packed on Chinese Windows unpacks to names in GB18030, which Foundation lists
/// and cannot open.
enum UndecodableNames {
    /// Renames what lies in `folder`, and in the folders there; contents are not touched. What cannot be renamed stays.
    static func mend(in folder: URL) {
        for name in names(in: folder) where name != Array(".".utf8) && name != Array("..".utf8) {
            let entry: URL
            if let known = String(validating: name, as: UTF8.self) {
                entry = folder.appending(path: known)
            } else {
                entry = free(legible(name), in: folder)
                guard rename(path(name, in: folder), entry.path) == 0 else { continue }
            }
            if (try? entry.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true { mend(in: entry) }
        }
    }

    /// As the file system holds them: bytes.
    private static func names(in folder: URL) -> [[UInt8]] {
        guard let directory = opendir(folder.path) else { return [] }
        defer { closedir(directory) }
        var names: [[UInt8]] = []
        while let entry = readdir(directory) {
            names.append(withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) })
        }
        return names
    }

    private static func path(_ name: [UInt8], in folder: URL) -> [CChar] {
        (Array(folder.path.utf8) + [0x2F] + name + [0]).map(CChar.init(bitPattern:))
    }

    private static func legible(_ name: [UInt8]) -> String {
        if let decoded = DecodedText(Data(name)), !decoded.text.contains("/") { return decoded.text }
        return name.map { $0 < 0x80 ? String(UnicodeScalar($0)) : "%" + String($0, radix: 16, uppercase: true) }
            .joined()
    }

    private static func free(_ name: String, in folder: URL) -> URL {
        let candidates = [name] + (2...99).map { "\($0)-\(name)" }
        return candidates.map { folder.appending(path: $0) }
            .first { (try? FileManager.default.attributesOfItem(atPath: $0.path)) == nil }
            ?? folder.appending(path: "\(UUID().uuidString)-\(name)")
    }
}
