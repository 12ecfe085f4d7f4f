import FormModel

/// Compares a field as read from paper with the record's text.
///
/// `same` needs equality after safe folding or parsing and a reading that is not weak; a difference that misreading may
/// explain is `unsure`; one that it hardly can is `different`.
struct FieldComparer: Sendable {
    let unreadable: Set<Character>
    let model: MisreadModel
    /// Options of the field that a text field names (`申报方向` names those of `示范项目领域`).
    let namedOptions: [FieldID: [String]]
    /// Groups of fields that hold the same words.
    private let repeated: [Set<FieldID>]
    /// Words printed right after a blank, which an applicant may have repeated in it (`项目` after `提交了____`).
    let trailing: [FieldID: String]
    /// What the form prints right behind a blank and a seal may leave as part of the value.
    let printedBehind: [FieldID: String]

    /// Looks at the pixels again where paper and record differ; nil where there are none to look at.
    let witness: (any PaperWitness)?

    /// - Parameter unreadable: characters that the recogniser cannot write; empty where it can write all.
    init(edition: FormEdition, unreadable: Set<Character> = [], witness: (any PaperWitness)? = nil) {
        self.unreadable = unreadable
        self.witness = witness
        model = MisreadModel()
        namedOptions = edition.optionsNamedInText
        repeated = edition.fieldsWrittenAgain
        trailing = edition.wordsAfterBlanks
        printedBehind = edition.printBehindBlanks
    }

    /// The verdict for one field; `record` is nil where the record has no such key, `reading` where the copy lacks it.
    /// `copy`: whose reading it is, for the witness.
    func compare(
        _ reading: FieldReading?, of field: FieldDefinition, with record: String?, from copy: ComparedCopy? = nil
    ) -> FieldComparison {
        let confidence = reading?.confidence ?? 0
        guard field.type.isComparable, let record else {
            if let reading, case .text(let text) = reading.value {
                return .uncompared(min(confidence, ReadText(text, of: reading).vouched))
            }
            return .uncompared(confidence)
        }
        guard let reading else { return .unsure() }
        switch reading.value {
        case .unreadable:
            return .unsure()
        case .presence:
            return .uncompared(confidence)
        case .options(let ticked, let doubtful):
            guard case .options(let printed) = field.type else { return .unsure() }
            return options(ticked, doubtful, printed: printed, record: record, confidence: confidence)
        case .blank:
            if case .options(let printed) = field.type {
                return options([], [], printed: printed, record: record, confidence: confidence)
            }
            return blank(reading, record)
        case .text(let text):
            if case .options(let printed) = field.type {
                let chosen = OptionSelection(parsing: text, printed: printed)
                guard chosen.unknown.isEmpty else { return .unsure() }
                return options(chosen.options, [], printed: printed, record: record, confidence: confidence)
            }
            if FoldedText.isBlank(text) { return blank(reading, record) }
            return self.text(text, reading, field, record, copy)
        }
    }

    private func blank(_ reading: FieldReading, _ record: String) -> FieldComparison {
        if FoldedText.isBlank(record) { return .same(reading.confidence) }
        // 无 in one place and nothing in the other: neither says anything.
        if ExplicitNone(record) != nil { return .same(reading.confidence * 0.9) }
        return reading.confidence >= model.sureBlank ? .different(reading.confidence) : .unsure()
    }

    private func text(
        _ text: String, _ reading: FieldReading, _ field: FieldDefinition, _ record: String, _ copy: ComparedCopy?
    ) -> FieldComparison {
        if ExplicitNone(text) != nil, ExplicitNone(record) != nil || FoldedText.isBlank(record) {
            return .same(reading.confidence)
        }
        let (text, record) = (trimmed(text, field.id), trimmed(record, field.id))
        var sides = TypedText(field.type, readText: ReadText(text, of: reading), text: text, record: record)
        if let printed = namedOptions[field.id] {
            let (one, other) = (
                OptionSelection(parsing: text, printed: printed), OptionSelection(parsing: record, printed: printed)
            )
            if one.unknown.isEmpty, one == other { sides.isEqual = true }
            if other.unknown.isEmpty { sides.renderings = Self.renderings(of: other.options) }
        }
        if FoldedText.isBlank(record) {
            if Self.isRule(sides.paper.scalars, field.type) { return .same(min(reading.confidence, model.seenField)) }
            // Dust and ruled lines read as a sign or two; anything longer is writing.
            let isSure = sides.paper.mean >= model.sureCharacter && sides.paper.scalars.count > 1
            return isSure ? .different(sides.paper.mean) : .unsure()
        }
        if sides.isEqual {
            // Read alike here and surely elsewhere: neither was misread.
            if let copy, isWrittenAgain(sides.record, field.id, copy, surely: true) {
                return .same(max(model.seenField, sides.paper.vouched))
            }
            return agreement(sides, field.type, reading, copy)
        }
        var evidence = evidence(sides, sides.record)
        // What the differences are counted in is the rendering that is most like the paper.
        for rendering in sides.renderings where rendering != sides.record {
            var others = sides
            others.record = rendering
            let other = self.evidence(others, rendering)
            let (noise, least) = (noise(other, of: others, field.type), noise(evidence, of: sides, field.type))
            if (noise, evidence.differences.count) > (least, other.differences.count) {
                (evidence, sides) = (other, others)
            }
        }
        if let copy, let confirmed = confirmed(sides, evidence.substantial, field.type, reading, copy) {
            sides.paper = confirmed
            evidence = self.evidence(sides, sides.record)
            if evidence.substantial.isEmpty {
                let agreement = agreement(sides, field.type, reading, copy, evidence)
                return agreement.verdict == .same
                    ? .same(min(agreement.confidence, model.seenField), evidence) : agreement
            }
        }
        let substantial = evidence.substantial
        if let copy, isWrittenAgain(sides.record, field.id, copy, surely: true),
            showsRecord(sides, substantial, field.id, reading, copy)
        {
            return .same(model.seenField, evidence)
        }
        if substantial.isEmpty {
            // Typed values that differ although their signs agree: a unit or an area code is missing on one side.
            return sides.isCode ? .unsure(evidence) : agreement(sides, field.type, reading, copy, evidence)
        }
        if reading.alternatives.contains(where: { means($0, record, field.type) }) {
            evidence.noise = max(evidence.noise, model.alternativeFloor)
        }
        if sides.isUnparsed || isResidue(substantial, of: sides) || isCutOff(substantial, of: sides, field.type)
            || isReordered(substantial, of: sides) || isFragment(sides) || isOtherScript(sides)
            || isGarbled(substantial, in: reading) || isGainsaid(substantial, sides, field.id, copy)
            || hasLostCharacters(sides, field.type, reading) || isNoWord(substantial, in: reading, copy)
        {
            evidence.noise = max(evidence.noise, model.unparsedFloor)
        }
        let isReal = evidence.noise < model.differentBelow(length: sides.record.count)
        return isReal ? .different(1 - evidence.noise, evidence) : .unsure(evidence)
    }

    /// Whether it is the blank's own rule, which reads as 一 and other marks, or of a number a sign without a figure.
    private static func isRule(_ text: [Unicode.Scalar], _ type: FieldType) -> Bool {
        let isNumber =
            switch type {
            case .year, .date, .dateRange, .amount, .money, .headcount, .stockCode, .mobile, .phone: true
            default: false
            }
        return text.allSatisfy { "一丨丶-_.,·'、".unicodeScalars.contains($0) }
            || isNumber && text.count <= 2 && !text.contains { $0.properties.numericType != nil }
    }

    /// The chance that the recogniser makes the paper's text of the record's, which may be cut off on the paper.
    private func noise(_ evidence: ComparisonEvidence, of sides: TypedText, _ type: FieldType) -> Double {
        let isCutOff = isCutOff(evidence.substantial, of: sides, type)
        return isCutOff ? max(evidence.noise, model.unparsedFloor) : evidence.noise
    }

    /// The record's value whole, with something more before or behind it: print or a seal that was read into a short value.
    private func isResidue(_ differences: [TextDifference], of sides: TypedText) -> Bool {
        guard sides.record.count <= model.shortText else { return false }
        return differences.allSatisfy { difference in
            difference.record.isEmpty
                && (difference.recordRange.lowerBound == 0 || difference.recordRange.upperBound == sides.record.count)
        }
    }

    /// The record's value without its last characters: they lie below a seal, or on a line that was read elsewhere. Of an
    /// address also without its first: the recogniser passes over `l.` at the beginning of a line.
    private func isCutOff(_ differences: [TextDifference], of sides: TypedText, _ type: FieldType) -> Bool {
        guard !sides.isCode || type == .email, sides.record.count <= model.shortText, let last = differences.last
        else { return false }
        func isLost(_ difference: TextDifference) -> Bool {
            difference.record.unicodeScalars.count >= 2 && difference.paper.isEmpty
        }
        return last.recordRange.upperBound == sides.record.count && isLost(last)
            || type == .email && differences.first.map { $0.recordRange.lowerBound == 0 && isLost($0) } == true
    }

    /// No more than a half of the record's value, from one of its ends: the other was not found.
    private func isFragment(_ sides: TypedText) -> Bool {
        let (paper, record) = (sides.paper.scalars, sides.record)
        return paper.count * 2 <= record.count && record.count <= model.shortText
            && (record.starts(with: paper) || record.reversed().starts(with: paper.reversed()))
    }

    /// One character for another where the same copy, in another place that must say the same, has the very words of the
    /// record: a misreading is likelier than a paper that contradicts itself in one character.
    private func isGainsaid(
        _ differences: [TextDifference], _ sides: TypedText, _ field: FieldID, _ copy: ComparedCopy?
    ) -> Bool {
        guard let copy, differences.count == 1, differences.allSatisfy(\.isHanForHan) else { return false }
        return isWrittenAgain(sides.record, field, copy, surely: false)
    }

    /// Whether the same copy has the very words of the record in another place that must say the same; `surely`: and none of
    /// them was read weakly, as those are that the recogniser misreads wherever they stand.
    private func isWrittenAgain(
        _ record: [Unicode.Scalar], _ field: FieldID, _ copy: ComparedCopy, surely: Bool
    ) -> Bool {
        guard let group = repeated.first(where: { $0.contains(field) }) else { return false }
        return group.contains { other in
            guard other != field, let reading = copy.reading.form.fields[other], case .text(let text) = reading.value
            else { return false }
            let read = ReadText(trimmed(text, field), of: reading)
            return read.scalars == record && (!surely || read.weakest >= model.sureElsewhere)
        }
    }

    /// Latin letters where the record has Chinese words: a line with a seal or a stroke in it reads so, surely at times.
    private func isOtherScript(_ sides: TypedText) -> Bool {
        func han(_ text: some Collection<Unicode.Scalar>) -> Int { text.count(where: \.properties.isIdeographic) }
        return !sides.isCode && han(sides.record) * 2 > sides.record.count
            && han(sides.paper.scalars) * 3 < sides.paper.scalars.count
    }

    /// Wherever it differs it was read badly: below a dark seal or a bad copy errors come in rows, each no proof beside the
    /// others.
    private func isGarbled(_ differences: [TextDifference], in reading: FieldReading) -> Bool {
        differences.allSatisfy { difference in
            guard !difference.characters.isEmpty, difference.characters.upperBound <= reading.characters.count else {
                return false
            }
            let confidences = reading.characters[difference.characters].map(\.confidence)
            return confidences.reduce(0, +) / Double(confidences.count) < model.garbled
        }
    }

    /// A person's name or a number that is shorter than the record's and stands in a place with room for more than was read:
    /// the recogniser passes over a character, surely at times, and over most figures of which a bad copy leaves pieces.
    private func hasLostCharacters(_ sides: TypedText, _ type: FieldType, _ reading: FieldReading) -> Bool {
        let width: Double
        switch type {
        case .person: width = 1
        case .amount, .headcount, .mobile, .phone, .stockCode: width = model.widestFigure
        default: return false
        }
        guard sides.paper.scalars.count < sides.record.count, let place = reading.regions.first?.box else {
            return false
        }
        return place.width > place.height * (Double(sides.paper.scalars.count) * width + model.room)
    }

    /// The same characters in another order: lines or columns that were read in the wrong one.
    private func isReordered(_ differences: [TextDifference], of sides: TypedText) -> Bool {
        guard !sides.isCode, (8...model.shortText * 4).contains(sides.record.count),
            // Two digits that changed places are no matter of lines.
            differences.contains(where: {
                ($0.paper + $0.record).unicodeScalars.contains(where: \.properties.isIdeographic)
            })
        else { return false }
        func words(_ scalars: [Unicode.Scalar]) -> [UInt32] {
            scalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }.map(\.value).sorted()
        }
        return ([sides.record] + sides.renderings).contains { words($0) == words(sides.paper.scalars) }
    }

    private func evidence(_ sides: TypedText, _ record: [Unicode.Scalar]) -> ComparisonEvidence {
        ComparisonEvidence(
            paper: sides.paper, record: record, keepsMarks: sides.isCode, unreadable: unreadable, model: model)
    }

    /// Options as a text names them: with number and words, by words alone, by number alone.
    private static func renderings(of options: [String]) -> [[Unicode.Scalar]] {
        let parts = options.map { FoldedText.fold($0).split(separator: ":", maxSplits: 1).map(String.init) }
        return [
            options, parts.compactMap(\.last), parts.compactMap(\.first), parts.map { $0.joined() },
        ].map { FoldedText($0.joined(separator: "、")).scalars }
    }

    /// Equal values: `same`, unless what was read is too weak to vouch for it and the witness does not see it either.
    private func agreement(
        _ sides: TypedText, _ type: FieldType, _ reading: FieldReading, _ copy: ComparedCopy?,
        _ evidence: ComparisonEvidence? = nil
    ) -> FieldComparison {
        let blind = agreement(sides, type, evidence)
        guard blind.verdict == .unsure, let copy, let upheld = upheld(sides.paper, type, reading, copy)
        else { return blind }
        var sides = sides
        sides.paper = upheld
        let seen = agreement(sides, type, evidence)
        return seen.verdict == .same ? .same(min(seen.confidence, model.seenField), evidence) : blind
    }

    private func agreement(_ sides: TypedText, _ type: FieldType, _ evidence: ComparisonEvidence?) -> FieldComparison {
        let paper = sides.paper
        let confidence = evidence == nil ? paper.vouched : paper.vouched * 0.95
        if case .email = type, hasFigureAmongLetters(sides.record) { return .unsure(evidence) }
        if sides.isCode {
            return paper.weakest < model.weakCode
                ? .unsure(evidence) : .same(1 - model.errorRate(paper.weakest) / 2, evidence)
        }
        if case .person = type, isWeakName(paper) { return .unsure(evidence) }
        if sides.record.count <= model.shortText, hasWeakTwin(paper) { return .unsure(evidence) }
        return paper.mean < model.weakText ? .unsure(evidence) : .same(confidence, evidence)
    }

    /// `song1i@`: where both sides have a 1 or a 0 among letters, the recogniser may have made it of l or o, and a person who
    /// typed it may have too.
    private func hasFigureAmongLetters(_ text: [Unicode.Scalar]) -> Bool {
        zip(zip(text, text.dropFirst()), text.dropFirst(2)).contains { pair, after in
            ["0", "1"].contains(pair.1) && pair.0.properties.isAlphabetic && after.properties.isAlphabetic
        }
    }

    private func isWeakName(_ paper: ReadText) -> Bool {
        zip(paper.scalars, paper.confidences).contains { scalar, confidence in
            confidence
                < (SameStrokes.contain(Character(scalar))
                    ? model.weakSameStrokes : LookAlikes.exist(for: scalar) ? model.weakTwin : model.weakName)
        }
    }

    /// Whether a character of the same strokes as another was read weakly, or its ink looks more like the other.
    private func hasWeakTwin(_ paper: ReadText) -> Bool {
        zip(paper.scalars, paper.confidences).contains { scalar, confidence in
            confidence < model.weakTwin && SameStrokes.contain(Character(scalar))
        }
    }

    private func means(_ text: String, _ record: String, _ type: FieldType) -> Bool {
        let read = FoldedText(text)
        let side = ReadText(
            scalars: read.scalars, confidences: Array(repeating: 1, count: read.scalars.count), origins: read.origins)
        return TypedText(type, readText: side, text: text, record: record).isEqual
    }

    /// Without the words that the form prints behind the blank.
    func trimmed(_ text: String, _ field: FieldID) -> String {
        guard let words = trailing[field] else { return text }
        let value = text.trimming(while: \.isWhitespace)
        return value.hasSuffix(words) && value.count > words.count ? String(value.dropLast(words.count)) : value
    }

    private func options(
        _ ticked: [String], _ doubtful: [String], printed: [String], record: String, confidence: Double
    ) -> FieldComparison {
        let selection = OptionSelection(recorded: record, printed: printed)
        guard selection.unknown.isEmpty else { return .unsure() }
        let (on, maybe, wanted) = (Set(ticked), Set(doubtful).subtracting(ticked), Set(selection.options))
        let isSure = confidence >= model.sureOptions
        if on == wanted, maybe.isEmpty { return isSure ? .same(confidence) : .unsure() }
        let contradicted = !on.isSubset(of: wanted) || !wanted.isSubset(of: on.union(maybe))
        return contradicted && confidence >= model.sureOtherOptions ? .different(confidence) : .unsure()
    }
}

extension String {
    /// Without the leading and trailing characters that `isDropped` accepts.
    func trimming(while isDropped: (Character) -> Bool) -> String {
        var rest = Substring(self).drop(while: isDropped)
        while let last = rest.last, isDropped(last) { rest = rest.dropLast() }
        return String(rest)
    }
}
