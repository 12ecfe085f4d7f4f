internal import FormModel

/// Lays the paper's characters and boxes over what the form prints there, so that what is left over is what the applicant
/// filled in.
///
/// One alignment (Needleman–Wunsch with gaps that cost nothing where the form leaves a blank) serves cells, cover and
/// declaration. Costs are relative to one misread character.
struct SegmentMatcher {
    struct Match {
        /// The tokens in each blank, in reading order.
        var blanks: [FieldID: [InkToken]] = [:]
        /// In the order printed.
        var options: [FieldID: [FoundOption]] = [:]
        /// Where each printed segment was found, by its index in the template.
        var printed: [Int: [InkToken]] = [:]
        /// Share of the printed characters that were found, 0 to 1; 1 where nothing is printed.
        var printedShare = 1.0
    }

    private enum Slot {
        /// `place`: of its middle among the segment's words, in ems.
        case character(Character, segment: Int, place: Double)
        case box(FieldID, String)
        case blank(FieldID)
    }

    private enum Cost {
        static let misread = 1.0
        /// One that was read surely is rather the applicant's than the form's: 科技有限公司 shares one character, in the same
        /// place, with 加盖单位公章 behind it, of which a seal may leave nothing.
        static let sureMisread = 1.5
        static let printedMissing = 1.0
        static let extraCharacter = 1.1
        /// Parts of characters have four sides too, so boxes that mean nothing are common; those that were taken out of
        /// the line as certain are not.
        static let extraMark = 0.05
        static let extraBox = 0.6
        static let boxByMark = 0.1
        /// 国 taken for a ticked box.
        static let characterByBox = 0.2
        static let extraPunctuation = 0.05
        static let filled = 0.02
        /// A box among the words of a value is one that the applicant typed, or a part of a character; rather the form's.
        static let markInBlank = 0.2
        static let boxByCharacter = 0.3
        static let boxByOther = 0.9
        static let boxMissing = 1.2
    }

    private let slots: [Slot]
    private let template: [FormSegment]

    /// Hints are left in by some applicants and deleted by others: those that the text shows count as printed.
    init(_ template: [FormSegment], tokens: [InkToken]) {
        let text = PrintedText(characters: tokens.compactMap(\.folded))
        self.template = template
        var slots: [Slot] = []
        for (index, segment) in template.enumerated() {
            switch segment {
            case .printed(let words):
                slots += Self.characters(of: words, segment: index)
            case .hint(let words):
                if PrintedText(words).bestOccurrence(in: text).similarity >= 0.6 {
                    slots += Self.characters(of: words, segment: index)
                }
            case .blank(let field):
                slots.append(.blank(field))
            case .option(let field, let words):
                slots.append(.box(field, words))
                slots += Self.characters(of: words, segment: index)
            }
        }
        self.slots = slots
    }

    private static func characters(of words: String, segment: Int) -> [Slot] {
        var place = 0.0
        return words.compactMap { character in
            // Latin letters and digits are half as wide as Han.
            let width = character.isASCII ? 0.5 : 1
            place += width
            return PrintedText.fold(character).map { .character($0, segment: segment, place: place - width / 2) }
        }
    }

    func match(_ tokens: [InkToken]) -> Match {
        let rows = slots.count + 1
        let columns = tokens.count + 1
        var cost = [Double](repeating: .infinity, count: rows * columns)
        // 0 from the left (token used alone), 1 from above (slot unused), 2 diagonal (slot and token together).
        var step = [UInt8](repeating: 0, count: rows * columns)
        cost[0] = 0
        for i in 0..<rows {
            for j in 0..<columns {
                let here = i * columns + j
                if i > 0 {
                    let above = cost[here - columns] + unused(slots[i - 1])
                    if above < cost[here] { (cost[here], step[here]) = (above, 1) }
                }
                if i > 0, j > 0 {
                    let diagonal = cost[here - columns - 1] + paired(slots[i - 1], tokens[j - 1])
                    if diagonal <= cost[here] { (cost[here], step[here]) = (diagonal, 2) }
                }
                if j > 0 {
                    let left = cost[here - 1] + alone(tokens[j - 1], in: i > 0 ? slots[i - 1] : nil)
                    if left < cost[here] { (cost[here], step[here]) = (left, 0) }
                }
            }
        }
        return traced(step, columns: columns, tokens: tokens)
    }

    private func unused(_ slot: Slot) -> Double {
        switch slot {
        case .character: Cost.printedMissing
        case .box: Cost.boxMissing
        case .blank: 0
        }
    }

    private func paired(_ slot: Slot, _ token: InkToken) -> Double {
        switch slot {
        case .character(let expected, _, _):
            if token.mark != nil, Self.fourSided.contains(expected) {
                return token.folded == expected ? 0 : Cost.characterByBox
            }
            guard let found = token.folded else { return .infinity }
            if found == expected { return 0 }
            return token.character?.confidence ?? 0 >= Self.sure ? Cost.sureMisread : Cost.misread
        case .box:
            if token.mark != nil { return token.character == nil ? Cost.boxByMark : 0 }
            if token.isSpace { return .infinity }
            guard let text = token.character?.text.first else { return .infinity }
            return Self.boxReadings.contains(text) ? Cost.boxByCharacter : Cost.boxByOther
        case .blank:
            return .infinity
        }
    }

    /// Print that reads well reports at least this.
    private static let sure = 0.97

    /// A token that belongs to no printed slot: to the blank before it, or to nothing.
    private func alone(_ token: InkToken, in slot: Slot?) -> Double {
        if case .blank = slot {
            return token.character == nil ? Cost.markInBlank : Cost.filled
        }
        if token.character == nil { return Cost.extraMark }
        if token.mark != nil, token.folded == nil { return Cost.extraBox }
        return token.folded == nil ? Cost.extraPunctuation : Cost.extraCharacter
    }

    /// Characters of the form's print whose pixels look like a box, empty or ticked.
    static let fourSided: Set<Character> = ["国", "口", "日", "目", "田", "四", "回", "团", "因", "园", "图", "固", "围"]

    /// What boxes, ticked or not, are read as: `chi_sim` has no □ ☑ ■ √.
    static let boxReadings: Set<Character> = [
        "口", "回", "囗", "日", "曰", "目", "四", "国", "图", "团", "因", "困", "固", "区", "凶", "田", "已", "巳", "己", "中",
        "O", "o", "0", "D", "U", "V", "v", "Y", "M", "W", "N", "Z", "L", "J", "I", "l", "7", "■", "□", "☑", "▣", "√",
        "@", "&",
    ]

    /// Words behind a blank of which most were not found are the blank's last: 公司 shares a character with 加盖单位公章.
    private func giveBack(wordsOf match: inout Match) {
        for (index, pair) in zip(template, template.dropFirst()).enumerated() {
            guard case .blank(let field) = pair.0, case .printed(let words) = pair.1,
                let tokens = match.printed[index + 1], tokens.allSatisfy({ $0.mark == nil })
            else { continue }
            let printed = PrintedText(words).characters
            let found = tokens.count { token in token.folded.map(printed.contains) ?? false }
            if found * 2 < printed.count {
                match.blanks[field, default: []] += tokens
                match.printed[index + 1] = nil
            }
        }
    }

    /// Ems of paper before a lone character that nobody writes so far behind the words of the form, and what a bracket is
    /// narrower than.
    private static let (farBehind, narrow) = (3.0, 0.5)

    /// The boxes of some characters are as high as their line.
    private static func em(of tokens: [InkToken]) -> Double? {
        tokens.isEmpty ? nil : tokens.map(\.box.height).sorted()[(tokens.count - 1) / 2]
    }

    /// What a bracket is read as that `PrintedText` does not keep.
    private static let strokes: Set<Character> = ["/", "\\", "|"]

    /// A lone character at the end of an empty blank is the form's word behind it, misread: 年 as 关, ） as 7.
    private func takeLoneCharacters(of match: inout Match) {
        for index in template.indices.dropFirst().dropLast() {
            guard case .printed = template[index - 1], case .blank(let field) = template[index],
                case .printed(let words) = template[index + 1], match.printed[index + 1] == nil,
                let before = match.printed[index - 1], let label = before.last,
                let em = Self.em(of: before)
            else { continue }
            let printed = PrintedText(words).characters
            let tokens = (match.blanks[field] ?? []).filter {
                $0.folded != nil || $0.mark != nil || $0.character?.text.first.map(Self.strokes.contains) == true
            }
            guard printed.count <= 1, tokens.count == 1, let token = tokens.first, token.mark == nil,
                token.page == label.page, token.box.x - label.box.maxX >= Self.farBehind * em,
                abs(token.box.midY - label.box.midY) < em, printed.count == 1 || token.box.width < Self.narrow * em
            else { continue }
            match.blanks[field] = []
            if printed.count == 1 { match.printed[index + 1] = tokens }
        }
    }

    private func traced(_ step: [UInt8], columns: Int, tokens: [InkToken]) -> Match {
        var match = Match()
        var found = 0
        var printed = 0
        var i = slots.count
        var j = tokens.count
        var behind: [InkToken] = []
        var words: [FoundOption.Word] = []
        while i > 0 || j > 0 {
            let taken = step[i * columns + j]
            if taken == 0 {
                j -= 1
                if i > 0, case .blank(let field) = slots[i - 1] {
                    match.blanks[field, default: []].append(tokens[j])
                } else if i > 0, case .box = slots[i - 1] {
                    behind.append(tokens[j])
                }
                continue
            }
            i -= 1
            let token = taken == 2 ? tokens[j - 1] : nil
            if token != nil { j -= 1 }
            switch slots[i] {
            case .character(let expected, let segment, let place):
                printed += 1
                guard let token else { break }
                // 国 may have been taken for a box with a tick.
                let isFourSided = token.mark != nil && Self.fourSided.contains(expected)
                if token.folded == expected { found += 1 }
                if token.folded == expected || isFourSided {
                    words.append(FoundOption.Word(place: place, token: token))
                }
                match.printed[segment, default: []].append(token)
            case .box(let field, let option):
                match.options[field, default: []].append(
                    FoundOption(option: option, token: token, behind: behind, words: words.reversed()))
            case .blank: break
            }
            if case .character = slots[i] { behind = [] } else { (behind, words) = ([], []) }
            // The words of one segment only.
            if i > 0, case .character(_, let segment, _) = slots[i], case .character(_, let before, _) = slots[i - 1],
                segment != before
            {
                words = []
            }
        }
        match.blanks = match.blanks.mapValues { $0.reversed() }
        match.options = match.options.mapValues { $0.reversed() }
        match.printed = match.printed.mapValues { $0.reversed() }
        giveBack(wordsOf: &match)
        takeLoneCharacters(of: &match)
        match.printedShare = printed == 0 ? 1 : Double(found) / Double(printed)
        return match
    }
}
