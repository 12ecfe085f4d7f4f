internal import FormModel

/// The zero of written dates: `chi_sim` writes 〇 as one or two of 〇 and whatever else is round.
enum ChineseZero {
    private static let readings: Set<Character> = [
        "O", "o", "0", "〇", "○", "◯", "Q", "D", "C", "c", "G", "@", "©", "e",
    ]
    private static let digits: Set<Character> = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]

    /// `text` with the zeros of a year in Chinese digits as 〇; everything else as it stands.
    ///
    /// A run of readings is one zero where the year has too many digits otherwise: `二OO二O〇年` is 二〇二〇年, while
    /// `二OO九年` stays 二〇〇九年.
    static func written(in text: String, of type: FieldType) -> String {
        switch type {
        case .date, .dateRange: break
        default: return text
        }
        guard let end = text.firstIndex(of: "年") else { return text }
        let year = Array(text[..<end].filter { !$0.isWhitespace })
        guard let first = year.first, digits.contains(first),
            year.allSatisfy({ digits.contains($0) || readings.contains($0) })
        else { return text }
        let each = year.map { readings.contains($0) ? "〇" : $0 }
        let single = each.indices.filter { $0 == 0 || each[$0] != "〇" || each[$0 - 1] != "〇" }.map { each[$0] }
        let written = each.count > 4 && single.count == 4 ? single : each
        return String(written) + text[end...]
    }
}
