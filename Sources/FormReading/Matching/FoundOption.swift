internal import FormModel

/// One option of a field as it stands on the paper: its box, its words, and what is between them.
struct FoundOption {
    /// A character of the option's words.
    struct Word {
        /// Of its middle among the words, in ems.
        var place: Double
        var token: InkToken
    }

    var option: String
    /// What stands in the place of its box.
    var token: InkToken?
    /// What was read between box and words: a √ typed behind the box, or dust.
    var behind: [InkToken]
    /// Those of its words that were read as printed, in order.
    var words: [Word]
    /// How far the words begin behind the box, in ems; nil where that cannot be told.
    var distance: Double?

    var mark: BoxMark? { token?.mark }
}

/// Binds the boxes found on a page to the options of one cell by where the words stand: the recogniser drops boxes, and
/// makes all kinds of characters of them.
struct BoxBinding {
    let marks: [InkToken]
    /// Advance of a Han character, millimetres.
    let em: Double

    /// A box is at most so many ems before its words, a typed √ and a space between them.
    private static let reach = 2.2
    /// The recogniser's boxes of characters are vague.
    private static let slack = 0.35

    /// nil where the cell has too few characters to measure.
    init?(sources: [SegmentReader.Source], words: [FoundOption.Word]) {
        marks = sources.flatMap { source in
            source.marks.map { InkToken(character: nil, mark: $0, page: source.page, startsLine: false) }
        }
        let steps = zip(words, words.dropFirst()).compactMap { left, right -> Double? in
            let places = right.place - left.place
            guard places > 0, places <= 2, left.token.isBeside(right.token) else { return nil }
            return (right.token.box.midX - left.token.box.midX) / places
        }.sorted()
        guard !steps.isEmpty, steps[steps.count / 2] > 0 else { return nil }
        em = steps[steps.count / 2]
    }

    /// Every option with the box that stands before its words, where there is one, and its distance.
    func bound(_ options: [FoundOption]) -> [FoundOption] {
        var used: Set<InkToken> = []
        return options.map { option in
            var option = option
            guard let start = start(of: option.words) else { return option }
            if let box = box(before: start, used: used) {
                used.insert(box)
                if option.mark?.box != box.mark?.box { option.token = box }
                option.distance = (start.x - box.box.maxX) / em
            }
            return option
        }
    }

    /// Where the words begin: by all characters on the first line, each measured from its middle.
    private func start(of words: [FoundOption.Word]) -> (x: Double, beside: InkToken)? {
        guard let first = words.first else { return nil }
        let starts = words.filter { first.token.isBeside($0.token) }.map { $0.token.box.midX - $0.place * em }.sorted()
        return (starts[starts.count / 2], first.token)
    }

    private func box(before start: (x: Double, beside: InkToken), used: Set<InkToken>) -> InkToken? {
        marks.filter { mark in
            mark.isBeside(start.beside) && mark.box.midX < start.x - Self.slack * em * 0.5
                && mark.box.maxX < start.x + Self.slack * em && start.x - mark.box.maxX < Self.reach * em
                && !used.contains(mark)
        }.max { $0.box.midX < $1.box.midX }
    }
}

extension InkToken {
    /// On the same line of the same page.
    func isBeside(_ other: InkToken) -> Bool {
        page == other.page && abs(box.midY - other.box.midY) < min(box.height, other.box.height) * 0.7
    }
}
