/// Whole numbers in Chinese characters: simple (二十一), capital (贰拾壹) and place by place (二〇二〇).
///
/// Capitals as 支付结算办法 annex 1 lists them, traditional forms included; 〇 also in its common substitutes ○ and ◯.
public enum ChineseNumeral {
    /// The digit that a single character stands for.
    static func digit(_ character: Character) -> Int? {
        digits[character]
    }

    static func isNumeral(_ character: Character) -> Bool {
        digits[character] != nil || units[character] != nil
    }

    /// The value of a whole numeral; nil where the characters make none. 壹亿贰仟叁佰万 = 123000000.
    static func integer(_ characters: some Collection<Character>) -> Int? {
        guard !characters.isEmpty else { return nil }
        if !characters.contains(where: { units[$0] != nil }) {
            // Place by place, as in a year.
            return characters.count > 9 ? nil : places(characters).flatMap { Int($0) }
        }
        var total = 0
        var section = 0
        var pending: Int?
        for character in characters {
            if let digit = digits[character] {
                // A zero only fills a gap; two other digits in a row make no number.
                if let pending, pending != 0 { return nil }
                pending = digit
            } else if let unit = units[character] {
                if unit < 10_000 {
                    guard pending != 0 || unit == 10 else { return nil }
                    section += max(1, pending ?? 1) * unit
                } else {
                    let factor = section + (pending ?? 0)
                    if unit == 100_000_000 {
                        total = max(1, total + factor) * unit
                    } else {
                        guard factor > 0 else { return nil }
                        total += factor * unit
                    }
                    section = 0
                }
                pending = nil
            } else {
                return nil
            }
            guard total < 1_000_000_000_000_000 else { return nil }
        }
        return total + section + (pending ?? 0)
    }

    /// Each character as one digit (二〇二〇 = `2020`); nil where one is no digit.
    static func places(_ characters: some Collection<Character>) -> String? {
        var text = ""
        for character in characters {
            guard let digit = digits[character] else { return nil }
            text += String(digit)
        }
        return text
    }

    /// 2020 as 二〇二〇.
    public static func year(_ year: Int) -> String {
        let figures: [Character] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        return String(String(year).compactMap { $0.wholeNumberValue.map { figures[$0] } })
    }

    /// 1 to 99 in simple figures (21 as 二十一); empty for others.
    public static func small(_ number: Int) -> String {
        guard (1...99).contains(number) else { return "" }
        let figures = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        let tens = number < 10 ? "" : number < 20 ? "十" : figures[number / 10] + "十"
        return tens + figures[number % 10]
    }

    /// In capitals as amounts are written (50000000 as 伍仟万); nil below 1 and from 10^16 on.
    public static func capital(_ number: Int) -> String? {
        guard number > 0, number < 10_000_000_000_000_000 else { return nil }
        let figures = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]
        let units = ["", "拾", "佰", "仟"]
        var text = ""
        var needsZero = false
        for group in [3, 2, 1, 0] {
            let section = number / [1, 10_000, 100_000_000, 1_000_000_000_000][group] % 10_000
            if section == 0 {
                needsZero = needsZero || !text.isEmpty
                continue
            }
            for place in [3, 2, 1, 0] {
                let digit = section / [1, 10, 100, 1_000][place] % 10
                if digit == 0 {
                    needsZero = needsZero || !text.isEmpty
                } else {
                    text += (needsZero ? figures[0] : "") + figures[digit] + units[place]
                    needsZero = false
                }
            }
            text += ["", "万", "亿", "万亿"][group]
            // 壹仟万元: zeros that end a section are not read out before the next unit.
            needsZero = false
        }
        return text
    }

    private static let digits: [Character: Int] = [
        "零": 0, "〇": 0, "○": 0, "◯": 0,
        "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "两": 2,
        "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
        "壱": 1, "貳": 2, "弐": 2, "參": 3, "叄": 3, "陸": 6,
    ]

    private static let units: [Character: Int] = [
        "十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1_000, "仟": 1_000,
        "万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000,
    ]
}
