internal import FormModel
internal import GlyphShapes

/// Asks of single doubtful figures and letters what they look like: `chi_sim` and `eng` read 6 as 0, 3 as 8 and `@` as Q
/// more surely than many a character that is right, and no word tells.
struct FigureCheck {
    let ink: InkTestimony

    /// A figure read with less confidence is asked about.
    private static let doubtful = 0.985
    /// The kind of type is known, and the nearest neighbours were found.
    private static let (leastContext, leastNeighbour): (Float, Float) = (0.85, 0.6)
    private static let (leastLikeness, leastGain): (Float, Float) = (0.83, 0.03)

    /// For a figure that is not there: the rest explains the ink better by so much, in characters' worth of ink.
    private static let leastAdvantage: Float = 0.1
    private static let (leastContextWithout, leastNeighbourWithout): (Float, Float) = (0.9, 0.7)

    func checked(_ reading: LineReading) throws -> LineReading {
        var reading = reading
        let isAllFigures = !reading.characters.contains { $0.text.allSatisfy(\.isLetter) }
        for index in reading.characters.indices.reversed() {
            let own = reading.characters[index]
            guard own.confidence < Self.doubtful, own.text.count == 1, own.text.allSatisfy(Self.isFigure) else {
                continue
            }
            if try isNothing(at: index, in: reading.characters) {
                reading.characters.remove(at: index)
            } else if let instead = try ink.likelier(at: index, in: reading.characters),
                !isAllFigures || instead.isNumber, try isConfirmed(instead, at: index, in: reading.characters)
            {
                reading.characters[index] = own.replaced(by: instead)
            }
        }
        return reading
    }

    private func isNothing(at index: Int, in characters: [ReadCharacter]) throws -> Bool {
        guard let testimony = try ink.about("", insteadOf: index..<(index + 1), in: characters) else { return false }
        return testimony.favoursExpected(over: characters[index].confidence)
            && testimony.advantage >= Self.leastAdvantage && testimony.context >= Self.leastContextWithout
            && testimony.weakestNeighbour >= Self.leastNeighbourWithout
    }

    private func isConfirmed(_ instead: Character, at index: Int, in characters: [ReadCharacter]) throws -> Bool {
        guard let testimony = try ink.about(String(instead), insteadOf: index..<(index + 1), in: characters) else {
            return false
        }
        return testimony.favoursExpected(over: characters[index].confidence)
            && testimony.likeness >= Self.leastLikeness && testimony.gain >= Self.leastGain
            && testimony.context >= Self.leastContext && testimony.weakestNeighbour >= Self.leastNeighbour
    }

    private static func isFigure(_ character: Character) -> Bool {
        character.isASCII && (character.isNumber || character.isLetter)
    }
}
