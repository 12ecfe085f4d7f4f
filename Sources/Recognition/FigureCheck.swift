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
    /// And for a letter of an address, even where it was read surely: `eng` puts letters behind www and before q. Without such a
    /// letter .17 and more is gained, without one that is there .11 is the most of 400, or the type is less known.
    private static let (leastAdvantageInAddress, leastContextInAddress): (Float, Float) = (0.15, 0.875)

    func checked(_ reading: LineReading) throws -> LineReading {
        var reading = reading
        let isAddress = reading.hasAt
        let isAllFigures = !reading.characters.contains { $0.text.allSatisfy(\.isLetter) }
        for index in reading.characters.indices.reversed() {
            let own = reading.characters[index]
            let isDoubtful = own.confidence < Self.doubtful
            guard isDoubtful || isAddress, own.text.count == 1, own.text.allSatisfy(Self.isFigure) else { continue }
            if try isNothing(at: index, in: reading.characters, ofAddress: isAddress) {
                reading.characters.remove(at: index)
            } else if isDoubtful, let instead = try ink.likelier(at: index, in: reading.characters),
                !isAllFigures || instead.isNumber, try isConfirmed(instead, at: index, in: reading.characters)
            {
                reading.characters[index] = own.replaced(by: instead)
            }
        }
        return reading
    }

    private func isNothing(
        at index: Int, in characters: [ReadCharacter], ofAddress isAddress: Bool
    ) throws -> Bool {
        guard let testimony = try ink.about("", insteadOf: index..<(index + 1), in: characters),
            testimony.favoursExpected(over: characters[index].confidence),
            testimony.weakestNeighbour >= Self.leastNeighbourWithout
        else { return false }
        if isAddress, testimony.advantage >= Self.leastAdvantageInAddress {
            return testimony.context >= Self.leastContextInAddress
        }
        return characters[index].confidence < Self.doubtful && testimony.advantage >= Self.leastAdvantage
            && testimony.context >= Self.leastContextWithout
    }

    /// In type that Debian's fonts have, a letter for `@` is by 0 more like it and the others of an address by -.08 and
    /// less; so much more like it than the next it must be.
    private static let (leastGainOfAt, leastLeadOfAt, leastLikenessOfAt): (Float, Float, Float) = (-0.03, 0.05, 0.72)
    /// An address has more characters.
    private static let shortAddress = 8

    /// An address in which no `@` was read, with it in the place of the letter that is most like one: each has one (RFC 5321
    /// §2.3.11).
    func withAt(_ address: LineReading) throws -> LineReading {
        let characters = address.characters
        guard characters.count > Self.shortAddress, characters.allSatisfy({ $0.isOfAddress }),
            characters.count(where: \.isSmallLetter) * 2 > characters.count
        else { return address }
        let asked = try characters.indices.dropFirst().dropLast().compactMap { index -> (index: Int, gain: Float)? in
            guard characters[index].text.allSatisfy(Self.isFigure),
                let testimony = try ink.about("@", insteadOf: index..<(index + 1), in: characters),
                testimony.likeness >= Self.leastLikenessOfAt, testimony.context >= Self.leastContextInAddress
            else { return nil }
            return (index, testimony.gain)
        }.sorted { $0.gain > $1.gain }
        guard let first = asked.first, first.gain >= Self.leastGainOfAt,
            asked.count == 1 || first.gain - asked[1].gain >= Self.leastLeadOfAt
        else { return address }
        var address = address
        address.characters[first.index] = characters[first.index].replaced(by: "@")
        return address
    }

    /// How much more like the ink another letter must be to replace one that the other model read so.
    private static let leastGainOfOther: Float = 0.02

    /// An address with those letters of `other`, another reading of it, that its ink is more like: each model takes other letters
    /// for g and q, and both surely; `eng` an e behind a dash for another dash. With `@`, where neither reading has it.
    func settled(_ address: LineReading, with other: LineReading) throws -> LineReading {
        let address = other.hasAt ? address : try withAt(address)
        guard address.hasAt else { return address }
        var settled = address
        for index in address.characters.indices {
            let own = address.characters[index]
            guard let same = other.characters.first(where: { abs($0.box.midX - own.box.midX) < own.box.width / 2 }),
                same.text != own.text, same.isSmallLetter,
                own.isSmallLetter || index > 0 && own.isDash && address.characters[index - 1].isDash,
                let testimony = try ink.about(same.text, insteadOf: index..<(index + 1), in: settled.characters),
                testimony.gain >= Self.leastGainOfOther, testimony.context >= Self.leastContext
            else { continue }
            settled.characters[index] = own.replaced(by: same.text.first!)
        }
        return settled
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

extension LineReading {
    fileprivate var hasAt: Bool { characters.contains { $0.text == "@" } }
}

extension ReadCharacter {
    fileprivate var isSmallLetter: Bool { text.allSatisfy { $0.isASCII && $0.isLowercase } }

    /// A small letter, a figure, a point, a dash or an underscore.
    fileprivate var isOfAddress: Bool {
        isSmallLetter || text.allSatisfy { $0.isASCII && $0.isNumber } || [".", "-", "_"].contains(text)
    }

    fileprivate var isDash: Bool { ["-", "—", "–"].contains(text) }
}
