/// What the fits of two texts to a passage are worth.
///
/// The thresholds were set on passages of forged copies: true records against misreadings, and records with a character
/// changed to a look-alike, doubled, dropped or put in. What they are worth the README tells ("The second look").
public struct Testimony: Sendable {
    /// How much better the expected text explains the ink than what was read, in characters' worth of ink.
    public let advantage: Float
    /// How like the characters around are, which stand there for certain, the mean: whether the kind of type is known
    /// at all.
    public let context: Float
    /// And of those next to the expected ones the least, marks of punctuation aside; 1 for none.
    public let weakestNeighbour: Float
    /// Of each expected character, marks of punctuation aside.
    let characters: [Seen]
    /// How many characters more are expected than were read.
    let growth: Int
    /// As in `PassageFitter.Answer`.
    let displacement: Float
    /// Whether what is too many or too few may as well be so outside the passage: one of the zeros of `1000000`.
    let isAmbiguous: Bool
    /// Whether it is not known what stands before or behind the expected characters: it may be the form's own print.
    let isAtEnd: Bool
    /// Whether they stand at the end or the start of a line.
    let isAtEdge: Bool
    /// For each expected character the others that the ink is more like.
    public let likelier: [[Character]]
    /// Whether an expected figure stands nearer to the next than figures of the passage do, so that it lives on their ink.
    let isSqueezed: Bool
    /// Whether each expected character stands where the one that was read does, where as many were read: in 2019 the 9 is in
    /// no place of the 1.
    let isInPlace: Bool
    /// Whether the outermost characters of the passage stand where they do beside what was read: with 5888 instead of 588 the 3
    /// behind them lives on what stands behind it.
    let isAnchored: Bool
    /// Whether marks are expected in the place of other marks: small as they are, they have no shape to tell them apart.
    let isMarkForMark: Bool

    struct Seen: Sendable {
        var likeness: Float
        /// Over the most alike other character.
        var margin: Float
        /// Over the character that was read in its place, where as many were read.
        var gain: Float
        /// As the character that was read is in another kind of type.
        var isDrawnAlike: Bool
        /// The I of AI and ISO, in the place of which another upright stroke was read.
        var isCapitalStroke: Bool
        /// Letters and figures are simpler than Han characters: less like in another kind of type, less like each other.
        var isFigure: Bool
        /// Whether it is printed as the same character is elsewhere on the paper, and as no other would be.
        var isKin: Bool
        /// Whether one of the characters beside it is the same.
        var isDoubled: Bool
        /// How much more it is printed so than as the one that was read is elsewhere; nil where nothing tells.
        var contrast: Float?
    }

    public init(_ question: PassageFitter.Question, _ answer: PassageFitter.Answer) {
        let (start, end) = (question.before.count, question.before.count + question.expected.count)
        let length = start + max(question.expected.count, question.read.count) + question.after.count
        advantage = (answer.expected.explained - answer.read.explained) * Float(length)
        let text = question.before + question.expected + question.after
        // Marks are small and differ from type to type; where nothing else stands around they must do.
        let around = text.indices.filter { $0 < start || $0 >= end }
        let solid = around.filter { !text[$0].isPunctuation }
        let known = (solid.isEmpty ? around : solid).map { answer.expected.likeness[$0] }
        context = known.isEmpty ? 0 : known.reduce(0, +) / Float(known.count)
        weakestNeighbour =
            [start - 1, end].filter { text.indices.contains($0) && !text[$0].isPunctuation }
            .map { answer.expected.likeness[$0] + (PassageFitter.isFigure(text[$0]) ? Self.lessAlike : 0) }.min() ?? 1
        growth = question.expected.count - question.read.count
        displacement = answer.displacement
        isAmbiguous = Self.isAmbiguous(question)
        isAtEnd = question.isAtEnd
        isAtEdge = question.before.isEmpty || question.after.isEmpty
        likelier = answer.likelier
        isSqueezed = Self.isSqueezed(start..<end, of: text, at: answer.expected.columns)
        func stay(_ expected: Int, _ read: Int) -> Bool {
            guard let one = answer.expected.columns[expected], let other = answer.read.columns[read] else {
                return true
            }
            return PassageFit.areSamePlace(one, other)
        }
        isInPlace = growth != 0 || (start..<end).allSatisfy { stay($0, $0) }
        isAnchored =
            (question.before.isEmpty || stay(0, 0))
            && (question.after.isEmpty || stay(text.count - 1, answer.read.columns.count - 1))
        isMarkForMark =
            question.expected != question.read && (question.expected + question.read).allSatisfy(\.isPunctuation)
        // At the end of a value the rule beside it is as like a 1 as another 1: of 412 it made 112.
        func mayBeRule(_ character: Character) -> Bool { question.isAtEnd && "1lI".contains(character) }
        characters = question.expected.indices.compactMap { index in
            let character = question.expected[index]
            guard character != " ", !character.isPunctuation || PassageFitter.largeMarks.contains(character) else {
                return nil
            }
            let likeness = answer.expected.likeness[start + index]
            let read = index < question.read.count ? answer.read.likeness[start + index] : 0
            let other = index < question.read.count ? question.read[index] : character
            let isDrawnAlike = Self.areDrawnAlike(character, other)
            let isAmongCapitals = isDrawnAlike && Self.isAmongCapitals(start + index, of: text)
            return Seen(
                likeness: likeness, margin: likeness - Self.rival(of: character, at: index, in: answer),
                gain: likeness - read,
                isDrawnAlike: isDrawnAlike && !(other.isNumber && isAmongCapitals),
                isCapitalStroke: character == "I" && isAmongCapitals,
                isFigure: PassageFitter.isFigure(character),
                isKin: !Self.differInHeight(character, other) && (isDrawnAlike || !mayBeRule(character))
                    && answer.kinships[index].map(Self.isKin) ?? false,
                isDoubled: [start + index - 1, start + index + 1].contains {
                    text.indices.contains($0) && text[$0] == character
                },
                contrast: answer.kinships[index].flatMap { kinship in kinship.read.map { kinship.likeness - $0 } })
        }
    }

    /// So like is a character to itself elsewhere at the least.
    private static let leastKin: Float = 0.96
    /// A character that is most like another must be nearer to itself than half-way; what both kinds of specimens tell apart
    /// differs by this much; so much less like than the specimens are to each other it may be.
    private static let (nearer, clearlyKin, strayed): (Float, Float, Float) = (0.5, 0.01, 0.03)

    private static func isKin(_ kinship: PassageFitter.Kinship) -> Bool {
        kinship.likeness >= max(leastKin, kinship.nearest + (1 - kinship.nearest) * nearer)
            && kinship.likeness >= (kinship.read.map { $0 + clearlyKin } ?? 0)
            && kinship.likeness >= (kinship.usual.map { $0 - strayed } ?? 0)
    }

    /// All figures of a type are equally wide. So much nearer than the others of a passage, at least so many, are none.
    private static let (squeezed, enoughSteps): (Double, Int) = (0.65, 2)

    static func isSqueezed(_ range: Range<Int>, of text: [Character], at columns: [Range<Int>?]) -> Bool {
        let steps = text.indices.dropLast().compactMap { index -> (step: Double, isAsked: Bool)? in
            guard text[index].isNumber, text[index + 1].isNumber, text[index].isASCII, text[index + 1].isASCII,
                let one = columns[index], let next = columns[index + 1]
            else { return nil }
            let step = Double(next.lowerBound + next.upperBound - one.lowerBound - one.upperBound) / 2
            return (step, range.contains(index) || range.contains(index + 1))
        }
        let usual = steps.filter { !$0.isAsked }.map(\.step).sorted()
        guard usual.count >= enoughSteps else { return false }
        return steps.contains { $0.isAsked && $0.step < squeezed * usual[usual.count / 2] }
    }

    private static func isAmbiguous(_ question: PassageFitter.Question) -> Bool {
        guard question.expected.isEmpty || question.read.isEmpty else { return false }
        let moved = question.expected + question.read
        let (before, after) = (question.before, question.after)
        return !after.isEmpty && (moved + after).starts(with: after)
            || !before.isEmpty && (before + moved).reversed().starts(with: before.reversed())
    }

    /// The likeness that an expected character must exceed: of a rare rival, which hardly anybody writes, a little less than
    /// its own where the expected one is common.
    private static func rival(of character: Character, at index: Int, in answer: PassageFitter.Answer) -> Float {
        let any = answer.rivals[index].likeness
        return GB2312.common.contains(character)
            ? max(answer.commonRivals[index].likeness, any - rareness) : any
    }

    static let rareness: Float = 0.03

    /// Vague bounds between two characters move by so much of their likeness.
    private static let leastDisplacement: Float = 0.03

    /// Below it the kind of type is unlike all known ones, or the passage was not found.
    private static let leastContext: Float = 0.6
    /// Likewise for figures: they are alike, and every type has its own.
    private static let leastContextOfFigures: Float = 0.75
    /// Against a figure that was read surely: a rule that touches figures makes a 9 of a 0 at a context of .79.
    private static let leastContextOfSure: Float = 0.85
    /// A neighbour less alike was not found.
    private static let leastNeighbour: Float = 0.3
    /// Where the reading has lost characters or added some, neighbours that are moved along can make room for them or fill
    /// it: underlined print was taken for other characters at a context of 0.73.
    private static let (leastContextOfLost, leastContextOfAdded): (Float, Float) = (0.75, 0.7)
    private static let (leastNeighbourOfLost, leastNeighbourOfAdded): (Float, Float) = (0.8, 0.7)
    private static let (leastHan, leastFigure): (Float, Float) = (0.8, 0.7)
    /// So much less alike are letters and figures in another kind of type than Han characters.
    private static let lessAlike: Float = 0.05
    /// The recogniser was sure from here on.
    private static let sure = 0.975

    /// `confidence`: of the weakest character that was read, 0 to 1.
    public func favoursExpected(over confidence: Double) -> Bool {
        let isSure = confidence >= Self.sure
        guard !isSqueezed else { return false }
        guard growth == 0 else { return fills(against: isSure) }
        // A mark in the place of a character leaves ink that no character takes.
        return isFound && (characters.isEmpty ? !isMarkForMark && advantage >= 0 : stands(against: isSure))
    }

    /// Whether the passage was found at all.
    private var isFound: Bool {
        isInPlace && context >= Self.leastContext && weakestNeighbour >= Self.leastNeighbour
    }

    /// Whether they differ in nothing but how low they stand on the line, in some type, which shapes do not tell.
    private static func differInHeight(_ one: Character, _ other: Character) -> Bool {
        one != other && [one, other].allSatisfy("9gqy".contains)
    }

    /// Whether one in one kind of type is drawn as the other in another, so that only the paper's own type tells them apart.
    private static func areDrawnAlike(_ one: Character, _ other: Character) -> Bool {
        one != other && ["9gqy", "1lIij|", "17", "0oOQ", "uvy"].contains { [one, other].allSatisfy($0.contains) }
    }

    /// The I of ISO and AI: nobody writes a figure or a small letter before or behind capitals there.
    private static func isAmongCapitals(_ index: Int, of text: [Character]) -> Bool {
        func isLetter(_ index: Int) -> Bool {
            text.indices.contains(index) && text[index].isASCII && text[index].isLetter
        }
        func isCapital(_ index: Int) -> Bool { isLetter(index) && text[index].isUppercase }
        return isCapital(index) && (isCapital(index + 1) || isCapital(index - 1) && !isLetter(index + 1))
    }

    /// How like the ink is to the expected characters, the least; 0 to 1.
    public var likeness: Float { characters.map(\.likeness).min() ?? 0 }

    /// How much more like the ink is to the expected characters than to those read, the least. Only character for character.
    public var gain: Float { characters.map(\.gain).min() ?? 0 }

    /// Whether the ink shows the expected text, which was also read, and clearly nothing that resembles it.
    public var upholdsExpected: Bool {
        isFound
            && characters.allSatisfy { seen in
                seen.isKin
                    || Self.isLike(seen)
                        && seen.margin >= max(Self.upheldMargin, Self.upheldShare * (1 - seen.likeness))
            }
    }

    /// The least margin, and as a part of what the likeness lacks.
    private static let (upheldMargin, upheldShare): (Float, Float) = (0.02, 0.2)

    /// Whether the ink is better explained by the expected text, which if it has more characters must look like them; or is found
    /// and each is more like its ink than what was read.
    public var prefersExpected: Bool {
        // More characters always explain more, of a seal's rests and of any other character: 责任 all that stands in 有限公司.
        advantage >= Self.preference && (growth <= 0 || characters.allSatisfy(Self.isLike))
            || growth == 0 && isFound && !characters.isEmpty
                && characters.allSatisfy { $0.gain >= Self.preferredGain }
    }

    private static let (preference, preferredGain): (Float, Float) = (0.1, 0.005)

    /// Whether the expected characters are printed as they are elsewhere on the paper; `clearly`: and otherwise than those that
    /// were read are there. Only character for character.
    public func isSetAsExpected(clearly: Bool) -> Bool {
        growth == 0 && isFound
            && characters.allSatisfy { $0.isKin && (!clearly || $0.contrast ?? 0 >= Self.clearContrast) }
    }

    private static let clearContrast: Float = 0.02

    /// Whether the ink does not speak against the expected text, which something else speaks for: it looks like it, and
    /// hardly less than like what was read. Only character for character.
    public var admitsExpected: Bool {
        growth == 0 && isFound
            && characters.allSatisfy { $0.likeness >= Self.leastHan && $0.gain >= Self.admittedLoss }
    }

    private static let admittedLoss: Float = -0.03

    private static func isLike(_ seen: Seen) -> Bool {
        seen.likeness >= (seen.isFigure ? leastFigure : leastHan)
    }

    /// Character for character. What a character lacks to full likeness tells how much the scan or the type blurs; what sets
    /// it off from others must be a part of that.
    private func stands(against isSure: Bool) -> Bool {
        let (gain, margin): (Float, Float) = isSure ? (0.3, 0.1) : (0.2, 0.05)
        return characters.allSatisfy { seen in
            let blur = 1 - seen.likeness
            // A 7 of an unknown type looked more like a drawn 9, a 0 more like a 2.
            let isKnownType =
                context >= (isSure ? Self.leastContextOfSure : Self.leastContextOfFigures) || !seen.isFigure
            let isOther = !seen.isDrawnAlike || min(seen.gain, seen.margin) >= Self.drawnOtherwise
            let isClear =
                isKnownType && isOther && Self.isLike(seen) && advantage > 0
                && seen.gain >= max(0.004, gain * blur)
                && seen.margin >= margin * blur
            // In some kinds of type nothing tells I from l.
            let isCapital = seen.isCapitalStroke && Self.isLike(seen) && seen.gain >= Self.admittedLoss
            return isClear || isCapital || seen.isKin
        }
    }

    /// What some type draws as another is the other no more where the ink is so much more like it.
    private static let drawnOtherwise: Float = 0.07

    /// By the ink that is explained: the characters do not stand one for one.
    private func fills(against isSure: Bool) -> Bool {
        !isAmbiguous && (growth > 0 ? takesIn : isWithoutInk || leavesOut(against: isSure))
    }

    /// More characters than were read. Where nothing is known of what stands before or behind, a ruled line may be a 1, and
    /// the first character may stand outside; at a line's edge only what is clear counts.
    private var takesIn: Bool {
        // Marks of punctuation have no shape to be clear.
        let isClear = !characters.isEmpty && characters.allSatisfy(Self.isClear)
        let isKnown = isClear || characters.allSatisfy(\.isKin)
        // Figures are narrow: three find room where 88 stands.
        let isDoubledFigure = characters.contains { $0.isFigure && $0.isDoubled }
        guard !isAtEnd, isAnchored, displacement <= Self.leastDisplacement,
            context >= (isKnown ? Self.leastContext : Self.leastContextOfLost),
            advantage >= (isDoubledFigure ? Self.advantageOfDoubled : Self.advantageOfLost)
        else { return false }
        // A clear character's ink is its own: no neighbour that it might be was moved along.
        if isClear, !characters.contains(where: \.isDoubled) { return true }
        return weakestNeighbour >= Self.leastNeighbourOfLost && (!isAtEdge || isClear) && areLike
    }

    /// Fewer characters than were read.
    private func leavesOut(against isSure: Bool) -> Bool {
        !isAtEnd && !isAtEdge && displacement <= Self.leastDisplacement && context >= Self.leastContextOfAdded
            && weakestNeighbour >= Self.leastNeighbourOfAdded && advantage >= (isSure ? 0.05 : 0.02) && areLike
    }

    private var areLike: Bool {
        characters.allSatisfy { seen in
            seen.isKin || Self.isLike(seen) && seen.margin >= (seen.isFigure ? 0.015 : 0)
        }
    }

    /// What was read too much has no ink: all around is as drawn, and what it was read from is something else's.
    ///
    /// Of the characters that the records of four forged sets lacked and the paper has, none stood so.
    private var isWithoutInk: Bool {
        guard characters.allSatisfy({ Self.isLike($0) && $0.margin >= 0 }) else { return false }
        let isLeft = displacement > Self.leastDisplacement
        if isAtEdge {
            return !isAtEnd && !isLeft && advantage >= Self.clearAdvantage && context >= Self.leastContextOfAdded
        }
        // A character that is there is never so hard to place that the ink is better explained without it.
        return context >= Self.wellKnown && weakestNeighbour >= Self.wellKnown
            && advantage >= (isLeft ? Self.surplus : Self.admittedDisadvantage)
    }

    private static let (advantageOfLost, advantageOfDoubled, clearAdvantage): (Float, Float, Float) = (0.1, 0.2, 0.25)
    private static let (surplus, admittedDisadvantage): (Float, Float) = (0.08, -0.1)
    private static let wellKnown: Float = 0.83

    /// Whether the ink shows the expected text rather than what was read, and no more than a little rather something else;
    /// to be asked where words speak for it.
    public var admitsWord: Bool {
        let isLike = characters.allSatisfy { seen in
            !seen.isFigure
                && seen.likeness >= (seen.gain >= Self.clearlyGained ? Self.leastOfWord : Self.leastHan)
                && seen.margin >= (seen.gain >= Self.surelyGained ? Self.admittedLossOfWord : Self.admittedLoss)
        }
        guard isLike, !characters.isEmpty else { return false }
        if growth == 0 {
            let isClear = characters.allSatisfy { $0.likeness >= Self.clearLikeness && $0.gain >= Self.clearGain }
            return (isFound || isInPlace && isClear) && characters.allSatisfy { $0.gain >= Self.wordGain }
        }
        guard context >= Self.leastContextOfLost, weakestNeighbour >= Self.leastNeighbourOfLost, !isAmbiguous, !isAtEdge
        else { return false }
        return growth > 0
            ? displacement <= Self.leastDisplacement && advantage >= Self.clearAdvantage : advantage >= Self.surplus
    }

    /// Hardly less than what was read: of 人 and 入 in types that are not known, 人 is .05 and more less like 入.
    private static let (wordGain, clearGain): (Float, Float) = (-0.012, 0.1)

    /// Where the ink is clearly more like the word's character than like what was read, others may be as much more like it:
    /// 徼 than 微 on a blurred scan.
    private static let (surelyGained, admittedLossOfWord): (Float, Float) = (0.015, -0.05)
    /// So much more like it, it need be less like.
    private static let (clearlyGained, leastOfWord): (Float, Float) = (0.05, 0.75)

    /// As drawn and nothing else, so that the type need not be known by what stands around.
    private static func isClear(_ seen: Seen) -> Bool {
        !seen.isFigure && seen.likeness >= clearLikeness
            && seen.margin >= (seen.isKin ? clearMarginOfKin : clearMargin)
    }

    private static let (clearLikeness, clearMargin, clearMarginOfKin): (Float, Float, Float) = (0.94, 0.03, 0.015)
}
