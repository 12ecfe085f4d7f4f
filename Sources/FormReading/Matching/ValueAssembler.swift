internal import FormModel

/// Makes a field's value of the tokens that stand in its place.
struct ValueAssembler {
    let definition: FieldDefinition
    /// Options of another field that the text names; empty for none.
    var namedOptions: [String] = []

    /// The value as read: blank where only dust, rules and punctuation stand there.
    func reading(of tokens: [InkToken], alternatives: [String] = []) -> FieldReading {
        let characters = trimmed(tokens).compactMap(\.character).filter {
            $0.text != " " || !definition.type.hasNoSpaces
        }
        let regions = PageRegion.enclosing(tokens.lazy.filter { !$0.isSpace }.map(\.region))
        let figures = MisreadFigures(type: definition.type).mended(characters)
        let marked = MisreadMarks(type: definition.type).mended(figures)
        let addressed = definition.type == .email ? AddressMarks.mended(marked) : marked
        let written = namedOptions.isEmpty ? addressed : NamedOptions(options: namedOptions).mended(addressed)
        let text = ChineseZero.written(in: written.map(\.text).joined(), of: definition.type)
        if text.count > 1, text.allSatisfy(Self.levelStrokes.contains), text.contains(where: { !"/／—-–".contains($0) })
        {
            return FieldReading(field: definition.id, value: .blank, confidence: Self.ruleAsText, regions: regions)
        }
        guard characters.contains(where: { $0.text.first?.isLetter == true || $0.text.first?.isNumber == true }) else {
            // 无 would be a letter; a dash or stroke says "none" too (domain.md A7) and is kept as text.
            let explicit = !text.isEmpty && text.allSatisfy { "/／—-–".contains($0) }
            return FieldReading(
                field: definition.id, value: explicit ? .text(text) : .blank, confidence: explicit ? 0.6 : 0.9,
                regions: regions, characters: explicit ? written : [])
        }
        return FieldReading(
            field: definition.id, value: .text(text), confidence: Self.confidence(of: written), regions: regions,
            characters: written, alternatives: alternatives)
    }

    /// What the rule under a blank is read as; no value is made of nothing else.
    private static let levelStrokes: Set<Character> = [
        "一", "二", "三", "-", "—", "–", "=", "_", "~", "\\", "/", ".", "·", ",", "'", ":",
    ]
    /// Of a blank whose rule was read.
    private static let ruleAsText = 0.7

    /// Between the weakest character and the mean: one misread digit spoils a value, a long text has weak ones anyway.
    static func confidence(of characters: [ReadCharacter]) -> Double {
        let solid = characters.solid.map(\.confidence)
        guard let weakest = solid.min() else { return 0 }
        return (weakest + solid.reduce(0, +) / Double(solid.count)) / 2
    }

    private static let quotes: Set<Character> = ["“", "”", "\"", "‘", "’"]

    /// Without white space, rules read as characters and stray marks at either end.
    private func trimmed(_ tokens: [InkToken]) -> ArraySlice<InkToken> {
        let dust: Set<Character> = [
            " ", "_", "|", "｜", "~", "·", "'", "`", "‘", "’", "\"", "“", "”", "。", "，", ",", "、", ":", "：", ";", "；",
        ]
        func isDust(_ token: InkToken, _ kept: Set<Character>) -> Bool {
            guard let text = token.character?.text.first else { return true }
            return dust.contains(text) && !kept.contains(text)
        }
        let characters = tokens.compactMap { $0.character?.text.first }
        // Quotation marks come in pairs, and a full stop closes what has sentences; else they are dust.
        let quotes: Set<Character> = characters.count { Self.quotes.contains($0) } > 1 ? Self.quotes : []
        let isProse = characters.count > 20 || characters.dropLast().contains("。")
        func isQuote(_ token: InkToken?) -> Bool { (token?.character?.text.first).map(Self.quotes.contains) ?? false }
        var slice = tokens[...]
        while let first = slice.first,
            isDust(first, quotes) || isQuote(first) && isQuote(slice.dropFirst().first)
                || isPoint(first, before: slice.dropFirst().first)
        {
            slice.removeFirst()
        }
        let stop = isProse ? stop(of: slice) : nil
        while let last = slice.last,
            isDust(last, isProse ? quotes.union(["。"]) : quotes) || isDash(last, of: slice)
                || isPoint(last, behind: slice.dropLast().last)
        {
            slice.removeLast()
        }
        if let stop { slice.append(stop) }
        return withoutLoneBrackets(slice)
    }

    /// Of a full stop that was read as another mark.
    private static let guessedStop = 0.7
    private static let readOfStops: Set<Character> = ["，", ",", "、", "."]

    /// Sentences end with a full stop: the low mark right behind their last character is one.
    private func stop(of tokens: ArraySlice<InkToken>) -> InkToken? {
        let solid = tokens.filter { !$0.isSpace && $0.character != nil }
        guard var stop = solid.last, let mark = stop.character, mark.text.allSatisfy(Self.readOfStops.contains),
            solid.dropLast().last?.character?.text.first.map({ $0.isLetter || $0.isNumber || "%）)”\"".contains($0) })
                == true
        else { return nil }
        stop.character = mark.guessed(as: "。", atMost: Self.guessedStop)
        return stop
    }

    /// No date begins with a point, and nothing with a point or a dash before Han characters.
    private func isPoint(_ token: InkToken, before next: InkToken?) -> Bool {
        let text = token.character?.text
        return text == "." && (definition.type == .date || definition.type == .dateRange)
            || [".", "-"].contains(text) && next?.character?.isHan == true
    }

    /// Nor does an amount, a date or a word end with one.
    private func isPoint(_ token: InkToken, behind last: InkToken?) -> Bool {
        guard token.character?.text == "." else { return false }
        return [.amount, .date, .dateRange].contains(definition.type) || last?.character?.isHan == true
    }

    /// The rule's first or last dash behind words.
    private func isDash(_ token: InkToken, of tokens: ArraySlice<InkToken>) -> Bool {
        token.character?.text == "-" && tokens.dropLast().last?.character?.isHan == true
    }

    /// A closing bracket in front, an opening one behind, or one without its partner belongs to the print around.
    private func withoutLoneBrackets(_ tokens: ArraySlice<InkToken>) -> ArraySlice<InkToken> {
        let opening: Set<Character> = ["(", "（", "[", "【", "〈", "《", "<"]
        let closing: Set<Character> = [")", "）", "]", "】", "〉", "》", ">"]
        func text(_ token: InkToken?) -> Character? { token?.character?.text.first }
        func count(_ brackets: Set<Character>) -> Int {
            tokens.filter { text($0).map(brackets.contains) ?? false }.count
        }
        if let first = text(tokens.first), closing.contains(first) { return trimmed(Array(tokens.dropFirst())) }
        if let last = text(tokens.last) {
            if opening.contains(last) { return trimmed(Array(tokens.dropLast())) }
            if closing.contains(last), count(closing) > count(opening) { return trimmed(Array(tokens.dropLast())) }
        }
        return tokens
    }
}

extension FieldType {
    /// Codes and numbers: a space in them is the recogniser's.
    fileprivate var hasNoSpaces: Bool {
        switch self {
        case .mobile, .phone, .email, .amount, .headcount, .organisationCode, .stockCode, .year, .date, .dateRange: true
        default: false
        }
    }
}
