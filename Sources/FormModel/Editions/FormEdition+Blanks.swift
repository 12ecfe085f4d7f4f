extension FormEdition {
    /// For each blank of the cover what the form prints right behind it: below a seal it may be read into the value.
    public var printBehindBlanks: [FieldID: String] {
        printBehindBlanks(in: cover).filter { $0.value.hasPrefix("（") }
    }

    /// For each blank among `segments` what is printed right behind it.
    public func printBehindBlanks(in segments: [FormSegment]) -> [FieldID: String] {
        zip(segments, segments.dropFirst()).reduce(into: [:]) { print, pair in
            if case .blank(let field) = pair.0, case .printed(let words) = pair.1 { print[field] = words }
        }
    }

    /// Text fields whose value names options of another field: `申报方向` on the cover those of `示范项目领域`.
    public var optionsNamedInText: [FieldID: [String]] {
        guard case .options(let directions)? = definition("project.directions")?.type else { return [:] }
        return ["cover.direction": directions]
    }
}
