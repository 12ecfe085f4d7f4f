/// Weighs runs of edits: how likely misreading makes them.
struct EditWeigher {
    let paper: ReadText
    let record: [Unicode.Scalar]
    let keepsMarks: Bool
    let unreadable: Set<Character>
    let model: MisreadModel

    /// The difference that a run of adjoining edits makes; nil for none.
    func difference(_ edits: [TextAlignment.Edit]) -> TextDifference? {
        guard let first = edits.first, let last = edits.last else { return nil }
        let onPaper = first.paper.lowerBound..<last.paper.upperBound
        let inRecord = first.record.lowerBound..<last.record.upperBound
        let confidences = onPaper.isEmpty ? neighbours(onPaper.lowerBound) : onPaper.map { paper.confidences[$0] }
        let recordIsTrivial = inRecord.allSatisfy { isTrivial(record, $0) }
        return TextDifference(
            paper: text(paper.scalars[onPaper]), record: text(record[inRecord]), paperRange: onPaper,
            recordRange: inRecord, characters: characters(onPaper), confidence: confidences.min() ?? 1,
            noise: noise(edits),
            isTrivial: recordIsTrivial && onPaper.allSatisfy { isTrivial(paper.scalars, $0) }
                || !keepsMarks && edits.allSatisfy(isSameStroke),
            isLookAlike: edits.allSatisfy(isLookAlike))
    }

    /// The reading's characters behind `range` of the paper's text; where that is empty, the place between them.
    private func characters(_ range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else {
            let place =
                paper.origins.indices.contains(range.lowerBound)
                ? paper.origins[range.lowerBound] : (paper.origins.last ?? -1) + 1
            return place..<place
        }
        return paper.origins[first]..<paper.origins[last] + 1
    }

    /// The product of the edits' chances; what blurs one character blurs its neighbours, so where one of a run is
    /// doubtful or a look-alike the others are little news.
    private func noise(_ edits: [TextAlignment.Edit]) -> Double {
        let isSmudge = edits.contains { edit in
            isLookAlike(edit) || edit.paper.contains { paper.confidences[$0] < model.sureCharacter }
        }
        var chances: [Double] = []
        var droppedInARow = 0
        var addedInARow = 0
        for edit in edits {
            if edit.paper.isEmpty {
                for position in edit.record {
                    chances.append(dropped(position, besides: edit.paper.lowerBound, after: droppedInARow))
                    droppedInARow += 1
                }
            } else if edit.record.isEmpty {
                for position in edit.paper where !isTrivial(paper.scalars, position) {
                    chances.append(added(position, after: addedInARow))
                    addedInARow += 1
                }
            } else if edit.paper.count == 1, edit.record.count == 1 {
                chances.append(misread(edit.paper.lowerBound, as: edit.record.lowerBound))
            } else {
                return 0
            }
        }
        guard isSmudge, let greatest = chances.max() else { return chances.reduce(1, *) }
        return greatest * chances.dropFirst().map { max($0, model.smudgedNext) }.reduce(1, *)
    }

    private func added(_ onPaper: Int, after previous: Int) -> Double {
        let chance = model.added * model.errorRate(paper.confidences[onPaper])
        return max(chance, previous == 0 ? model.addedFloor : model.addedNext)
    }

    private func isLookAlike(_ edit: TextAlignment.Edit) -> Bool {
        edit.paper.count == 1 && edit.record.count == 1
            && LookAlikes.contains(paper.scalars[edit.paper.lowerBound], record[edit.record.lowerBound])
    }

    /// A dash and 一, × (folded to x) and X, + and 十 are the same strokes on paper, with or without space beside them; of a
    /// text's meaning they change nothing.
    private func isSameStroke(_ edit: TextAlignment.Edit) -> Bool {
        switch (paper.scalars[edit.paper], record[edit.record]) {
        case (["一"], ["-"]), (["-"], ["一"]), (["X"], ["x"]), (["十"], ["+"]), ([" "], []), ([], [" "]): true
        default: false
        }
    }

    private func misread(_ onPaper: Int, as inRecord: Int) -> Double {
        let (read, expected) = (paper.scalars[onPaper], record[inRecord])
        let confidence = paper.confidences[onPaper]
        let rate = model.errorRate(confidence)
        if LookAlikes.contains(read, expected) { return max(rate, model.lookAlikeFloor) }
        if isTrivial(paper.scalars, onPaper), isTrivial(record, inRecord) { return 1 }
        if unreadable.contains(Character(expected)) {
            return confidence >= model.sureCharacter ? model.unreadableSure : model.unreadableDoubtful
        }
        // Letters in the other case differ by size alone.
        if read.properties.lowercaseMapping == expected.properties.lowercaseMapping {
            return max(rate, model.lookAlikeFloor)
        }
        if expected.properties.numericType == .decimal {
            // Nobody writes Y or ? for 7 in running text: the recogniser does, surely at times.
            let isNoFigure = !keepsMarks && read.isASCII && read.properties.numericType == nil
            return isNoFigure ? max(rate, model.unparsedFloor) : rate * model.unlikeDigit
        }
        return max(rate * model.unlikeHan, min(0.06, model.unlikeFloor * Double(paper.scalars.count)))
    }

    private func dropped(_ inRecord: Int, besides onPaper: Int, after previous: Int) -> Double {
        let scalar = record[inRecord]
        if isTrivial(record, inRecord) { return 1 }
        if unreadable.contains(Character(scalar)) { return model.unreadableDoubtful }
        if scalar == "." { return model.droppedPoint }
        if previous > 0 { return model.droppedNext }
        let base = scalar.properties.numericType == .decimal ? model.droppedDigit : model.dropped
        return base + model.droppedShare * model.errorRate(neighbours(onPaper).min() ?? 1)
    }

    /// Confidences of the characters on both sides of a gap.
    private func neighbours(_ position: Int) -> [Double] {
        [position - 1, position].filter(paper.confidences.indices.contains).map { paper.confidences[$0] }
    }

    /// Punctuation whose loss changes nothing; a point or a sign between two digits does change something.
    private func isTrivial(_ text: [Unicode.Scalar], _ position: Int) -> Bool {
        let scalar = text[position]
        if keepsMarks { return scalar == " " }
        switch scalar {
        // A ruled line beside the text is read as a bar.
        case " ", "|": return true
        // And as an angle at either end of a value.
        case ">", "<": return position == 0 || position + 1 == text.count
        case "%", "@", "_", "#", "&": return false
        case ".", "/", "-", "~", ":":
            return
                !(position > 0 && position + 1 < text.count && Self.isDigit(text[position - 1])
                && Self.isDigit(text[position + 1]))
        default:
            switch scalar.properties.generalCategory {
            case .otherPunctuation, .openPunctuation, .closePunctuation, .dashPunctuation, .initialPunctuation,
                .finalPunctuation, .connectorPunctuation, .modifierSymbol:
                return true
            default: return false
            }
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
