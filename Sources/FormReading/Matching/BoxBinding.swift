internal import FormModel

/// Binds the boxes found on a page to the options of one cell by where the words stand: the recogniser drops boxes, and
/// makes all kinds of characters of them.
struct BoxBinding {
    let marks: [InkToken]
    /// All of the cell's.
    private let tokens: [InkToken]
    /// Advance of a Han character, millimetres.
    let em: Double

    /// A box is at most so many ems before its words, a typed √ and a space between them.
    private static let reach = 2.2
    /// The recogniser's boxes of characters are vague.
    private static let slack = 0.2
    /// Words are measured by their first characters: digits and colons behind them are of any width.
    private static let measured = 8

    /// nil where the cell has too few characters to measure and those around it tell nothing.
    init?(marks: [InkToken], tokens: [InkToken], usualEm: Double? = nil) {
        let own = Self.em(of: tokens)
        // One hand set the form's words: what a few vague boxes tell otherwise is wrong.
        let isUsual = own.flatMap { own in usualEm.map { abs(own / $0 - 1) <= Self.slackOfEm } } ?? true
        guard let em = isUsual ? own ?? usualEm : usualEm else { return nil }
        self.marks = marks
        self.tokens = tokens
        self.em = em
    }

    /// The middle one of the ems of several cells.
    static func usualEm(of cells: [[InkToken]]) -> Double? {
        let ems = cells.compactMap(em).sorted()
        return ems.isEmpty ? nil : ems[ems.count / 2]
    }

    private static func em(of tokens: [InkToken]) -> Double? {
        let steps = zip(tokens, tokens.dropFirst()).compactMap { left, right -> Double? in
            guard left.isHan, right.isHan, left.isBeside(right) else { return nil }
            let step = right.box.midX - left.box.midX
            return step > 0 && step < right.box.height * 2 ? step : nil
        }.sorted()
        return steps.count >= enoughSteps ? steps[steps.count / 2] : nil
    }

    private static let enoughSteps = 4
    /// How far the em of a cell may lie from that of most.
    private static let slackOfEm = 0.05

    /// Every option with the box that stands before its words, where there is one, and its distance.
    func bound(_ options: [FoundOption]) -> [FoundOption] {
        var used: Set<InkToken> = []
        func use(_ mark: BoxMark?) {
            if let mark { used.formUnion(marks.filter { $0.mark == mark }) }
        }
        let bound = options.map { option in
            var option = option
            guard let start = start(of: option.words) else {
                option.token = option.token.map { box(behind: $0, ofNone: options) }
                use(option.mark)
                return option
            }
            if let own = option.token, own.mark != nil, stands(own, before: start) {
                option.distance = (start.x - own.box.maxX) / em
            } else if let own = option.token, endsLineBefore(own, words: start.beside) {
                // A frame where the next line begins is a part of its first character: 电.
            } else if let box = marks.filter({ stands($0, before: start) && !used.contains($0) })
                .max(by: { $0.box.midX < $1.box.midX })
            {
                // A ticked box between an empty one and its words is a character of the words: 团.
                let passed = box.mark?.state == .empty ? nil : emptyBox(before: box, notIn: used)
                option.token = passed ?? box
                option.distance = passed == nil ? (start.x - box.box.maxX) / em : nil
            } else if let own = option.token, own.mark != nil, own.isBeside(start.beside) {
                option.distance = (start.x - own.box.maxX) / em
            }
            use(option.mark)
            return option
        }
        return measured(bound)
    }

    /// Whether the empty box `own`, which the order of boxes and words gives to these, ends the line before them.
    private func endsLineBefore(_ own: InkToken, words first: InkToken) -> Bool {
        guard own.mark?.state == .empty, own.mark?.isWhole == true, own.page == first.page,
            own.box.midY < first.box.y
        else { return false }
        return !tokens.contains { $0.isBeside(own) && $0.box.x >= own.box.maxX }
    }

    /// The box from which the recogniser made `token`, a character for a box and words that it could not read; itself where
    /// it is a box or there is none that belongs to none of `options`.
    private func box(behind token: InkToken, ofNone options: [FoundOption]) -> InkToken {
        guard token.mark == nil else { return token }
        let taken = Set(options.compactMap(\.mark))
        return marks.first { mark in
            mark.isBeside(token) && (token.box.x...token.box.maxX).contains(mark.box.midX)
                && mark.mark.map { !taken.contains($0) } ?? false
        } ?? token
    }

    /// So many boxes with another behind them on their line tell what is usual in a field.
    private static let enoughRooms = 4

    private func measured(_ options: [FoundOption]) -> [FoundOption] {
        let columns = columnShifts(of: options)
        let rooms = zip(options, options.dropFirst()).map(room) + [nil]
        // Where ink fills a box is vague.
        let known = zip(rooms, options.dropFirst()).compactMap { $1.mark?.state == .empty ? $0 : nil }.sorted()
        // A √ raises it.
        let usual = known.count >= Self.enoughRooms ? known[known.count * 2 / 5] : nil
        let behind = rooms.map { room in usual.flatMap { usual in room.map { $0 - usual } } }
        let placed = options.indices.map { index in
            var option = options[index]
            option.shift = columns[index]
            if index > 0, let before = behind[index - 1], let after = behind[index] {
                option.shift = max(0, min(before, -after))
            }
            return option
        }
        return placed.indices.map { index in
            var option = placed[index]
            let next = placed[(index + 1)...].first
            option.extraRoom = next?.mark?.state == .empty && next?.isMisplaced == false ? behind[index] : nil
            return option
        }
    }

    /// How far right of where most do boxes stand that begin the lines of a column, in ems.
    private func columnShifts(of options: [FoundOption]) -> [Double?] {
        let starts = options.map { option -> Double? in
            guard let own = option.token, own.mark != nil else { return nil }
            let isAlone = options.allSatisfy { $0.option == option.option || !($0.token.map(own.isBeside) ?? false) }
            return isAlone ? own.box.x : nil
        }
        let known = starts.compactMap(\.self)
        guard known.count >= Self.enoughRooms, let usual = known.median else { return starts.map { _ in nil } }
        return starts.map { $0.map { max(0, ($0 - usual) / em) } }
    }

    /// From the box of `option` to the next on its line, less its words, in ems.
    private func room(of option: FoundOption, before next: FoundOption) -> Double? {
        guard option.mark != nil, next.mark != nil, let left = option.token, let right = next.token,
            left.isBeside(right), right.box.x > left.box.maxX
        else { return nil }
        let words = option.option.reduce(0) { $0 + ($1.isASCII ? 0.5 : 1) }
        return (right.box.x - left.box.maxX) / em - words
    }

    /// An empty box of no option yet that stands less than a few characters before `box`, with no other between them.
    private func emptyBox(before box: InkToken, notIn used: Set<InkToken>) -> InkToken? {
        let last = marks.filter { $0.isBeside(box) && $0.box.midX < box.box.midX - em / 2 }
            .max { $0.box.midX < $1.box.midX }
        guard let last, last.mark?.state == .empty, last.mark?.isWhole == true, !used.contains(last),
            box.box.x - last.box.maxX < Self.longestBefore * em
        else { return nil }
        return last
    }

    /// 社会 stands before the 团 of 社会团体.
    private static let longestBefore = 3.0

    /// Where the words begin: by the first characters on their line, each measured from its middle.
    func start(of words: [FoundOption.Word]) -> (x: Double, beside: InkToken)? {
        guard let first = words.first else { return nil }
        let line = words.filter { first.token.isBeside($0.token) }
        let han = line.prefix(while: \.token.isHan)
        let starts = (han.isEmpty ? line[...] : han).prefix(Self.measured).map {
            $0.token.box.midX - $0.place * em
        }.sorted()
        return (starts[starts.count / 2], first.token)
    }

    private func stands(_ mark: InkToken, before start: (x: Double, beside: InkToken)) -> Bool {
        mark.isBeside(start.beside) && mark.box.midX < start.x && mark.box.maxX < start.x + Self.slack * em
            && start.x - mark.box.maxX < Self.reach * em
    }
}

extension InkToken {
    fileprivate var isHan: Bool {
        mark == nil && character?.isHan == true
    }

    /// On the same line of the same page.
    func isBeside(_ other: InkToken) -> Bool {
        page == other.page && abs(box.midY - other.box.midY) < min(box.height, other.box.height) * 0.7
    }
}
