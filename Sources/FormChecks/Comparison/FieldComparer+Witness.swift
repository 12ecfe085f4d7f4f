internal import FormModel

/// Where paper and record differ, a look at the pixels.
extension FieldComparer {
    /// The paper's text with the record's characters where the witness sees them in the ink; nil where it sees none.
    func confirmed(
        _ sides: TypedText, _ differences: [TextDifference], _ reading: FieldReading, _ copy: ReadCopy
    ) -> ReadText? {
        guard let witness else { return nil }
        var paper = sides.paper
        // From the end, so that what is put in does not move what is still to come.
        for difference in differences.reversed() {
            guard difference.paper.count <= Self.longestConfirmed, difference.record.count <= Self.longestConfirmed,
                let passage = DisputedPassage(about: difference, in: reading, on: copy),
                witness.favoursRecord(in: passage)
                    || passage.withSpecimens(from: copy).map(witness.favoursRecord) == true
            else { continue }
            paper.replace(difference.paperRange, with: difference.record, confidence: model.seenCharacter)
        }
        return paper == sides.paper ? nil : paper
    }

    private static let longestConfirmed = 4
}
