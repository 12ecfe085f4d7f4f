internal import FormModel

/// A text that names options of the form, of which some characters were read with difficulty: below a seal
/// `电子商务平台电穷` can only be 电子商务平台服务.
///
/// What was read surely stays. The names and their order that need the fewest changes else are taken where no others come
/// near (weighted Levenshtein distance).
struct NamedOptions {
    /// As printed, with number and colon (`方向5：电子商务平台服务`).
    let options: [String]

    /// Read more surely, a character is never exchanged or left out.
    private static let sure = 0.95
    /// What is told by the names alone is no surer.
    private static let guessed = 0.75
    /// Marks come and go, characters that were read with difficulty are exchanged, and none is without a reason.
    private static let (markCost, characterCost) = (0.3, 1.0)
    /// So much of a name may be changed, and so much more must any others cost.
    private static let (mostChanged, clearlyLess) = (0.5, 2.0)
    /// Nobody names more.
    private static let most = 3

    func mended(_ characters: [ReadCharacter]) -> [ReadCharacter] {
        let text = characters.map(\.text).joined()
        let named = OptionSelection(parsing: text, printed: options)
        guard !characters.isEmpty, named.options.isEmpty || !named.unknown.isEmpty else { return characters }
        let read = characters.map(Self.folded)
        var best: (chosen: Set<Int>, text: [Character], cost: Double)?
        var second = Double.infinity
        for chosen in choices {
            for text in writings(of: chosen) {
                guard let cost = costs(of: characters, read, as: text).last?.last, cost < .infinity else { continue }
                let set = Set(chosen)
                if cost < best?.cost ?? .infinity {
                    if let best, best.chosen != set { second = min(second, best.cost) }
                    best = (set, text, cost)
                } else if best?.chosen != set {
                    second = min(second, cost)
                }
            }
        }
        guard let best, best.cost <= Self.mostChanged * Double(best.text.count),
            second - best.cost >= Self.clearlyLess
        else { return characters }
        return written(characters, read, as: best.text)
    }

    /// Of indices of options, in any order.
    private var choices: [[Int]] {
        var choices = options.indices.map { [$0] }
        var longest = choices
        for _ in 1..<Self.most {
            longest = longest.flatMap { chosen in
                options.indices.filter { !chosen.contains($0) }.map { chosen + [$0] }
            }
            choices += longest
        }
        return choices
    }

    /// With and without their numbers.
    private func writings(of chosen: [Int]) -> [[Character]] {
        let whole = chosen.map { options[$0] }
        let words = whole.map { $0.split(separator: "：").last.map(String.init) ?? $0 }
        return Set([whole, words]).map { Array($0.joined(separator: "、")) }
    }

    private static func folded(_ character: ReadCharacter) -> Character? { FoldedText(character.text).text.first }

    private static func isMark(_ character: Character) -> Bool { !character.isLetter && !character.isNumber }

    private func cost(ofLeavingOut character: ReadCharacter) -> Double {
        if character.text.allSatisfy(Self.isMark) { return Self.markCost }
        return character.confidence < Self.sure ? Self.characterCost : .infinity
    }

    private func cost(of character: ReadCharacter, _ read: Character?, as expected: Character) -> Double {
        if read == FoldedText(String(expected)).text.first { return 0 }
        if Self.isMark(expected), character.text.allSatisfy(Self.isMark) { return Self.markCost }
        return character.confidence < Self.sure ? Self.characterCost : .infinity
    }

    /// Of making the first so many characters the first so many of `text`.
    private func costs(
        of characters: [ReadCharacter], _ read: [Character?], as text: [Character]
    ) -> [[Double]] {
        var costs = Array(
            repeating: Array(repeating: Double.infinity, count: text.count + 1), count: characters.count + 1)
        costs[0][0] = 0
        for i in 0...characters.count {
            for j in 0...text.count where i + j > 0 {
                var least = Double.infinity
                if i > 0, j > 0 {
                    least = costs[i - 1][j - 1] + cost(of: characters[i - 1], read[i - 1], as: text[j - 1])
                }
                if i > 0 { least = min(least, costs[i - 1][j] + cost(ofLeavingOut: characters[i - 1])) }
                if j > 0 {
                    least = min(least, costs[i][j - 1] + cost(ofLost: text[j - 1], behind: i, of: characters))
                }
                costs[i][j] = least
            }
        }
        return costs
    }

    /// A name that was read surely and is shorter than the form's is written so; characters are lost beside those that were read
    /// with difficulty.
    private func cost(ofLost expected: Character, behind index: Int, of characters: [ReadCharacter]) -> Double {
        if Self.isMark(expected) { return Self.markCost }
        let beside = [index - 1, index].filter(characters.indices.contains)
        return beside.contains { characters[$0].confidence < Self.sure } ? Self.characterCost : .infinity
    }

    private func written(
        _ characters: [ReadCharacter], _ read: [Character?], as text: [Character]
    ) -> [ReadCharacter] {
        let costs = costs(of: characters, read, as: text)
        var written: [ReadCharacter] = []
        var (i, j) = (characters.count, text.count)
        while i > 0 || j > 0 {
            if i > 0, j > 0,
                costs[i][j] == costs[i - 1][j - 1] + cost(of: characters[i - 1], read[i - 1], as: text[j - 1])
            {
                (i, j) = (i - 1, j - 1)
                let isSame = cost(of: characters[i], read[i], as: text[j]) == 0
                written.append(isSame ? characters[i] : Self.guess(text[j], instead: characters[i]))
            } else if i > 0, costs[i][j] == costs[i - 1][j] + cost(ofLeavingOut: characters[i - 1]) {
                i -= 1
            } else {
                j -= 1
                written.append(Self.guess(text[j], instead: characters[max(0, i - 1)]))
            }
        }
        return written.reversed()
    }

    private static func guess(_ character: Character, instead read: ReadCharacter) -> ReadCharacter {
        ReadCharacter(text: String(character), confidence: min(read.confidence, guessed), box: read.box)
    }
}
