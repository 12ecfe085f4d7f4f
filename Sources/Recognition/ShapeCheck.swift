internal import FormModel
internal import GlyphShapes
internal import PageImaging

/// Asks of single doubtful characters what they look like, whatever the words around them are: names are no words, and the
/// recogniser makes words of them.
struct ShapeCheck {
    let ink: InkTestimony

    /// A character read with less confidence is asked about: in a value, and in running text, where words tell more and
    /// there are many.
    static let (doubtful, doubtfulInText) = (0.985, 0.7)
    /// What a character looks like confirms it from here on, where it does so clearly more than any other.
    private static let least: Float = 0.93
    private static let clearly: Float = 0.015
    /// So much more like than what was read another must be to replace it; more where that was read rather surely. Of 92
    /// characters of forged copies that were replaced below that bound 3 had been right, of 8 above it 5, all of them by another
    /// that was .04 or less more like the ink: 项 by 顼, 勇 by 男.
    private static let (replaces, replacesSure): (Float, Float) = (0.02, 0.06)
    private static let ratherSure = 0.95
    /// What looks less alike than the most alike by this is not asked about.
    private static let behind: Float = 0.04
    /// As sure as the shape makes what the recogniser reads too.
    private static let byBoth = 0.96

    func checked(_ reading: LineReading, below doubtful: Double = Self.doubtful) throws -> LineReading {
        var reading = reading
        let read = reading.characters
        for index in read.indices where read[index].isHan && read[index].confidence < doubtful {
            guard let own = read[index].text.first, let match = try match(of: index, as: own, in: read) else {
                continue
            }
            let best = match.best[0]
            if best.character == own {
                let isClear = match.best.count < 2 || best.score - match.best[1].score >= Self.clearly
                guard best.score >= Self.least, isClear, !SameStrokes.contain(own) else { continue }
                reading.characters[index].confidence = max(read[index].confidence, Self.byBoth)
            } else if let instead = try confirmed(of: match, at: index, in: reading.characters) {
                reading.characters[index] = read[index].replaced(by: instead)
            }
        }
        return reading
    }

    /// Of the most alike characters the one that the ink of the line speaks for most, if clearly against what was read.
    private func confirmed(
        of match: GlyphSearch.Match, at index: Int, in characters: [ReadCharacter]
    ) throws -> Character? {
        let least = max(match.own, match.best[0].score - Self.behind)
        let leastGain = characters[index].confidence >= Self.ratherSure ? Self.replacesSure : Self.replaces
        var best: (character: Character, likeness: Float)?
        for (candidate, score) in match.best where score > least {
            guard !characters[index].text.contains(where: { SameStrokes.contain($0, candidate) }),
                let testimony = try ink.about(
                    String(candidate), insteadOf: index..<(index + 1), in: characters),
                testimony.favoursExpected(over: characters[index].confidence), testimony.gain >= leastGain,
                testimony.likeness > best?.likeness ?? 0
            else { continue }
            best = (candidate, testimony.likeness)
        }
        return best?.character
    }

    /// nil where there is nothing to look at.
    private func match(of index: Int, as own: Character, in read: [ReadCharacter]) throws -> GlyphSearch.Match? {
        guard let piece = try ink.piece(at: index, in: read) else { return nil }
        let neighbours = [index - 2, index - 1, index + 1, index + 2].filter(read.indices.contains)
        // A character may stand there twice.
        let others = Set(neighbours.compactMap { read[$0].text.first }).subtracting([own])
        return GlyphSearch.match(piece, own: own, without: others)
    }
}
