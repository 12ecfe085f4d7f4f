internal import FormModel

/// Makes the value of an options field of the boxes that the matching bound to its options.
struct OptionReader {
    let field: FieldID

    /// `behind`: for each box what stands between it and its words.
    func reading(of boxes: [(option: String, token: InkToken?)], behind: [[InkToken]] = []) -> FieldReading {
        let states = boxes.enumerated().map { index, box in
            (
                option: box.option,
                state: Self.state(of: box.token, behind: behind.indices.contains(index) ? behind[index] : [])
            )
        }
        let found = boxes.compactMap(\.token)
        guard !found.isEmpty else { return FieldReading(field: field, value: .unreadable, confidence: 0) }
        return FieldReading(
            field: field,
            value: .options(
                ticked: states.filter { $0.state.state == .ticked }.map(\.option),
                doubtful: states.filter { $0.state.state == .doubtful }.map(\.option)),
            // The worst box decides how far the field can be trusted (SDAPS).
            confidence: states.map(\.state.quality).min() ?? 0,
            regions: ValueAssembler.regions(of: found))
    }

    /// An empty box with something behind it is ticked where that is a tick, and doubtful where it is anything else.
    private static func state(of token: InkToken?, behind: [InkToken]) -> (state: BoxState, quality: Double) {
        let own = state(of: token)
        let extra = behind.compactMap { $0.character?.text.first }.filter { $0 != " " && !"·.,，、'`_-/".contains($0) }
        guard own.state == .empty, !extra.isEmpty else { return own }
        return extra.contains(where: tickReadings.contains) ? (.ticked, 0.6) : (.doubtful, 0.3)
    }

    /// By the pixels where the box was found; else by what stands in its place: a typed √ replaces the box.
    private static func state(of token: InkToken?) -> (state: BoxState, quality: Double) {
        guard let token else { return (.doubtful, 0.2) }
        if let mark = token.mark { return (mark.state == .withdrawn ? .empty : mark.state, mark.quality) }
        guard let text = token.character?.text.first else { return (.doubtful, 0.2) }
        if emptyReadings.contains(text) { return (.empty, 0.6) }
        return tickReadings.contains(text) ? (.ticked, 0.6) : (.doubtful, 0.3)
    }

    private static let emptyReadings: Set<Character> = ["口", "囗", "□", "O", "o", "0", "D", "U"]
    private static let tickReadings: Set<Character> = [
        "V", "v", "Y", "y", "√", "J", "W", "M", "回", "四", "w", "丿",
    ]
}
