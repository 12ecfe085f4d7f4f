/// Text reduced to what paper can show, so that two ways of typing the same thing are equal.
///
/// Folds width, white space, dashes, tildes, quotes, brackets, middle dots, invisible characters, compatibility
/// ideographs and radicals (the safe folding of the domain's facts, section 4). It never folds look-alikes: 未 and 末,
/// 0 and O stay apart, for they can be real errors. Not for counting words: that needs the text as typed.
public struct FoldedText: Sendable, Hashable {
    /// The folded text, one Unicode scalar an element.
    public private(set) var scalars: [Unicode.Scalar] = []
    /// For each scalar the index of the piece it came from: ascending, same length as `scalars`.
    public private(set) var origins: [Int] = []

    /// Folds `text`; the pieces are its Unicode scalars.
    public init(_ text: String) {
        scalars.reserveCapacity(text.utf8.count / 3)
        origins.reserveCapacity(text.utf8.count / 3)
        for (index, scalar) in text.unicodeScalars.enumerated() { append(scalar, from: index) }
        dropLooseSpaces()
    }

    /// Whether nothing of `text` would be left: no ink at all.
    public static func isBlank(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { folded($0).map { $0 == " " } ?? true }
    }

    /// Folds pieces that stand in a row, such as the characters that a recogniser read.
    public init(pieces: some Sequence<String>) {
        for (index, piece) in pieces.enumerated() {
            for scalar in piece.unicodeScalars { append(scalar, from: index) }
        }
        dropLooseSpaces()
    }

    public var text: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    public var isEmpty: Bool { scalars.isEmpty }

    /// Folds `text` and gives it back as text.
    public static func fold(_ text: String) -> String { FoldedText(text).text }

    /// The letters and digits of folded `text` alone: two names that differ in punctuation only are the same name.
    public static func name(_ text: String) -> String { fold(text).filter { $0.isLetter || $0.isNumber } }

    private mutating func append(_ scalar: Unicode.Scalar, from origin: Int) {
        guard let folded = Self.folded(scalar) else { return }
        // A Chinese dash is two signs wide and an ellipsis too; how many were typed or read is chance.
        if folded == "-" || folded == "…", scalars.last == folded { return }
        if folded == ".", scalars.count >= 2, scalars[scalars.count - 1] == ".", scalars[scalars.count - 2] == "." {
            scalars.removeLast(2)
            origins.removeLast(2)
            scalars.append("…")
            origins.append(origin)
            return
        }
        scalars.append(folded)
        origins.append(origin)
    }

    /// White space means something between two Latin words only; there one space stays.
    private mutating func dropLooseSpaces() {
        guard scalars.contains(" ") else { return }
        var kept: [Unicode.Scalar] = []
        var keptOrigins: [Int] = []
        var pending: Int?
        for (scalar, origin) in zip(scalars, origins) {
            if scalar == " " {
                pending = pending ?? origin
                continue
            }
            if let space = pending, let last = kept.last, Self.isWordScalar(last), Self.isWordScalar(scalar) {
                kept.append(" ")
                keptOrigins.append(space)
            }
            pending = nil
            kept.append(scalar)
            keptOrigins.append(origin)
        }
        scalars = kept
        origins = keptOrigins
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    }

    /// The folded form; nil for what paper does not show.
    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x30...0x39, 0x61...0x7A, 0x41...0x5A: return scalar  // most text: nothing to do
        default: break
        }
        if let special = table[scalar] { return special }
        switch scalar.value {
        case 0xFF01...0xFF5E: return folded(Unicode.Scalar(scalar.value - 0xFEE0)!)
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xAD, 0xFE00...0xFE0F, 0xE0100...0xE01EF:
            return nil
        default: break
        }
        if let unified = CompatibilityIdeographs.unified(scalar) { return unified }
        if scalar.properties.isWhitespace { return " " }
        return scalar.properties.generalCategory == .control ? nil : scalar
    }

    private static let table: [Unicode.Scalar: Unicode.Scalar] = {
        let groups: [(Unicode.Scalar, String)] = [
            ("-", "—―–‐‑‒−﹣─ー－"),
            ("~", "～〜∼"),
            ("\"", "“”„«»「」『』＂″〝〞"),
            ("'", "‘’′`＇"),
            ("(", "（〔［【〖[﹙"),
            (")", "）〕］】〗]﹚"),
            ("《", "〈"),
            ("》", "〉"),
            ("·", "•・･‧∙⋅"),
            ("/", "∕⁄"),
            ("。", "｡"),
            ("¥", "￥"),
            ("…", "⋯"),
            // 7×24 is typed 7x24 and 7*24.
            ("x", "×✕*＊"),
        ]
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (folded, written) in groups {
            for scalar in written.unicodeScalars { table[scalar] = folded }
        }
        return table
    }()
}
