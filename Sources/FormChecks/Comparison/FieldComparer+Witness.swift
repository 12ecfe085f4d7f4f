internal import FormModel

/// Where paper and record differ, a look at the pixels.
extension FieldComparer {
    /// The paper's text with the record's characters where the witness sees them in the ink; nil where it sees none.
    func confirmed(
        _ sides: TypedText, _ differences: [TextDifference], _ type: FieldType, _ reading: FieldReading,
        _ copy: ComparedCopy
    ) -> ReadText? {
        guard let witness else { return nil }
        let isInWords = !sides.isCode && type != .person
        var paper = sides.paper
        // From the end, so that what is put in does not move what is still to come.
        for difference in differences.reversed() {
            guard difference.paper.count <= Self.longestConfirmed, difference.record.count <= Self.longestConfirmed,
                Self.places(of: difference).contains(where: { edge in
                    DisputedPassage(about: difference, in: reading, on: copy, isInWords: isInWords, edge: edge).map {
                        Self.shows($0, of: copy, witness.favoursRecord)
                    } == true
                })
            else { continue }
            paper.replace(difference.paperRange, with: difference.record, confidence: model.seenCharacter)
        }
        return paper == sides.paper ? nil : paper
    }

    /// Whether nothing that differs was read surely, and the ink between the first and the last difference is better explained
    /// by the record's text than by what was read.
    func showsRecord(
        _ sides: TypedText, _ differences: [TextDifference], _ field: FieldID, _ reading: FieldReading,
        _ copy: ComparedCopy
    ) -> Bool {
        guard let witness, let first = differences.first, let last = differences.last,
            differences.allSatisfy({
                $0.confidence < model.sureAgain || SameStrokes.areAllThatDiffers(in: $0.paper, $0.record)
            })
        else { return false }
        let characters = first.characters.lowerBound..<last.characters.upperBound
        let paper = sides.paper.scalars[first.paperRange.lowerBound..<last.paperRange.upperBound]
        let record = sides.record[first.recordRange.lowerBound..<last.recordRange.upperBound]
        let room = min(Self.mostRoom, abs(record.count - paper.count))
        guard let place = PassagePlace(about: characters, in: reading, on: copy, room: room) else { return false }
        // What the form prints behind the value may have been read into it.
        let isAtEnd = last.recordRange.upperBound == sides.record.count
        let printed = isAtEnd ? printedBehind[field] : nil
        return ["", printed].compactMap(\.self).contains { words in
            witness.prefersRecord(
                in: DisputedPassage(
                    contentHash: copy.reading.copy.contentHash, place: place, read: paper.map(Character.init),
                    expected: record.map(Character.init) + Array(words), confidence: first.confidence, isAtEnd: isAtEnd)
            )
        }
    }

    /// Whether wherever they differ, one Han character for another, the record has words and what was read is none: a bad
    /// copy's 新知坡、马天西亚 for 新加坡、马来西亚. An applicant's slip of the pen looks the same, and is to be looked at.
    func isNoWord(_ differences: [TextDifference], in reading: FieldReading, _ copy: ComparedCopy?) -> Bool {
        guard let witness, let copy else { return false }
        return differences.allSatisfy { difference in
            guard difference.isHanForHan,
                let passage = DisputedPassage(about: difference, in: reading, on: copy, isInWords: true)
            else { return false }
            return witness.wordsSpeakForRecord(in: passage)
        }
    }

    private static let mostRoom = 3

    private static let longestConfirmed = 4

    /// What the paper lacks may stand at the end of one line or at the start of the next.
    private static func places(of difference: TextDifference) -> [PassageWindow.Edge] {
        difference.paper.isEmpty ? [.lineEnd, .lineStart] : [.lineEnd]
    }

    /// What the witness says by the usual kinds of type, or else by the copy's own.
    private static func shows(
        _ passage: DisputedPassage, of copy: ComparedCopy, _ witness: (DisputedPassage) -> Bool
    ) -> Bool {
        witness(passage) || passage.withSpecimens(from: copy).map(witness) == true
    }

    /// The paper's text with what was read weakly made surer where the witness sees it in the ink; nil where it sees none. Not
    /// a person's name: nothing speaks for it but its look, and 淼 may look like 森 even to the eye.
    func upheld(_ paper: ReadText, _ type: FieldType, _ reading: FieldReading, _ copy: ComparedCopy) -> ReadText? {
        guard let witness, paper.scalars.count <= model.shortText else { return nil }
        guard type != .person else { return nil }
        var upheld = paper
        for index in paper.scalars.indices where paper.confidences[index] < model.seenCharacter {
            let character = Character(paper.scalars[index])
            let origin = paper.origins[index]
            // Not where a date's or an amount's figures are others than those that stand on the paper.
            guard reading.characters.indices.contains(origin), reading.characters[origin].text == String(character),
                let place = PassagePlace(about: origin..<(origin + 1), in: reading, on: copy)
            else { continue }
            let passage = DisputedPassage(
                contentHash: copy.reading.copy.contentHash, place: place, read: [character], expected: [character],
                confidence: paper.confidences[index], isAtEnd: index == 0 || index + 1 == paper.confidences.count)
            if Self.shows(passage, of: copy, witness.upholds) { upheld.confidences[index] = model.seenCharacter }
        }
        return upheld == paper ? nil : upheld
    }
}
