internal import FormModel

/// Makes the value of an options field of the boxes that the matching bound to its options.
struct OptionReader {
    let field: FieldID

    func reading(of boxes: [(option: String, token: InkToken?)]) -> FieldReading {
        let states = boxes.map { (option: $0.option, state: Self.state(of: $0.token)) }
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

    /// By the pixels where the box was found; else by what stands in its place: a typed √ replaces the box.
    private static func state(of token: InkToken?) -> (state: BoxState, quality: Double) {
        guard let token else { return (.doubtful, 0.2) }
        if let mark = token.mark { return (mark.state == .withdrawn ? .empty : mark.state, mark.quality) }
        guard let text = token.character?.text.first else { return (.doubtful, 0.2) }
        if emptyReadings.contains(text) { return (.empty, 0.6) }
        return tickReadings.contains(text) ? (.ticked, 0.6) : (.doubtful, 0.3)
    }

    private static let emptyReadings: Set<Character> = ["口", "囗", "□", "O", "o", "0", "D", "U"]
    private static let tickReadings: Set<Character> = ["V", "v", "Y", "y", "√", "J", "W", "M", "回", "四"]
}
