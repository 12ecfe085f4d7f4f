internal import FormModel

/// Letters and strokes that recognisers write for figures, mended where only a figure can stand.
struct MisreadFigures {
    let type: FieldType

    /// No figure is surer that was a letter.
    private static let guessed = 0.7

    /// What figures are read as.
    private static let shapes: [String: String] = [
        "O": "0", "o": "0", "Q": "0", "D": "0", "l": "1", "I": "1", "i": "1", "|": "1", "]": "1", "[": "1", "!": "1",
        "Z": "2", "z": "2", "&": "2", "S": "5", "s": "5", "b": "6", "Y": "7", "B": "8", "g": "9", "q": "9",
    ]
    /// Han characters besides.
    private static let hanShapes = ["了": "7", "丁": "7"]
    /// What a 1 is read as and nobody writes before a building or a floor.
    private static let strokes: Set<String> = ["]", "[", "|", "l", "I", "丨"]
    private static let counted: Set<Character> = ["幢", "栋", "号", "楼", "层", "室", "单", "座"]

    func mended(_ characters: [ReadCharacter]) -> [ReadCharacter] {
        let mended = characters.indices.map { index in
            guard let figure = figure(at: index, of: characters) else { return characters[index] }
            let own = characters[index]
            return own.guessed(as: figure, atMost: Self.guessed)
        }
        return withoutStrayMarks(mended)
    }

    private func figure(at index: Int, of characters: [ReadCharacter]) -> String? {
        let text = characters[index].text
        func character(_ place: Int) -> Character? {
            characters.indices.contains(place) ? characters[place].text.first : nil
        }
        let (before, behind) = (character(index - 1), character(index + 1))
        if before == "向", character(index - 2) == "方" { return Self.shapes[text] }
        switch type {
        case .mobile, .phone, .headcount, .year, .stockCode, .amount:
            // A stock code may name its exchange, SH or SZ.
            guard type != .stockCode || characters.count <= 6 else { return nil }
            let figures = characters.count { $0.text.allSatisfy(\.isDigit) || "人名".contains($0.text) }
            if type == .headcount, index + 1 == characters.count, text == "K" { return "人" }
            return figures * 2 >= characters.count ? Self.shapes[text] ?? Self.hanShapes[text] : nil
        case .date, .dateRange:
            let isBesideFigure = [before, behind].contains { $0?.isDigit == true }
            let isAlone = before == "年" && behind == "月" || before == "月" && behind == "日"
            if isAlone, let figure = Self.hanShapes[text] { return figure }
            return isBesideFigure || isAlone ? Self.shapes[text] : nil
        case .address:
            if text == "^" || text == "\\" { return "A" }
            guard Self.strokes.contains(text), let behind, Self.counted.contains(behind), let before else { return nil }
            return before.isASCII && before.isLetter ? nil : "1"
        default: return nil
        }
    }

    /// Whether three figures and another mark follow a point, which so stands for a comma.
    private func isBeforeThousand(_ index: Int, of characters: [ReadCharacter]) -> Bool {
        let behind = characters[(index + 1)...].prefix(4).map(\.text)
        return behind.count == 4 && behind[..<3].allSatisfy { $0.allSatisfy(\.isDigit) }
            && [".", ",", "，"].contains(behind[3])
    }

    /// A Chinese stock exchange's code has six figures, a year four; nobody writes a point before a comma or between thousands, or a
    /// semicolon in an amount.
    private func withoutStrayMarks(_ characters: [ReadCharacter]) -> [ReadCharacter] {
        switch type {
        case .stockCode:
            let figures = characters.filter { $0.text.allSatisfy(\.isDigit) }
            return figures.count == 6 && characters.count == 7 ? figures.map(doubted) : characters
        case .amount, .money:
            return characters.indices.compactMap { index in
                let (text, next) = (characters[index].text, characters[(index + 1)...].first?.text)
                if text == ".", next == "," || next == "，" { return nil }
                var character = characters[index]
                if text == ";" || text == "." && isBeforeThousand(index, of: characters) { character.text = "," }
                return character
            }
        case .year:
            // The form prints 年 behind it.
            let runs = characters.indices.filter { start in
                characters[start...].prefix(4).count(where: { $0.text.allSatisfy(\.isDigit) }) == 4
            }
            guard runs.count == 1, let start = runs.first, characters.count <= 4 + Self.mostBesideYear else {
                return characters
            }
            return Array(characters[start..<(start + 4)])
        default: return characters
        }
    }

    /// So many marks are read too much beside a year.
    private static let mostBesideYear = 2

    private func doubted(_ character: ReadCharacter) -> ReadCharacter {
        character.guessed(as: character.text, atMost: Self.guessed)
    }
}
