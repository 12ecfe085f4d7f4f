import FormModel

/// Paper and record brought to one notation, as the field's type allows.
struct TypedText {
    var paper: ReadText
    var record: [Unicode.Scalar]
    /// Both sides were parsed and mean the same, whatever their signs.
    var isEqual: Bool
    /// Every sign counts: a code, an amount, a date, an address of e-mail.
    var isCode: Bool
    /// The paper's text is no value of the field's type although the record's is.
    var isUnparsed = false
    /// Other ways to write the record's value, for paper that one misread sign keeps from being parsed: it must not be
    /// compared with 2020-05-08 where it writes 2020年5月8目.
    var renderings: [[Unicode.Scalar]] = []

    /// Plain text: folded on both sides.
    init(text paper: ReadText, record: String) {
        self.paper = paper
        self.record = FoldedText(record).scalars
        isEqual = self.paper.scalars == self.record
        isCode = false
    }

    /// A value of `type`; `readText` is the paper as folded, `text` and `record` both as written.
    init(_ type: FieldType, readText: ReadText, text: String, record: String) {
        self.init(text: readText, record: record)
        switch type {
        case .mobile:
            let (one, other) = (MobileNumber(text)?.digits, MobileNumber(record)?.digits)
            digits(one, other)
            if one == nil, other == nil { asWritten(text, record) }
        case .phone: telephone(text, record)
        case .email:
            isCode = true
            normalise { $0 != " " }
            // Folding makes one dash of several, as in words.
            isEqual = paper.scalars == self.record && Self.hasDoubledDash(text) == Self.hasDoubledDash(record)
            // A sign that no address has, or none of @, is rather misread than typed.
            isUnparsed = EmailAddress(text) == nil && EmailAddress(record) != nil
        case .organisationCode:
            isCode = true
            normalise(upper: true) { !" -()·:".unicodeScalars.contains($0) }
            isEqual = paper.scalars == self.record
        case .stockCode: digits(StockCode(text)?.characters, StockCode(record)?.characters)
        case .money: amount(text, record, impliedPower: nil)
        case .amount: amount(text, record, impliedPower: 4)
        case .headcount:
            isCode = true
            let (one, other) = (Headcount(text), Headcount(record))
            isUnparsed = one == nil && other != nil
            normalise { !" ,人名位".unicodeScalars.contains($0) }
            setEqual(one, other)
        case .date: calendar(CalendarDate(parsing: text).map { [$0] }, CalendarDate(parsing: record).map { [$0] })
        case .dateRange: calendar(Self.ends(DateRange(parsing: text)), Self.ends(DateRange(parsing: record)))
        case .year:
            isCode = true
            let (one, other) = (CalendarDate.year(parsing: text), CalendarDate.year(parsing: record))
            normalise { !" 年度".unicodeScalars.contains($0) }
            setEqual(one, other)
            isUnparsed = one == nil && other != nil
        default: break
        }
    }

    /// Whether two dashes follow one another.
    private static func hasDoubledDash(_ text: String) -> Bool {
        let isDash = text.unicodeScalars.map { FoldedText(String($0)).scalars == ["-"] }
        return zip(isDash, isDash.dropFirst()).contains { $0 && $1 }
    }

    private static func ends(_ range: DateRange?) -> [CalendarDate]? {
        range.map { [$0.start] + ($0.end.map { [$0] } ?? []) }
    }

    /// Latin letters in one case, that in which they are printed as a rule, and only what `isKept` accepts.
    private mutating func normalise(upper: Bool = false, _ isKept: (Unicode.Scalar) -> Bool) {
        let transform = upper ? Self.upperCase : Self.lowerCase
        paper = paper.filter(isKept).map(transform)
        record = record.filter(isKept).map(transform)
    }

    private func folded(_ text: String, _ isKept: (Unicode.Scalar) -> Bool) -> [Unicode.Scalar] {
        FoldedText(text).scalars.filter(isKept).map(Self.lowerCase)
    }

    private static func upperCase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        ("a"..."z").contains(scalar) ? Unicode.Scalar(scalar.value - 32) ?? scalar : scalar
    }

    private static func lowerCase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        ("A"..."Z").contains(scalar) ? Unicode.Scalar(scalar.value + 32) ?? scalar : scalar
    }

    /// Both as plain digits where both parse; else as written without separators.
    private mutating func digits(_ one: String?, _ other: String?) {
        isCode = true
        normalise(upper: true) { !" -()+.".unicodeScalars.contains($0) }
        isUnparsed = one == nil && other != nil
        if let other { record = Array(other.unicodeScalars) }
        if let one { trimPaper(toLast: one.unicodeScalars.count) }
        setEqual(one, other)
    }

    /// Values that are none of the type are equal where they are written so.
    private mutating func setEqual<Value: Equatable>(_ one: Value?, _ other: Value?) {
        isEqual = one == nil && other == nil ? paper.scalars == record : one == other
    }

    /// Of a number that is none on either side what is written, without the country code that one of them may have.
    private mutating func asWritten(_ text: String, _ record: String) {
        self.record.removeFirst(min(self.record.count, Self.countryCode(of: record)))
        trimPaper(toLast: paper.scalars.count - Self.countryCode(of: text))
        isEqual = paper.scalars == self.record
    }

    /// How many digits of `number` are the code of China, where a sign tells it from the number.
    private static func countryCode(of number: String) -> Int {
        let written = FoldedText(number).text
        if written.hasPrefix("0086") { return 4 }
        return ["+86", "86-", "86 ", "(86)", "(+86)"].contains(where: written.hasPrefix) ? 2 : 0
    }

    private mutating func trimPaper(toLast count: Int) {
        guard paper.scalars.count > count else { return }
        let start = paper.scalars.count - count
        paper = ReadText(
            scalars: Array(paper.scalars[start...]), confidences: Array(paper.confidences[start...]),
            origins: Array(paper.origins[start...]))
    }

    /// A number without area code is the same as one with it: offices print 63895660 as the notice itself does.
    private mutating func telephone(_ text: String, _ record: String) {
        isCode = true
        let (one, other) = (TelephoneNumber(text), TelephoneNumber(record))
        normalise { !" -()+转".unicodeScalars.contains($0) }
        isUnparsed = one == nil && other != nil
        guard let one, let other else {
            if one == nil, other == nil { asWritten(text, record) }
            return
        }
        let areas = [one, other].compactMap(\.assumedAreaCode)
        isEqual = Set(areas).count < 2 && one.local == other.local && one.extension == other.extension
        let kept = one.areaCode != nil && other.areaCode != nil ? one.areaCode ?? "" : ""
        let recordArea = kept.isEmpty ? "" : other.areaCode ?? ""
        paper = paper.filter { ("0"..."9").contains($0) }
        trimPaper(toLast: (kept + one.local + (one.extension ?? "")).count)
        self.record = Array((recordArea + other.local + (other.extension ?? "")).unicodeScalars)
    }

    /// Figures in the unit that the paper uses, so that the paper's characters keep their confidences.
    private mutating func amount(_ text: String, _ record: String, impliedPower: Int?) {
        isCode = true
        normalise { !" ,".unicodeScalars.contains($0) }
        guard let other = Money(parsing: record, impliedPower: impliedPower) else { return }
        let one = Money(parsing: text, impliedPower: impliedPower)
        isUnparsed = one == nil
        isEqual =
            one?.currency == other.currency && one?.amount == other.amount
            && (one?.amount != nil || one?.figure == other.figure)
        guard let one, one.currency == other.currency, one.notation == .arabic else {
            renderings = WrittenForms.money(other).map { folded($0) { !" ,".unicodeScalars.contains($0) } }
            return
        }
        let figures = paper.filter { ("0"..."9").contains($0) || $0 == "." }.withoutGrouping
        // 1亿2000万 has no single figure; there the texts are aligned as written.
        guard let written = ExactDecimal(figures.text), written == one.figure else { return }
        let power = one.unitPower ?? other.unitPower ?? 0
        let scaled = other.amount?.scaled(byPowerOfTen: -power) ?? other.figure
        paper = figures
        // 5000.00 and 5000 are one value: only differing ones are aligned. Where figures agree and a unit is missing on
        // one side, there is nothing to align and yet no equality.
        self.record = scaled == one.figure ? figures.scalars : Array(scaled.description.unicodeScalars)
    }

    /// Dates as ISO digits; each of a component's digits is as sure as the weakest figure it was written with.
    private mutating func calendar(_ one: [CalendarDate]?, _ other: [CalendarDate]?) {
        isCode = true
        normalise { $0 != " " }
        guard let other else { return }
        guard let one else {
            isUnparsed = true
            renderings = WrittenForms.dates(other).map { folded($0) { $0 != " " } }
            return
        }
        isEqual = one == other
        let parts = one.flatMap { [($0.year, 4), ($0.month, 2)] + ($0.day.map { [($0, 2)] } ?? []) }
        let runs = figureRuns()
        let weakest = paper.weakest
        var scalars: [Unicode.Scalar] = []
        var confidences: [Double] = []
        var origins: [Int] = []
        for (index, part) in parts.enumerated() {
            let run = runs.count == parts.count ? runs[index] : nil
            let digits = String(repeating: "0", count: max(0, part.1 - String(part.0).count)) + String(part.0)
            for scalar in digits.unicodeScalars {
                scalars.append(scalar)
                confidences.append(run.map { paper.confidences[$0].min() ?? weakest } ?? weakest)
                origins.append(run.map { paper.origins[$0.lowerBound] } ?? 0)
            }
        }
        paper = ReadText(scalars: scalars, confidences: confidences, origins: origins)
        record = other.flatMap { Array($0.description.unicodeScalars.filter { $0 != "-" }) }
    }

    /// Runs of figures, Arabic or Chinese, in the paper's text.
    private func figureRuns() -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for (index, scalar) in paper.scalars.enumerated() {
            guard ("0"..."9").contains(scalar) || "〇○◯零oO一二三四五六七八九十廿卅".unicodeScalars.contains(scalar) else { continue }
            if let last = runs.last, last.upperBound == index {
                runs[runs.count - 1] = last.lowerBound..<index + 1
            } else {
                runs.append(index..<index + 1)
            }
        }
        return runs
    }
}
