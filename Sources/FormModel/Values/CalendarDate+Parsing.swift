extension CalendarDate {
    /// Parses a day or a month in any of the ways in which forms and systems write one; nil where it is none.
    ///
    /// Accepts `2020年5月8日`, `2020-05-08`, `2020/5/8`, `2020.05`, `20200508`, `202005`, 号 for 日, Chinese figures with
    /// 〇, ○ or 零 (GB/T 15835-2011, 5.2.5), both mixed (`二〇二〇年5月8日`), and a time of day behind it. A day that
    /// the calendar does not have is refused.
    public init?(parsing text: String) {
        let characters = Array(FoldedText(text).text.filter { $0 != " " || text.contains(":") })
        self.init(characters: characters)
    }

    /// The day that a spreadsheet stores as `serial` in the 1900 system (43959 is 2020-05-08).
    ///
    /// Serials up to 60 are refused: the system believes in a 29 February 1900 there.
    public init?(excelSerial serial: Int) {
        guard serial > 60, serial < 2_958_466 else { return nil }
        // Day 0 of the era below is 0000-03-01 (civil calendar by era, H. Hinnant); serial 25569 is 1970-01-01.
        let day = serial - 25_569 + 719_468
        let era = day / 146_097
        let dayOfEra = day % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    /// The last day it can mean: the end of the month where only the month is known.
    public var lastDay: CalendarDate {
        CalendarDate(year: year, month: month, day: day ?? Self.days(inMonth: month, of: year))
    }

    /// Whether the calendar has this day.
    public var isValid: Bool {
        (1...12).contains(month) && (1900...2100).contains(year)
            && day.map { (1...Self.days(inMonth: month, of: year)).contains($0) } ?? true
    }

    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// A year as a form asks for it after 授予年份 (`2018`, `2018年`, `二〇一八年`); nil where it is none.
    public static func year(parsing text: String) -> Int? {
        var characters = Array(FoldedText(text).text.filter { $0 != " " })
        if characters.last == "年" || characters.last == "度" { characters.removeLast() }
        if characters.last == "年" { characters.removeLast() }
        return year(characters)
    }

    /// Where month and day begin in `characters` that end with them (`5月8日`, `五月八日`), whatever stands before; nil where
    /// they end otherwise. The month takes as many figures of one kind as make one.
    public static func startOfMonthAndDay(in characters: [Character]) -> Int? {
        guard characters.last == "日", let month = characters.lastIndex(of: "月") else { return nil }
        return [2, 1].map { month - $0 }.first { start in
            guard start >= 0 else { return false }
            let figures = characters[start..<month]
            guard figures.allSatisfy(\.isASCIIDigit) || figures.allSatisfy(ChineseNumeral.isNumeral) else {
                return false
            }
            // A leap year has all days.
            return CalendarDate(characters: Array("2020年") + characters[start...])?.day != nil
        }
    }

    /// Parses folded characters without spaces.
    init?(characters: [Character]) {
        // 一 between two figures is a dash that was typed or read as the numeral.
        var parts: [(figures: [Character], mark: Character?)] = []
        var figures: [Character] = []
        var index = 0
        while index < characters.count {
            let character = characters[index]
            let isDash =
                character == "一" && index > 0 && index + 1 < characters.count && characters[index - 1].isASCIIDigit
                && characters[index + 1].isASCIIDigit
            if !isDash, character.isASCIIDigit || ChineseNumeral.isNumeral(character) || "廿卅Oo".contains(character) {
                figures.append(character)
            } else {
                guard !figures.isEmpty else { return nil }
                parts.append((figures, isDash ? "-" : character))
                figures = []
                // 00:00:00 or T00:00:00 behind a full date.
                if parts.count == 3, character == " " || character == "T" {
                    guard characters[index...].allSatisfy({ $0.isASCIIDigit || " T:.Z".contains($0) }) else {
                        return nil
                    }
                    index = characters.count
                    break
                }
            }
            index += 1
        }
        if !figures.isEmpty { parts.append((figures, nil)) }
        guard let date = Self.assemble(parts), date.isValid else { return nil }
        self = date
    }

    private static func assemble(_ parts: [(figures: [Character], mark: Character?)]) -> CalendarDate? {
        if parts.count == 1, parts[0].mark == nil { return compact(parts[0].figures) }
        guard parts.count == 2 || parts.count == 3, let year = year(parts[0].figures),
            let month = small(parts[1].figures)
        else { return nil }
        let marks = parts.map(\.mark)
        let isNamed = marks[0] == "年"
        guard isNamed || (marks[0].map { "-/.".contains($0) } ?? false) else { return nil }
        if parts.count == 2 {
            guard marks[1] == nil || marks[1] == "月" else { return nil }
            return CalendarDate(year: year, month: month, day: nil)
        }
        guard let day = small(parts[2].figures), marks[1] == (isNamed ? "月" : marks[0]),
            marks[2] == nil || marks[2] == "日" || marks[2] == "号" || marks[2] == " " || marks[2] == "T"
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    /// `20200508` or `202005`.
    private static func compact(_ figures: [Character]) -> CalendarDate? {
        guard figures.allSatisfy(\.isASCIIDigit), figures.count == 8 || figures.count == 6,
            let number = Int(String(figures))
        else { return nil }
        return figures.count == 8
            ? CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
            : CalendarDate(year: number / 100, month: number % 100, day: nil)
    }

    /// Four figures, one a place; 0 and the letter O stand for 〇 where the others are figures.
    private static func year(_ figures: [Character]) -> Int? {
        guard figures.count == 4 else { return nil }
        var year = 0
        for character in figures {
            let digit =
                "Oo".contains(character)
                ? 0 : character.isASCIIDigit ? character.wholeNumberValue : ChineseNumeral.digit(character)
            guard let digit else { return nil }
            year = year * 10 + digit
        }
        return (1900...2100).contains(year) ? year : nil
    }

    /// A month or a day.
    private static func small(_ figures: [Character]) -> Int? {
        guard figures.count <= 3 else { return nil }
        if figures.allSatisfy(\.isASCIIDigit) { return figures.count <= 2 ? Int(String(figures)) : nil }
        if let first = figures.first, let tens = ["廿": 20, "卅": 30][first] {
            let rest = figures.dropFirst()
            return rest.isEmpty ? tens : ChineseNumeral.integer(rest).map { tens + $0 }
        }
        return ChineseNumeral.integer(figures)
    }
}

extension Character {
    var isASCIIDigit: Bool { isASCII && isNumber }
}
