internal import FormModel

/// Makes one reading of several of the same pixels by voting character by character (ROVER: Fiscus, 1997).
///
/// A character's confidence becomes the mean over all readings, those that read something else counting nothing: it is
/// high only where the readings agree.
struct ReadingVote {
    /// What the readings say at one place of the skeleton: a character, or that there is none.
    private struct Ballot {
        var text: String
        var character: ReadCharacter?
        var confidence: Double
    }

    private let readings: [LineReading]

    init(_ readings: [LineReading]) {
        self.readings = readings.filter { !$0.characters.isEmpty }
    }

    /// nil where nothing was read at all.
    var result: LineReading? {
        guard readings.count > 1, let skeleton = skeleton else { return readings.first }
        let solid = readings[skeleton].characters
        // ballots[2 * i] for what stands before character i, ballots[2 * i + 1] for the character itself.
        var ballots = [[Ballot]](repeating: [], count: solid.count * 2 + 1)
        for reading in readings {
            let matched = alignment(of: reading.characters, to: solid)
            for (slot, character) in matched {
                ballots[slot].append(
                    Ballot(text: character.text, character: character, confidence: character.confidence))
            }
            let filled = Set(matched.map(\.slot))
            for slot in ballots.indices where !filled.contains(slot) {
                let neighbours = [(slot - 1) / 2, (slot + 1) / 2].filter(solid.indices.contains)
                let confidence = neighbours.map { solid[$0].confidence }.min() ?? 0.5
                ballots[slot].append(Ballot(text: "", character: nil, confidence: confidence))
            }
        }
        return LineReading(reader: readings[skeleton].reader, characters: ballots.compactMap(elected))
    }

    private func elected(_ ballots: [Ballot]) -> ReadCharacter? {
        var sums: [String: Double] = [:]
        for ballot in ballots { sums[ballot.text, default: 0] += ballot.confidence }
        let winner = sums.max { ($0.value, $1.key) < ($1.value, $0.key) }!
        guard let character = ballots.first(where: { $0.text == winner.key })?.character else { return nil }
        return ReadCharacter(
            text: character.text, confidence: winner.value / Double(readings.count), box: character.box)
    }

    /// The reading that is most like the others.
    private var skeleton: Int? {
        readings.indices.max { left, right in
            (agreement(left), readings[left].confidence, right) < (agreement(right), readings[right].confidence, left)
        }
    }

    private func agreement(_ index: Int) -> Int {
        let own = readings[index].characters
        return readings.indices.filter { $0 != index }.reduce(0) { sum, other in
            let matched = alignment(of: readings[other].characters, to: own)
            let same = matched.count { $0.slot % 2 == 1 && own[$0.slot / 2].text == $0.character.text }
            return sum + 2 * same - readings[other].characters.count - own.count
        }
    }

    /// For each character its slot at the skeleton: Levenshtein's alignment; of several characters put in at one place
    /// the last stands for all.
    private func alignment(
        of characters: [ReadCharacter], to skeleton: [ReadCharacter]
    ) -> [(slot: Int, character: ReadCharacter)] {
        let width = skeleton.count + 1
        var cost = [Int](repeating: 0, count: (characters.count + 1) * width)
        for column in 0..<width { cost[column] = column }
        for row in 1..<(characters.count + 1) {
            cost[row * width] = row
            for column in 1..<max(1, width) {
                let same = characters[row - 1].text == skeleton[column - 1].text
                cost[row * width + column] = min(
                    cost[(row - 1) * width + column - 1] + (same ? 0 : 1), cost[(row - 1) * width + column] + 1,
                    cost[row * width + column - 1] + 1)
            }
        }
        var matched: [(slot: Int, character: ReadCharacter)] = []
        var (row, column) = (characters.count, skeleton.count)
        while row > 0 {
            let here = cost[row * width + column]
            if column > 0 {
                let same = characters[row - 1].text == skeleton[column - 1].text
                if here == cost[(row - 1) * width + column - 1] + (same ? 0 : 1) {
                    matched.append((2 * column - 1, characters[row - 1]))
                    row -= 1
                    column -= 1
                    continue
                }
                if here == cost[row * width + column - 1] + 1 {
                    column -= 1
                    continue
                }
            }
            if matched.last?.slot != 2 * column { matched.append((2 * column, characters[row - 1])) }
            row -= 1
        }
        return matched
    }
}
