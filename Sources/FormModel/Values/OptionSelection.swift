/// The printed options of a field that a text names.
///
/// Electronic versions write a choice in many ways: a JSON list, labels joined by `、；，,;|/`, a direction with its number
/// (`方向1：数字创意内容和服务`), with the number alone (`方向1`, `1`) or with the words alone.
public struct OptionSelection: Sendable, Hashable {
    /// In the order printed.
    public let options: [String]
    /// What stands behind 其他 where it is named; empty where only 其他 itself is.
    public let other: String?
    /// Pieces that name no option of the field, in the order written.
    public let unknown: [String]

    /// Reads `text` as a choice among `printed`.
    public init(parsing text: String, printed: [String]) {
        let keys = printed.map(Self.keys)
        var chosen: Set<Int> = []
        var other: String?
        var unknown: [String] = []

        func take(_ piece: String) -> Bool {
            let folded = Self.key(piece)
            if let index = keys.firstIndex(where: { $0.contains(folded) }) {
                chosen.insert(index)
                return true
            }
            return false
        }

        let whole = text.filter { !"[]\"“”".contains($0) }
        if !take(whole) {
            let pieces = whole.split { "、；;，,|｜/／\n\t".contains($0) }.map { $0.drop { $0 == " " } }
            for piece in pieces where !FoldedText.isBlank(String(piece)) {
                let words = FoldedText(String(piece)).text
                if take(words) { continue }
                if words.hasPrefix("其他") || words.hasPrefix("其它") {
                    other = String(words.dropFirst(2).drop { ":(".contains($0) }).replacing("请注明", with: "")
                    continue
                }
                // 是（上市时间：…）: what stands in brackets belongs to other fields.
                if let open = words.firstIndex(of: "("), open != words.startIndex, take(String(words[..<open])) {
                    continue
                }
                unknown.append(String(piece))
            }
        }
        options = chosen.sorted().map { printed[$0] }
        self.other = other
        self.unknown = unknown
    }

    /// The ways in which one option is named.
    private static func keys(of option: String) -> Set<String> {
        let whole = key(option)
        var keys: Set<String> = [whole]
        if let colon = whole.firstIndex(of: ":") {
            let number = String(whole[..<colon])
            let words = String(whole[colon...].dropFirst())
            let digits = String(number.drop { !$0.isNumber })
            keys.formUnion([number, words, number + words])
            if !digits.isEmpty { keys.formUnion([digits, digits + words, "\(digits).\(words)", "\(digits):\(words)"]) }
        }
        switch option {
        case "是": keys.formUnion(["true", "yes", "y", "1", "有"])
        case "否": keys.formUnion(["false", "no", "n", "0", "无", "不是"])
        default: break
        }
        return keys
    }

    private static func key(_ text: String) -> String {
        FoldedText(text).text.lowercased().filter { $0 != " " }
    }
}
