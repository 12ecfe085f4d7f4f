internal import FormModel
internal import Foundation
internal import GlyphShapes

/// Looks for the word that a doubtful character stands in, where what was read makes none: of the characters that the ink
/// looks like, one may (蕉至 is no word, 截至 is).
///
/// The ink must look like the character, and hardly less than like what was read, so that a word that was written wrongly
/// stays as it is. Names make no words, and stay too.
struct WordCheck {
    let ink: InkTestimony
    let words: WordList

    /// So many of the characters that the ink looks like are considered.
    private static let compared = 40
    /// Rare words occur by chance.
    private static let (common, known) = (1000, 100)
    /// Ten times as common a word weighs as much as so much likeness.
    private static let weight: Float = 0.01
    /// The recogniser has words of its own: where they made it surer than this, the ink must speak for another one.
    private static let doubtful = 0.985
    /// Nothing read more surely was wrong.
    private static let sure = 0.995

    /// What the ink must say, the least.
    private struct Demand {
        var likeness: Float
        /// Over what was read.
        var gain: Float
        /// Of the characters around, which tells whether the kind of type is known.
        var context: Float
    }

    /// Of 3,100 places of 31 forged copies in ten fonts where a character of another word looks like the ink, 327 had been
    /// misread. With such demands 155 of them become right, and one that was right becomes wrong.
    private static func demand(forWordWritten count: Int, _ isDoubtful: Bool) -> Demand {
        isDoubtful && count >= known
            ? Demand(likeness: 0.8, gain: count >= common ? -0.01 : 0, context: 0.65)
            : Demand(likeness: 0.9, gain: 0.03, context: 0.8)
    }

    func checked(_ reading: LineReading) throws -> LineReading {
        var reading = reading
        var text = reading.characters.map { $0.text.first ?? " " }
        for index in reading.characters.indices {
            let own = reading.characters[index]
            guard own.isHan, own.confidence < Self.sure,
                let instead = try instead(of: index, of: text, in: reading.characters)
            else { continue }
            text[index] = instead
            reading.characters[index] = own.replaced(by: instead)
        }
        return reading
    }

    /// `text`: that of `characters`.
    private func instead(
        of index: Int, of text: [Character], in characters: [ReadCharacter]
    ) throws -> Character? {
        let (confidence, count) = (characters[index].confidence, words.count(at: index, in: text))
        let isDoubtful = confidence < Self.doubtful
        guard isDoubtful || count == 0 else { return nil }
        let least = isDoubtful ? max(WordList.leastCount, count * WordList.oftener) : Self.known
        // The ink may be a neighbour's.
        let around = text[max(0, index - 1)..<min(text.count, index + 2)]
        var best: (character: Character, score: Float)?
        var text = text
        for candidate in try ink.mostAlike(at: index, in: characters, count: Self.compared)
        where !around.contains(candidate) {
            text[index] = candidate
            let other = words.count(at: index, in: text)
            guard other >= least,
                let testimony = try ink.about(String(candidate), insteadOf: index..<(index + 1), in: characters)
            else { continue }
            let demand = Self.demand(forWordWritten: other, isDoubtful)
            guard testimony.likeness >= demand.likeness, testimony.gain >= demand.gain,
                testimony.context >= demand.context
            else { continue }
            let score = testimony.gain + Self.weight * Float(log10(Double(other)))
            if score > best?.score ?? -1 { best = (candidate, score) }
        }
        return best?.character
    }
}
