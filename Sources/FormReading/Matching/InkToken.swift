internal import FormModel

/// One thing on the paper in reading order: a character, a box to tick, or both where a box was read as a character.
struct InkToken: Hashable {
    var character: ReadCharacter?
    var mark: BoxMark?
    var page: Int
    /// First token of its line.
    var startsLine: Bool

    /// The character reduced as printed text is; nil where nothing is left.
    var folded: Character? {
        character.flatMap { $0.text.first }.flatMap(PrintedText.fold)
    }

    var box: PageBox { mark?.box ?? character!.box }
    var region: PageRegion { PageRegion(page: page, box: box) }
    var isSpace: Bool { mark == nil && character?.text == " " }
}

extension [InkToken] {
    /// The characters of `lines` with the boxes to tick that stand among them, in reading order.
    init(lines: [TextLine], marks: [BoxMark], page: Int, reader: LineReader = .chinese) {
        self = []
        for line in lines {
            let reading = line.reading(by: reader) ?? line.readings[0]
            append(contentsOf: InkTokenLine(line: line, reading: reading, marks: marks, page: page).tokens)
        }
    }
}

/// Weaves the boxes into the characters of one line.
private struct InkTokenLine {
    var line: TextLine
    var reading: LineReading
    var marks: [BoxMark]
    var page: Int

    /// How far a box may reach beyond the characters of its line, in its widths: at the end, where its words begin the
    /// next line, there are spaces before it.
    private static let (before, behind) = (1.6, 2.8)

    var tokens: [InkToken] {
        var tokens = reading.characters.map { InkToken(character: $0, mark: nil, page: page, startsLine: false) }
        let band = marks.filter {
            $0.box.midY > line.box.y && $0.box.midY < line.box.maxY
                && $0.box.x > line.box.x - $0.box.width * Self.before
                && $0.box.maxX < line.box.maxX + $0.box.width * Self.behind
        }
        let bound = bindings(of: band, to: tokens)
        for (mark, index) in bound { tokens[index].mark = mark }
        for mark in band where !bound.contains(where: { $0.mark == mark }) {
            let token = InkToken(character: nil, mark: mark, page: page, startsLine: false)
            tokens.insert(token, at: tokens.firstIndex { $0.box.midX > mark.box.midX } ?? tokens.count)
        }
        if !tokens.isEmpty { tokens[0].startsLine = true }
        return tokens
    }

    /// Boxes that were read as characters: each to the nearest character that a box is read as, nearest pairs first. The
    /// recogniser's own boxes are vague by half a character.
    private func bindings(of marks: [BoxMark], to tokens: [InkToken]) -> [(mark: BoxMark, index: Int)] {
        let pairs = marks.indices.flatMap { mark in
            tokens.indices.compactMap { index -> (mark: Int, index: Int, distance: Double)? in
                guard let text = tokens[index].character?.text.first, SegmentMatcher.boxReadings.contains(text) else {
                    return nil
                }
                let distance = abs(tokens[index].box.midX - marks[mark].box.midX)
                return distance < marks[mark].box.width * 0.8 ? (mark, index, distance) : nil
            }
        }.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }
        var usedMarks: Set<Int> = []
        var usedTokens: Set<Int> = []
        return pairs.compactMap { pair in
            guard !usedMarks.contains(pair.mark), !usedTokens.contains(pair.index) else { return nil }
            usedMarks.insert(pair.mark)
            usedTokens.insert(pair.index)
            return (marks[pair.mark], pair.index)
        }
    }
}
