import FormModel

/// The names that the form asks for in several places: where one of them is doubtful, below a seal or over a rule, and another
/// was read surely, the ink of the doubtful one is asked whether it says the same.
///
/// As blind as the reading: what is held against the ink is the paper's own.
struct RepeatedNames {
    let edition: FormEdition
    /// With a witness, or nothing is asked.
    let comparer: FieldComparer

    /// `copy` with the doubtful names as the others have them; those that the ink does not show so stay as they were read.
    func settled(_ copy: ReadCopy) -> ReadCopy {
        guard comparer.witness != nil else { return copy }
        var settled = copy
        lazy var compared = ComparedCopy(copy, record: copy.form.fields.compactMapValues(\.value.ledgerText))
        for group in edition.fieldsWrittenAgain {
            let names = group.sorted().compactMap { copy.form.fields[$0].flatMap(Name.init) }
            guard let surest = names.max(by: { $0.weakest < $1.weakest }), isSure(surest),
                comparer.trailing[surest.reading.field] == nil
            else { continue }
            for name in names where !isSure(name) {
                let field = name.reading.field
                let text = comparer.trimmed(surest.text, field)
                let own = FoldedText(comparer.trimmed(name.text, field)).scalars
                let others = FoldedText(text).scalars
                // 有限公司 and 有限责任公司 are two companies; what a seal left of the one may pass for the other.
                guard let definition = edition.definition(field), own != others, own.count == others.count,
                    comparer.compare(name.reading, of: definition, with: text, from: compared).verdict == .same
                else { continue }
                settled.form.fields[field] = name.reading.saying(text, confidence: comparer.model.seenField)
            }
        }
        return settled
    }

    private func isSure(_ name: Name) -> Bool { name.weakest >= comparer.model.sureElsewhere }

    private struct Name {
        var reading: FieldReading
        var text: String
        var weakest: Double

        init?(_ reading: FieldReading) {
            guard case .text(let text) = reading.value, !FoldedText.isBlank(text) else { return nil }
            (self.reading, self.text, weakest) = (reading, text, ReadText(text, of: reading).weakest)
        }
    }
}

extension FieldReading {
    /// With `text` as its value, of which each character stands where the one in its place was read, and what was read beside it.
    fileprivate func saying(_ text: String, confidence: Double) -> FieldReading {
        var reading = self
        reading.value = .text(text)
        reading.confidence = min(reading.confidence, confidence)
        reading.alternatives.append(contentsOf: [value.ledgerText].compactMap(\.self))
        let read = FoldedText(pieces: characters.map(\.text))
        reading.characters = zip(FoldedText(text).scalars, zip(read.scalars, read.origins)).map { scalar, own in
            let (same, place) = (own.0 == scalar, characters[own.1])
            return ReadCharacter(
                text: String(scalar), confidence: same ? place.confidence : confidence, box: place.box)
        }
        return reading
    }
}
