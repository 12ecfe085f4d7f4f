import Foundation

/// The table of strings that the cells of an XLSX file point into.
struct SharedStrings {
    var items: [String] = []

    init(_ part: Data?) throws(RecordFileError) {
        guard let part else { return }
        var items: [String] = []
        var item = ""
        var inText = false
        var phonetic = 0
        try XMLWalk(part).walk(
            start: { name, _ in
                switch name {
                case "si": item = ""
                case "t": inText = phonetic == 0
                // How to pronounce the text; not part of it.
                case "rPh": phonetic += 1
                default: break
                }
            },
            text: { if inText { item += $0 } },
            end: { name in
                switch name {
                case "si": items.append(Self.unescaped(item))
                case "t": inText = false
                case "rPh": phonetic -= 1
                default: break
                }
            })
        self.items = items
    }

    /// XML cannot hold some characters; SpreadsheetML writes them as `_x000D_` (ECMA-376 part 1, 22.9.2.19).
    static func unescaped(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        return text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
            UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? String(match.0)
        }
    }
}
