import FormModel

/// The ways in which a value is commonly written, as the applicants write it on paper.
enum WrittenForms {
    /// One date, or two with a range mark between them; both ends in one form.
    static func dates(_ dates: [CalendarDate]) -> [String] {
        let forms: [(CalendarDate) -> String] = [
            DateNotation.figures.text, DateNotation.padded.text,
            { $0.description },
            { [$0.year, $0.month, $0.day].compactMap { $0.map(String.init) }.joined(separator: ".") },
            { $0.description.replacing("-", with: ".") },
            { [$0.year, $0.month, $0.day].compactMap { $0.map(String.init) }.joined(separator: "/") },
            { $0.description.replacing("-", with: "/") },
            { $0.description.replacing("-", with: "") },
            DateNotation.hanYear.text, DateNotation.han.text,
        ]
        let marks = dates.count > 1 ? ["至", "-", "~"] : [""]
        return forms.flatMap { form in marks.map { dates.map(form).joined(separator: $0) } }
    }

    /// In 元, 万元 and 亿元, with and without the unit, and in capitals.
    static func money(_ money: Money) -> [String] {
        guard let amount = money.amount else { return [money.figure.description] }
        let (plain, tenThousands) = (amount.description, amount.scaled(byPowerOfTen: -4).description)
        var forms = [
            tenThousands, "\(tenThousands)万元", "\(tenThousands)万", "\(tenThousands).00", "\(tenThousands).00万元",
            plain, "\(plain)元", "\(amount.scaled(byPowerOfTen: -8).description)亿元",
        ]
        if let yuan = Int(plain), let capital = ChineseNumeral.capital(yuan) {
            forms += ["\(capital)元整", "人民币\(capital)元整", "\(capital)元", "\(capital)圆整"]
        }
        return forms + forms.prefix(5).map { "人民币\($0)" }
    }
}
