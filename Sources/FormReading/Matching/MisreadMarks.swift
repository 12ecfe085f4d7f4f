internal import FormModel

/// Signs that `chi_sim` cannot write and puts others for, mended where the place leaves no doubt.
///
/// Only signs that cannot stand there: look-alikes of which both may are left as read.
struct MisreadMarks {
    let type: FieldType

    /// The same number of characters.
    func mended(_ characters: [ReadCharacter]) -> [ReadCharacter] {
        characters.indices.map { index in
            let character = characters[index]
            guard let text = mended(characters, index), text != character.text else { return character }
            // That a frame is a character and no box is a guess, however sure the frame is; so is a figure for a letter.
            let surest = "□☑▣".contains(character.text) ? 0.5 : Self.guesses.contains(character.text + text) ? 0.7 : 1
            return character.guessed(as: text, atMost: surest)
        }
    }

    private func mended(_ characters: [ReadCharacter], _ index: Int) -> String? {
        let text = characters[index].text
        switch (text, type) {
        // In a value, what looks like an empty box is the character.
        case ("□", _): return "口"
        // 日 has four sides and something in them.
        case ("☑", .date), ("▣", .date), ("目", .date), ("☑", .dateRange), ("▣", .dateRange), ("目", .dateRange):
            return index > 0 && characters[index - 1].text.allSatisfy { $0.isDigit || "一二三四五六七八九十".contains($0) }
                ? "日" : nil
        // The form writes 方向4：网络教育服务.
        case (",", _), ("，", _), (";", _), ("；", _), (".", _), ("·", _), ("、", _), ("'", _):
            return isBehindDirection(index, in: characters) ? "：" : nil
        // The model has no full-width brackets; nobody fills a form in with these.
        case ("〈", _): return "("
        case ("〉", _): return ")"
        // Nor does anybody close 《 with a bracket.
        case ("《", _): return partner(of: index, in: characters, forward: true) == ")" ? "(" : nil
        case ("》", _): return partner(of: index, in: characters, forward: false) == "(" ? ")" : nil
        // Between two dates stands a dash.
        case ("一", .dateRange):
            let before = index > 0 ? characters[index - 1].text : ""
            let after = index + 1 < characters.count ? characters[index + 1].text : ""
            return before.last.map { $0.isDigit || "年月日".contains($0) } ?? false
                && after.first.map(\.isDigit) ?? false ? "—" : nil
        case (_, .organisationCode): return characters.count == 18 ? Self.inCode(text, at: index) : nil
        // Among capitals a stroke is one: AI, API.
        case ("l", .text), ("l", .longText), ("l", .address): return isAmongCapitals(index, in: characters) ? "I" : nil
        case ("0", .text): return isBehindCapitals(index, in: characters) ? "O" : nil
        // Nobody writes a backslash; the A and the V of API, APP, AR and VR lose a stroke.
        case ("\\", _): return Self.capital(before: characters[(index + 1)...].prefix(2).map(\.text).joined())
        // Nor a star in Chinese text, where it is a quotation mark of a coarse scan; between figures it stands for ×.
        case ("*", .text), ("*", .longText):
            func isFigure(_ place: Int) -> Bool {
                characters.indices.contains(place) && characters[place].text.allSatisfy(\.isDigit)
            }
            if isFigure(index - 1), isFigure(index + 1) { return nil }
            let isOpen = characters[..<index].count { "“”\"".contains($0.text) } % 2 == 1
            return isOpen ? "”" : "“"
        default: return nil
        }
    }

    private static func capital(before next: String) -> String? {
        switch next {
        case "PI", "PP", "R增": "A"
        case "R虚": "V"
        default: nil
        }
    }

    /// What was read and what it is taken for.
    private static let guesses: Set<String> = [
        "S5", "s5", "Z2", "z2", "L1", "lI", "0O", "\\A", "\\V", "*”", "*“",
    ]

    /// GB 32100-2015 §4.2: a credit code has no I, O, S and Z, so they are the figures, all letters are capitals, and the third
    /// to the eighth character, the region's, are figures.
    private static func inCode(_ text: String, at index: Int) -> String {
        let capital = text == "l" || text == "L" && (2..<8).contains(index) ? "I" : text.uppercased()
        return ["O": "0", "I": "1", "Z": "2", "S": "5"][capital] ?? capital
    }

    /// Whether it ends a run of Latin letters that are capitals all but itself.
    private func isAmongCapitals(_ index: Int, in characters: [ReadCharacter]) -> Bool {
        func letter(_ place: Int) -> Character? {
            guard characters.indices.contains(place), let text = characters[place].text.first else { return nil }
            return text.isASCII && text.isLetter ? text : nil
        }
        let before = (0..<index).reversed().prefix { letter($0) != nil }
        return !before.isEmpty && before.allSatisfy { letter($0)?.isUppercase == true } && letter(index + 1) == nil
    }

    /// Whether it ends a short word of capitals: CTO.
    private func isBehindCapitals(_ index: Int, in characters: [ReadCharacter]) -> Bool {
        let before = characters[..<index].reversed().prefix { $0.text.allSatisfy { $0.isASCII && $0.isUppercase } }
        let next = characters[(index + 1)...].first?.text.first
        return before.count == 2 && next?.isNumber != true && next?.isASCII != true
    }

    /// Whether a direction's number ends before `index` and its name begins behind it.
    private func isBehindDirection(_ index: Int, in characters: [ReadCharacter]) -> Bool {
        let before = characters[..<index].suffix(4).map(\.text).joined()
        let number = before.reversed().prefix(while: \.isDigit)
        return !number.isEmpty && before.dropLast(number.count).hasSuffix("方向") && index + 1 < characters.count
            && characters[index + 1].isHan && characters[index + 1].text != "方"
    }

    /// The next bracket from `index` on, full-width ones as ASCII; nil where there is none.
    private func partner(of index: Int, in characters: [ReadCharacter], forward: Bool) -> String? {
        let others = forward ? Array(characters[(index + 1)...]) : characters[..<index].reversed()
        let brackets = ["（": "(", "）": ")", "(": "(", ")": ")", "《": "《", "》": "》"]
        return others.lazy.compactMap { brackets[$0.text] }.first
    }
}
