extension Money {
    /// Parses an amount as written; nil where it is none.
    ///
    /// - Parameter impliedPower: the unit that the label prints (4 for 万元), for a bare figure; nil where it prints none.
    public init?(parsing text: String, impliedPower: Int? = nil) {
        var rest = Substring(FoldedText(text).text.uppercased().filter { $0 != " " && $0 != "," })
        var currency: Currency?
        while let (mark, found) = Self.marks.first(where: { rest.hasPrefix($0.mark) }) {
            guard currency == nil || currency == found else { return nil }
            currency = found
            rest = rest.dropFirst(mark.count)
            if let first = rest.first, ":()".contains(first) { rest = rest.dropFirst() }
        }
        if rest.last == ")", let open = rest.lastIndex(of: "("),
            let found = Self.marks.first(where: { $0.mark == rest[open...].dropFirst().dropLast() })
        {
            currency = currency ?? found.currency
            rest = rest[..<open]
        }
        if let last = rest.last, "整正".contains(last) { rest = rest.dropLast() }
        guard let first = rest.first else { return nil }
        let parsed = first.isASCIIDigit ? Self.arabic(rest) : Self.chinese(rest)
        guard let parsed, currency == nil || parsed.currency == nil || currency == parsed.currency else { return nil }
        self.init(
            figure: parsed.figure, unitPower: parsed.power ?? impliedPower,
            currency: currency ?? parsed.currency ?? .renminbi, notation: parsed.notation)
    }

    private struct Parsed {
        var figure: ExactDecimal
        var power: Int?
        var currency: Currency?
        var notation: Notation
    }

    /// `1000万元`, `0.1亿`, `1亿2000万元`, `5000`.
    private static func arabic(_ text: Substring) -> Parsed? {
        var rest = text
        var segments: [(figure: ExactDecimal, power: Int)] = []
        var currency: Currency?
        var isNamed = false
        while let first = rest.first, first.isASCIIDigit {
            let digits = rest.prefix { $0.isASCIIDigit || $0 == "." }
            guard let figure = ExactDecimal(ungrouped(digits)) else { return nil }
            rest = rest.dropFirst(digits.count)
            var power = 0
            while let unit = rest.first, let factor = powers[unit] {
                power += factor
                isNamed = true
                rest = rest.dropFirst()
            }
            if let last = segments.last, last.power <= power { return nil }
            segments.append((figure, power))
        }
        if !rest.isEmpty {
            guard let unit = units.first(where: { rest == $0.unit }) else { return nil }
            currency = unit.currency
            isNamed = true
        }
        guard let first = segments.first else { return nil }
        if segments.count == 1 {
            return Parsed(
                figure: first.figure, power: isNamed ? first.power : nil, currency: currency, notation: .arabic)
        }
        var sum = ExactDecimal(significand: 0)
        for segment in segments {
            guard let next = sum.adding(segment.figure.scaled(byPowerOfTen: segment.power)) else { return nil }
            sum = next
        }
        return Parsed(figure: sum, power: 0, currency: currency, notation: .arabic)
    }

    /// `8.888.89` without its first point: of several points in groups of three all but the last were commas.
    private static func ungrouped(_ digits: Substring) -> String {
        let groups = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard groups.count > 2, (1...3).contains(groups[0].count),
            groups.dropFirst().dropLast().allSatisfy({ $0.count == 3 })
        else { return String(digits) }
        return groups.dropLast().joined() + "." + groups.last!
    }

    /// `壹万陆仟肆佰零玖元零贰分`, `伍佰万元`.
    private static func chinese(_ text: Substring) -> Parsed? {
        let numeral = text.prefix(while: ChineseNumeral.isNumeral)
        var rest = text.dropFirst(numeral.count)
        guard let whole = ChineseNumeral.integer(numeral) else { return nil }
        guard let unit = units.first(where: { rest.hasPrefix($0.unit) }) else {
            // A bare numeral with its own 万 or 亿 is an amount; a bare 五 is not.
            return rest.isEmpty && whole >= 10
                ? Parsed(figure: ExactDecimal(significand: whole), power: 0, currency: nil, notation: .chinese) : nil
        }
        rest = rest.dropFirst(unit.unit.count)
        var cents = 0
        for (mark, value) in [("角" as Character, 10), ("分" as Character, 1)] {
            guard let end = rest.firstIndex(of: mark) else { continue }
            let digits = rest[..<end].drop { $0 == "零" }
            guard digits.count == 1, let digit = digits.first.flatMap(ChineseNumeral.digit) else { return nil }
            cents += digit * value
            rest = rest[end...].dropFirst()
        }
        guard rest.isEmpty else { return nil }
        let figure = ExactDecimal(significand: whole * 100 + cents, exponent: -2)
        return Parsed(figure: figure, power: 0, currency: unit.currency, notation: .chinese)
    }

    private static let powers: [Character: Int] = [
        "十": 1, "拾": 1, "百": 2, "佰": 2, "千": 3, "仟": 3, "万": 4, "萬": 4, "亿": 8, "億": 8,
    ]

    /// Longest first where one begins another.
    private static let marks: [(mark: String, currency: Currency)] = [
        ("人民币", .renminbi), ("RMB", .renminbi), ("CNY", .renminbi), ("¥", .renminbi),
        ("美元", .usDollar), ("USD", .usDollar), ("US$", .usDollar), ("HK$", .hongKongDollar), ("$", .usDollar),
        ("港元", .hongKongDollar), ("港币", .hongKongDollar), ("HKD", .hongKongDollar),
        ("欧元", .euro), ("EUR", .euro), ("€", .euro), ("日元", .yen), ("JPY", .yen), ("英镑", .pound), ("GBP", .pound),
    ]

    private static let units: [(unit: String, currency: Currency?)] = [
        ("元人民币", .renminbi), ("人民币", .renminbi), ("元", nil), ("圆", nil), ("圓", nil), ("块", nil),
        ("美元", .usDollar), ("美金", .usDollar), ("USD", .usDollar), ("港元", .hongKongDollar),
        ("港币", .hongKongDollar), ("欧元", .euro), ("日元", .yen), ("英镑", .pound), ("RMB", .renminbi),
        ("CNY", .renminbi),
    ]
}
