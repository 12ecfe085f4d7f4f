extension FormEdition {
    /// Every pair of neighbouring Han characters that the form prints (`申报`, `报单`).
    ///
    /// Text in which some of them occur stands upright: print read upside down gives none.
    public var printedPairs: Set<String> {
        var pairs: Set<String> = []
        for text in printedTexts {
            for (left, right) in zip(text, text.dropFirst()) where left.isHan && right.isHan {
                pairs.insert(String([left, right]))
            }
        }
        return pairs
    }

    private var printedTexts: [String] {
        func texts(_ segments: [FormSegment]) -> [String] {
            segments.compactMap { segment in
                switch segment {
                case .printed(let text), .hint(let text), .option(_, let text): text
                case .blank: nil
                }
            }
        }
        let cells = tables.flatMap(\.rows).flatMap(\.cells).flatMap { cell in
            switch cell {
            case .label(let text, _): [text]
            case .content(let segments): texts(segments)
            }
        }
        return texts(cover) + [notesTitle] + notes + tables.map(\.title) + cells + [detailTitle]
            + narratives.flatMap { [$0.heading, $0.hint ?? ""] }
            + annexes.flatMap { [$0.title] + $0.items.flatMap { [$0.text, $0.hint ?? ""] } }
            + [declarationTitle] + texts(declaration)
    }
}

extension Character {
    /// An ideograph of any block.
    public var isHan: Bool { unicodeScalars.first?.properties.isIdeographic ?? false }
}
