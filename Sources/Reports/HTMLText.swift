import Mustache

/// Escapes text for HTML, in elements and in quoted attributes.
///
/// swift-mustache's own escaping goes by Swift characters: a quote followed by a combining mark is one character to it,
/// and passes unescaped. This one goes by scalars. Characters that HTML cannot hold become U+FFFD.
struct HTMLText: MustacheContentType {
    /// The pragma that every template and every partial begins with; partials do not inherit it.
    static let pragma = "{{% CONTENT_TYPE: HEDUI_HTML}}"

    static func register() { MustacheContentTypes.register(HTMLText(), named: "HEDUI_HTML") }

    func escapeText(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || [0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F].contains($0) }) else {
            return text
        }
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
            case "\n", "\t": escaped.append(scalar)
            case "\r": escaped.append(contentsOf: "&#13;".unicodeScalars)
            case "\u{0}"..."\u{1F}", "\u{7F}": escaped.append("\u{FFFD}")
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
