import FormModel

/// The names that the form asks for in several places: where two were read differently, the ink of each is asked whether it
/// says what the other does. However surely both were read, one may be wrong: 澜 comes out as 润 at .95.
///
/// As blind as the reading: what is held against the ink is the paper's own.
struct RepeatedNames {
    let edition: FormEdition
    /// With a witness, or nothing is asked.
    let comparer: FieldComparer

    /// `copy` with the names as the others have them whose ink shows it, while that of the others does not show them; a paper
    /// that says two things stays so.
    func settled(_ copy: ReadCopy) -> ReadCopy {
        guard comparer.witness != nil else { return copy }
        var settled = copy
        lazy var compared = ComparedCopy(copy, record: copy.form.fields.compactMapValues(\.value.ledgerText))
        for group in edition.fieldsWrittenAgain {
            let names = group.sorted().compactMap { copy.form.fields[$0].flatMap(Name.init) }
                .sorted { $0.weakest > $1.weakest }
            for name in names {
                let better = names.first { other in
                    comparer.trailing[other.reading.field] == nil
                        && shows(name, other, compared) && !shows(other, name, compared)
                }
                guard let better else { continue }
                let field = name.reading.field
                settled.form.fields[field] = name.reading.saying(
                    comparer.trimmed(better.text, field), confidence: comparer.model.seenField)
            }
        }
        return settled
    }

    /// Whether the ink of `name`, which was read otherwise, shows the text of `other`.
    private func shows(_ name: Name, _ other: Name, _ copy: @autoclosure () -> ComparedCopy) -> Bool {
        let field = name.reading.field
        let text = comparer.trimmed(other.text, field)
        let (own, others) = (FoldedText(comparer.trimmed(name.text, field)).scalars, FoldedText(text).scalars)
        // 有限公司 and 有限责任公司 are two companies; what a seal left of the one may pass for the other.
        guard let definition = edition.definition(field), own != others, own.count == others.count else { return false }
        return comparer.compare(name.reading, of: definition, with: text, from: copy()).verdict == .same
    }

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
