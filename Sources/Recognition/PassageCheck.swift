internal import FormModel
internal import GlyphShapes

/// Looks again where `chi_sim` is known to see what is not there: it makes a Han character of `%`, finds a figure in its
/// rings, reads the O of ISO 9001 as a figure and 7 and 2 as Y and &, puts 人, 和, 有 and others before characters where there is no room for them, and takes a few characters for
/// common look-alikes also in words that have no such character.
///
/// On 60 forged copies these were half of all wrong characters of running text.
struct PassageCheck {
    let ink: InkTestimony

    /// What may stand there instead of what was read.
    private struct Doubt {
        var range: Range<Int>
        var instead: String
        /// The words around speak for it, and the ink need only not speak against it.
        var isLikely = false
        /// The ink need not be asked.
        var isCertain = false
        /// The ink that gains so much, and is so like it, is enough.
        var enough: (gain: Float, likeness: Float)?
    }

    /// Numbers of ISO's standards for the management of quality, environment, service and safety of information.
    private static let standards: Set<String> = ["9001", "14001", "20000", "27001"]
    /// A 7 in a kind of type that is not known: before figures, behind Han characters, a Y or T that gains so much stands for one.
    private static let enoughOfSeven: (gain: Float, likeness: Float) = (0.05, 0.6)

    func checked(_ reading: LineReading) throws -> LineReading {
        var reading = reading
        reading.characters = Self.withRoundTheClock(reading.characters)
        // From the end, so that what is taken out does not move what is still to come.
        for index in reading.characters.indices.reversed() {
            guard let doubt = doubt(of: index, in: reading.characters), try isConfirmed(doubt, in: reading.characters)
            else { continue }
            let own = reading.characters[index]
            reading.characters.replaceSubrange(doubt.range, with: doubt.instead.map(own.replaced))
        }
        return reading
    }

    /// What the 7 of 7×24小时 is read as besides.
    private static let readOfSeven: Set<String> = ["T", "Y", "?", "了", "丁"]

    /// And the ×, and the 2.
    private static let (readOfTimes, readOfTwo): (Set<String>, Set<String>) = (["x", "X", "*", "\"", "“", "”"], ["&"])

    /// With 7×24小时 as everybody writes it.
    private static func withRoundTheClock(_ characters: [ReadCharacter]) -> [ReadCharacter] {
        var characters = characters
        func mayBe(_ text: String, _ readings: Set<String>, at index: Int) -> Bool {
            characters[index].text == text || readings.contains(characters[index].text)
        }
        for index in characters.indices.reversed() where mayBe("×", readOfTimes, at: index) {
            let solid = characters.indices.filter { characters[$0].text != " " }
            guard let place = solid.firstIndex(of: index), place > 0, place + 3 < solid.count,
                solid[(place + 2)...(place + 3)].map({ characters[$0].text }) == ["4", "小"]
            else { continue }
            let (seven, two) = (solid[place - 1], solid[place + 1])
            guard mayBe("7", readOfSeven, at: seven), mayBe("2", readOfTwo, at: two) else { continue }
            let standing: [(Int, Character)] = [(seven, "7"), (index, "×"), (two, "2")]
            for (own, text) in standing where characters[own].text != String(text) {
                characters[own] = characters[own].replaced(by: text)
            }
            characters.removeSubrange((index + 1)..<two)
            characters.removeSubrange((seven + 1)..<index)
        }
        return characters
    }

    /// `%` is never read as a Han character more surely.
    private static let doubtfulHan = 0.97
    /// Nor a character that it can write in a word that it knows.
    private static let doubtfulWord = 0.985
    /// Behind a figure, a doubtful Han character or none but `%` stands: so much more of the ink must be like `%` than like
    /// what was read. Of 15 such places in four types all gained 0.16 and more, and Han characters lost 0.2 and more.
    private static let enoughOfPercent: (gain: Float, likeness: Float) = (0.1, 0.6)
    /// Neighbours nearer than this, in ems, have no character between them.
    private static let room = 1.6

    private func doubt(of index: Int, in characters: [ReadCharacter]) -> Doubt? {
        func character(_ offset: Int) -> Character? {
            characters.indices.contains(index + offset) ? characters[index + offset].text.first : nil
        }
        guard let own = character(0) else { return nil }
        func isFigure(_ character: Character?) -> Bool { character?.isNumber == true && character?.isASCII == true }
        let isBehindFigure = isFigure(character(-1))
        if characters[index].isHan {
            if let instead = ConfusedWords.correction(of: own, after: character(-1), before: character(1)) {
                return Doubt(
                    range: index..<(index + 1), instead: String(instead), isLikely: true,
                    isCertain: ConfusedWords.madeByRules.contains(own))
            }
            let next = String([character(1), character(2)].compactMap(\.self))
            if characters[index].confidence < Self.doubtfulWord,
                let instead = ConfusedWords.unwritten(after: character(-1), next: next), instead != own
            {
                return Doubt(range: index..<(index + 1), instead: String(instead), isLikely: true)
            }
            if isBehindFigure, isFigure(character(1)) {
                return Doubt(range: index..<(index + 1), instead: "×", isLikely: true)
            }
            if isBehindFigure, characters[index].confidence < Self.doubtfulHan {
                return Doubt(range: index..<(index + 1), instead: "%", enough: Self.enoughOfPercent)
            }
            return hasNoRoom(index, in: characters) || isOftenPutIn(index, in: characters)
                ? Doubt(range: index..<(index + 1), instead: "") : nil
        }
        if "0o".contains(own), character(-1) == "S", "I1l".contains(character(-2) ?? " "), isFigure(character(1)) {
            let number = String((1...5).compactMap(character).prefix(while: isFigure))
            return Doubt(
                range: index..<(index + 1), instead: "O", isLikely: true, isCertain: Self.standards.contains(number))
        }
        if own == "Y" || own == "T", isFigure(character(1)), character(-1).map({ !$0.isASCII }) == true {
            return Doubt(range: index..<(index + 1), instead: "7", enough: Self.enoughOfSeven)
        }
        // A % of a wide type.
        if own == "%", character(1) == "%" {
            let weaker = characters[index].confidence < characters[index + 1].confidence ? index : index + 1
            return Doubt(range: weaker..<(weaker + 1), instead: "", isCertain: true)
        }
        // Nobody writes both.
        if own == "$", character(1) == "%" || character(-1) == "%" {
            return Doubt(range: index..<(index + 1), instead: "", isCertain: true)
        }
        if own == "&", isFigure(character(1)) {
            return Doubt(range: index..<(index + 1), instead: isBehindFigure ? "" : "2")
        }
        guard isFigure(own), character(1) == "%" && isBehindFigure || character(-1) == "%" else { return nil }
        return Doubt(range: index..<(index + 1), instead: "")
    }

    /// What is put in before a character that is read with difficulty, 迭 above all, and how surely at the most.
    private static let (oftenPutIn, surenessPutIn): (Set<Character>, Double) = (["和", "上", "有", "人"], 0.98)

    private func isOftenPutIn(_ index: Int, in characters: [ReadCharacter]) -> Bool {
        characters[index].confidence < Self.surenessPutIn
            && characters[index].text.first.map(Self.oftenPutIn.contains) == true
            && characters.indices.contains(index + 1) && characters[index + 1].isHan
    }

    private func hasNoRoom(_ index: Int, in characters: [ReadCharacter]) -> Bool {
        let line = HanLine.line(around: index, in: characters)
        guard line.contains(index - 1), line.contains(index + 1),
            let em = HanLine(around: index, in: characters)?.em
        else { return false }
        return characters[index + 1].midX(em: em) - characters[index - 1].midX(em: em) < em * Self.room
    }

    private func isConfirmed(_ doubt: Doubt, in characters: [ReadCharacter]) throws -> Bool {
        if doubt.isCertain { return true }
        guard let testimony = try ink.about(doubt.instead, insteadOf: doubt.range, in: characters) else { return false }
        if let enough = doubt.enough, testimony.gain >= enough.gain, testimony.likeness >= enough.likeness {
            return true
        }
        let confidence = characters[doubt.range].map(\.confidence).min() ?? 1
        return doubt.isLikely ? testimony.admitsExpected : testimony.favoursExpected(over: confidence)
    }
}
