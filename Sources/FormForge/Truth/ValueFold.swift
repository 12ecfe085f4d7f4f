import FormModel
import Foundation

/// When two writings of a value count as the same: the forge's own judge, written apart from hedui's so that a fault in
/// one shows against the other.
enum ValueFold {
    /// By the meaning of the field's type: a date as a day, an amount as a number.
    static func meaning(_ text: String, of type: FieldType) -> String {
        let folded = self.text(text)
        switch type {
        case .date: return date(folded) ?? folded
        case .dateRange: return range(folded) ?? folded
        case .amount: return money(folded, bareUnit: 10000) ?? folded
        case .money: return money(folded, bareUnit: 1) ?? folded
        case .mobile: return String(folded.filter(\.isNumber).suffix(11))
        case .phone: return telephone(folded)
        case .year, .headcount: return folded.filter { $0.isASCII && $0.isNumber }
        case .organisationCode, .stockCode: return folded.uppercased().replacing("-", with: "")
        case .email: return folded.lowercased()
        case .options(let all): return options(text, all).joined(separator: "、")
        default: return folded
        }
    }

    /// Width, white space and variants of punctuation made one; nothing else.
    static func text(_ text: String) -> String {
        var folded = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: folded.unicodeScalars.append(punctuation(Unicode.Scalar(scalar.value - 0xFEE0)!))
            case 0x3000, 0xA0, 0x200B...0x200D, 0xFEFF: continue
            default: if !scalar.properties.isWhitespace { folded.unicodeScalars.append(punctuation(scalar)) }
            }
        }
        return folded
    }

    private static func punctuation(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "、", "，": ","
        case "。", "．": "."
        case "：": ":"
        case "；": ";"
        case "“", "”", "„", "«", "»", "「", "」", "『", "』", "〝", "〞", "＂": "\""
        case "‘", "’", "′", "`": "'"
        case "【", "〔", "[", "〖": "("
        case "】", "〕", "]", "〗": ")"
        case "—", "–", "―", "－", "‐", "‑", "‒", "−", "~", "～", "〜": "-"
        case "•", "・", "･", "‧": "·"
        case "○", "◯": "〇"
        default: scalar
        }
    }

    private static let hanDigits: [Character: Int] = [
        "〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]

    /// `二〇二〇`, `二十八` or `28` as a number.
    private static func number(_ text: Substring) -> Int? {
        if let number = Int(text) { return number }
        if let tens = text.firstIndex(of: "十") {
            let high = text[..<tens].first.map { hanDigits[$0] ?? 0 } ?? 1
            let low = text[text.index(after: tens)...].first.map { hanDigits[$0] ?? 0 } ?? 0
            return high * 10 + low
        }
        let digits = text.compactMap { hanDigits[$0] }
        return digits.count == text.count && !digits.isEmpty ? digits.reduce(0) { $0 * 10 + $1 } : nil
    }

    private static func date(_ folded: String) -> String? {
        if folded.count == 8, let all = Int(folded) { return "\(all / 10000)-\(all / 100 % 100)-\(all % 100)" }
        let parts = folded.split { "年月日号.-/".contains($0) }.map(number)
        guard (2...3).contains(parts.count), !parts.contains(nil) else { return nil }
        return parts.map { String($0!) }.joined(separator: "-")
    }

    private static func range(_ folded: String) -> String? {
        let parts = folded.split { "年月日号.-/至到".contains($0) }.map(number)
        guard [4, 6].contains(parts.count), !parts.contains(nil) else { return nil }
        return parts.map { String($0!) }.joined(separator: "-")
    }

    /// An amount in 元; `bareUnit` is what one stands for where no unit is written.
    private static func money(_ folded: String, bareUnit: Decimal) -> String? {
        var rest = folded.replacing("人民币", with: "").replacing("整", with: "").replacing(",", with: "").replacing(
            "¥", with: "")
        var unit = bareUnit
        for (name, factor) in [("亿元", 100_000_000), ("万元", 10000), ("元", 1), ("万", 10000)] as [(String, Decimal)]
        where rest.hasSuffix(name) {
            unit = factor
            rest = String(rest.dropLast(name.count))
            break
        }
        if let value = Decimal(string: rest, locale: Locale(identifier: "en_US_POSIX")),
            rest.allSatisfy({ $0.isNumber || $0 == "." })
        {
            return "\(value * unit)"
        }
        var total = 0
        var pending = 0
        for character in rest {
            if let digit = Array("零壹贰叁肆伍陆柒捌玖").firstIndex(of: character) {
                pending = digit
            } else if let factor = ["拾": 10, "佰": 100, "仟": 1000][String(character)] {
                total += pending * factor
                pending = 0
            } else {
                return nil
            }
        }
        return "\(Decimal(total + pending) * unit)"
    }

    private static func telephone(_ folded: String) -> String {
        var digits = folded.filter(\.isNumber)
        if digits.hasPrefix("86") { digits = String(digits.dropFirst(2)) }
        if digits.hasPrefix("023") { digits = String(digits.dropFirst(3)) }
        if digits.hasPrefix("23"), digits.count > 8 { digits = String(digits.dropFirst(2)) }
        return digits.isEmpty ? folded : digits
    }

    /// The options of `all` that `text` names, with or without their number, in the order printed.
    static func options(_ text: String, _ all: [String]) -> [String] {
        let named = Set(text.split { "、,，;；|/ ".contains($0) }.map { self.text(String($0)) })
        return all.filter { option in
            let words = option.split(separator: "：").last.map(String.init) ?? option
            return named.contains(self.text(option)) || named.contains(self.text(words))
        }
    }
}
