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
        let read = characters.map(Piece.init)
        var best: (chosen: Set<Int>, text: [Piece], cost: Double)?
        var second = Double.infinity
        let pieces = options.map { Array($0).map(Piece.init) }
        for chosen in choices {
            for text in writings(of: chosen.map { pieces[$0] }) {
                guard let cost = costs(of: read, as: text).last?.last, cost < .infinity else { continue }
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
    private func writings(of chosen: [[Piece]]) -> [[Piece]] {
        let words = chosen.map { $0.split { $0.character == "：" }.last.map(Array.init) ?? $0 }
        return (chosen == words ? [chosen] : [chosen, words]).map { Array($0.joined(separator: [Self.separator])) }
    }

    private static let separator = Piece("、")

    /// A character as it is compared: looked at once, for every naming is held against what was read.
    private struct Piece: Hashable {
        let character: Character
        let folded: Character?
        let isMark: Bool
        let isSure: Bool

        init(_ character: Character) {
            (self.character, isSure) = (character, true)
            folded = FoldedText(String(character)).text.first
            isMark = !character.isLetter && !character.isNumber
        }

        init(_ read: ReadCharacter) {
            (character, isSure) = (read.text.first ?? " ", read.confidence >= NamedOptions.sure)
            folded = FoldedText(read.text).text.first
            isMark = read.text.allSatisfy { !$0.isLetter && !$0.isNumber }
        }
    }

    private func cost(ofLeavingOut read: Piece) -> Double {
        if read.isMark { return Self.markCost }
        return read.isSure ? .infinity : Self.characterCost
    }

    private func cost(of read: Piece, as expected: Piece) -> Double {
        if read.folded == expected.folded { return 0 }
        if expected.isMark, read.isMark { return Self.markCost }
        return read.isSure ? .infinity : Self.characterCost
    }

    /// Of making the first so many characters the first so many of `text`.
    private func costs(of read: [Piece], as text: [Piece]) -> [[Double]] {
        var costs = Array(repeating: Array(repeating: Double.infinity, count: text.count + 1), count: read.count + 1)
        costs[0][0] = 0
        for i in 0...read.count {
            for j in 0...text.count where i + j > 0 {
                var least = Double.infinity
                if i > 0, j > 0 { least = costs[i - 1][j - 1] + cost(of: read[i - 1], as: text[j - 1]) }
                if i > 0 { least = min(least, costs[i - 1][j] + cost(ofLeavingOut: read[i - 1])) }
                if j > 0 { least = min(least, costs[i][j - 1] + cost(ofLost: text[j - 1], behind: i, of: read)) }
                costs[i][j] = least
            }
        }
        return costs
    }

    /// A name that was read surely and is shorter than the form's is written so; characters are lost beside those that were read
    /// with difficulty.
    private func cost(ofLost expected: Piece, behind index: Int, of read: [Piece]) -> Double {
        if expected.isMark { return Self.markCost }
        let isBesideDoubt = index > 0 && !read[index - 1].isSure || index < read.count && !read[index].isSure
        return isBesideDoubt ? Self.characterCost : .infinity
    }

    private func written(_ characters: [ReadCharacter], _ read: [Piece], as text: [Piece]) -> [ReadCharacter] {
        let costs = costs(of: read, as: text)
        var written: [ReadCharacter] = []
        var (i, j) = (characters.count, text.count)
        while i > 0 || j > 0 {
            if i > 0, j > 0, costs[i][j] == costs[i - 1][j - 1] + cost(of: read[i - 1], as: text[j - 1]) {
                (i, j) = (i - 1, j - 1)
                let isSame = cost(of: read[i], as: text[j]) == 0
                written.append(
                    isSame ? characters[i] : characters[i].guessed(as: String(text[j].character), atMost: Self.guessed))
            } else if i > 0, costs[i][j] == costs[i - 1][j] + cost(ofLeavingOut: read[i - 1]) {
                i -= 1
            } else {
                j -= 1
                let read = characters[max(0, i - 1)]
                written.append(read.guessed(as: String(text[j].character), atMost: Self.guessed))
            }
        }
        return written.reversed()
    }
}
