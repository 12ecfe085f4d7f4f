internal import FormModel

/// Where paper and record differ, a look at the pixels and at the room on the line.
extension FieldComparer {
    /// The paper's text with the record's characters where the witness sees them in the ink; nil where it sees none.
    ///
    /// Only Han characters that were read doubtfully and one for one.
    func confirmed(
        _ sides: TypedText, _ differences: [TextDifference], _ reading: FieldReading, _ copy: ReadCopy
    ) -> ReadText? {
        guard let witness, !sides.isCode else { return nil }
        var paper = sides.paper
        var isChanged = false
        for difference in differences {
            let (read, expected) = (Array(difference.paper.unicodeScalars), Array(difference.record.unicodeScalars))
            if expected.isEmpty, read.count == 1, isPhantom(difference, reading) {
                guard let position = paper.origins.firstIndex(of: difference.characters.lowerBound) else { continue }
                paper = paper.removing(position)
                isChanged = true
                continue
            }
            guard read.count == expected.count, read.count <= Self.longestConfirmed else { continue }
            for (offset, scalar) in expected.enumerated() {
                let index = difference.characters.lowerBound + offset
                guard let position = paper.origins.firstIndex(of: index), paper.scalars[position] == read[offset],
                    paper.confidences[position] < model.sureCharacter || unreadable.contains(Character(scalar)),
                    Self.canBeSeen(scalar, for: read[offset]),
                    reading.characters.indices.contains(index),
                    reading.characters[index].text == String(Character(read[offset])),
                    // Its neighbour's ink must not speak for it.
                    !reading.characters[max(0, index - 2)..<min(reading.characters.count, index + 3)]
                        .contains(where: { $0.text == String(Character(scalar)) }),
                    let place = CharacterPlace(of: index, in: reading, on: copy),
                    witness.sees(Character(scalar), at: place, ratherThan: [Character(read[offset])])
                else { continue }
                paper.scalars[position] = scalar
                paper.confidences[position] = model.seenCharacter
                isChanged = true
            }
        }
        return isChanged ? paper : nil
    }

    private static let longestConfirmed = 3

    /// Han, and signs that the recogniser makes Han of.
    private static func canBeSeen(_ expected: Unicode.Scalar, for read: Unicode.Scalar) -> Bool {
        expected.properties.isIdeographic || (expected == "%" || expected == "×") && read.properties.isIdeographic
    }

    /// Whether the character that the record lacks has no room on the paper.
    private func isPhantom(_ difference: TextDifference, _ reading: FieldReading) -> Bool {
        let index = difference.characters.lowerBound
        guard reading.characters.indices.contains(index), reading.characters[index].text == difference.paper else {
            return false
        }
        return HanLine(around: index, in: reading.characters)?.hasNoRoom(at: index) ?? false
    }
}
