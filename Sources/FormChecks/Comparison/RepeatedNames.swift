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
        let compared = ComparedCopy(copy, record: copy.form.fields.compactMapValues(\.value.ledgerText))
        for group in edition.fieldsWrittenAgain {
            let names = group.sorted().compactMap { copy.form.fields[$0].flatMap(Name.init) }
            guard let surest = names.max(by: { $0.weakest < $1.weakest }), isSure(surest),
                comparer.trailing[surest.reading.field] == nil
            else { continue }
            for name in names where !isSure(name) {
                let field = name.reading.field
                let text = comparer.trimmed(surest.text, field)
                let (own, others) = (FoldedText(comparer.trimmed(name.text, field)), FoldedText(text))
                // 有限公司 and 有限责任公司 are two companies; what a seal left of the one may pass for the other.
                guard let definition = edition.definition(field), own != others,
                    own.scalars.count == others.scalars.count,
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
    /// With `text` as its value and what was read beside it; characters that were not read so stand evenly where others did.
    fileprivate func saying(_ text: String, confidence: Double) -> FieldReading {
        var reading = self
        reading.value = .text(text)
        reading.confidence = min(reading.confidence, confidence)
        reading.alternatives.append(contentsOf: [value.ledgerText].compactMap(\.self))
        let new = text.map(String.init)
        let difference = new.difference(from: characters.map(\.text))
        var taken = Set<Int>()
        for case .remove(let offset, _, _) in difference { taken.insert(offset) }
        var added = Set<Int>()
        for case .insert(let offset, _, _) in difference { added.insert(offset) }
        var (old, index) = (0, 0)
        reading.characters = []
        while index < new.count || old < characters.count {
            let (start, first) = (old, index)
            while taken.contains(old) { old += 1 }
            while added.contains(index) { index += 1 }
            let place =
                PageBox.enclosing(characters[start..<old].map(\.box))
                ?? (characters[..<old].last ?? characters.first)?.box
            for (step, character) in new[first..<index].enumerated() {
                guard var box = place else { continue }
                box.width /= Double(index - first)
                box.x += Double(step) * box.width
                reading.characters.append(ReadCharacter(text: character, confidence: confidence, box: box))
            }
            guard old < characters.count, index < new.count else { break }
            reading.characters.append(characters[old])
            (old, index) = (old + 1, index + 1)
        }
        return reading
    }
}
