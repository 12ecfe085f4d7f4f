/// The ways in which applicants and systems write an amount of money.
enum WrittenMoney {
    private static let capitals = Array("零壹贰叁肆伍陆柒捌玖")

    /// `10000.5` as `10,000.50`, with `decimals` digits after the point.
    static func grouped(_ cents: Int, decimals: Int) -> String {
        let plain = self.plain(cents, decimals: decimals)
        let parts = plain.split(separator: ".")
        var grouped = ""
        for (index, digit) in parts[0].enumerated() {
            if index > 0, (parts[0].count - index) % 3 == 0 { grouped += "," }
            grouped.append(digit)
        }
        return parts.count > 1 ? grouped + "." + parts[1] : grouped
    }

    /// Hundredths as a plain decimal; `decimals` 0 needs whole units.
    static func plain(_ cents: Int, decimals: Int) -> String {
        guard decimals > 0 else { return String(cents / 100) }
        let fraction = String(cents % 100 + 100).dropFirst()
        return "\(cents / 100).\(decimals == 1 ? fraction.prefix(1) : fraction)"
    }

    /// Whole 万元 in capital figures (`伍仟万元整`), up to 9999 万.
    ///
    /// Source: 《正确填写票据和结算凭证的基本规定》 (domain.md, R-AMT).
    static func capital(tenThousands: Int) -> String {
        var words = ""
        var pendingZero = false
        for (unit, name) in [(1000, "仟"), (100, "佰"), (10, "拾"), (1, "")] {
            let digit = tenThousands / unit % 10
            if digit == 0 {
                pendingZero = !words.isEmpty
            } else {
                words += (pendingZero ? "零" : "") + String(capitals[digit]) + name
                pendingZero = false
            }
        }
        return words + "万元整"
    }

    /// All the ways to write a registered capital of whole 万元; each says its unit.
    static func capitalForms(tenThousands: Int) -> [String] {
        let wan = String(tenThousands)
        let cents = tenThousands * 100
        return [
            "\(wan)万元", "人民币\(wan)万元", "\(grouped(cents, decimals: 2))万元", "\(grouped(cents, decimals: 0))万元",
            "人民币\(capital(tenThousands: tenThousands))", "\(grouped(cents * 10000, decimals: 0))元",
            "\(wan).00万元人民币", "\(wan)万元整",
        ]
    }
}
