internal import FormModel

/// Reads the fields of one printed part (a cell, the cover, the declaration) from the lines that stand there.
struct SegmentReader {
    let edition: FormEdition
    /// Advance of a Han character around the part, millimetres, for a part too short to tell.
    var usualEm: Double?

    /// Lines of one page with the page's boxes to tick.
    struct Source {
        var page: Int
        var lines: [TextLine]
        var marks: [BoxMark]

        /// A ring drawn around a box reaches so many widths of the box beyond it, and what it leaves below the line is lower than
        /// this share of one.
        private static let (reach, low) = (1.0, 0.75)

        /// The lines without those that are the lower ends of rings.
        var printedLines: [TextLine] {
            lines.filter { line in
                !marks.contains { mark in
                    let width = mark.box.width
                    return mark.isRinged && line.box.height < Self.low * width && line.box.midY > mark.box.maxY
                        && line.box.y < mark.box.maxY + Self.reach * width && line.box.x < mark.box.maxX
                        && mark.box.x < line.box.maxX
                }
            }
        }
    }

    struct Result {
        var fields: [FieldID: FieldReading] = [:]
        /// What was found of the options fields; read with those of the whole copy.
        var options: [FieldID: [FoundOption]] = [:]
        var match: SegmentMatcher.Match
    }

    /// Printed words found below this share say that this is another place, or that it cannot be read.
    private static let readableShare = 0.45

    func read(_ template: [FormSegment], from sources: [Source]) -> Result {
        let tokens = tokens(of: sources, by: .chinese)
        let match = SegmentMatcher(template, tokens: tokens).match(tokens)
        var result = Result(match: match)
        let blanks = template.compactMap { if case .blank(let field) = $0 { field } else { nil } }
        for field in blanks {
            guard let definition = edition.definition(field), definition.type.isText else { continue }
            let found = match.blanks[field] ?? []
            guard match.printedShare >= Self.readableShare else {
                result.fields[field] = FieldReading(field: field, value: .unreadable, confidence: 0)
                continue
            }
            let assembler = ValueAssembler(
                definition: definition, namedOptions: edition.optionsNamedInText[field] ?? [])
            let general = assembler.reading(of: found)
            let latin = latinReading(of: definition, template: template, sources: sources)
            result.fields[field] = chosen(general, latin, for: definition.type)
        }
        let marks = sources.flatMap { source in
            source.marks.map { InkToken(character: nil, mark: $0, page: source.page, startsLine: false) }
        }
        let binding = BoxBinding(marks: marks, tokens: tokens, usualEm: usualEm)
        result.options = match.options.mapValues { binding?.bound($0) ?? $0 }
        return result
    }

    private func tokens(of sources: [Source], by reader: LineReader) -> [InkToken] {
        sources.flatMap { [InkToken](lines: $0.printedLines, marks: $0.marks, page: $0.page, reader: reader) }
    }

    /// The value by the English model, for a part that is nothing but one blank of a type it reads better.
    private func latinReading(
        of definition: FieldDefinition, template: [FormSegment], sources: [Source]
    ) -> FieldReading? {
        guard ReadingChoice(type: definition.type).prefersLatin,
            template.allSatisfy({
                if case .blank(definition.id) = $0 { true } else if case .hint = $0 { true } else { false }
            }),
            sources.contains(where: { $0.lines.contains { $0.reading(by: .latin) != nil } })
        else { return nil }
        let tokens = tokens(of: sources, by: .latin)
        let match = SegmentMatcher(template, tokens: tokens).match(tokens)
        return ValueAssembler(definition: definition).reading(of: match.blanks[definition.id] ?? [])
    }

    /// The better of two readings of the same pixels by the type's shape, then by confidence; the other is kept beside.
    private func chosen(_ general: FieldReading, _ latin: FieldReading?, for type: FieldType) -> FieldReading {
        guard let latin, case .text(let latinText) = latin.value else { return general }
        guard case .text(let generalText) = general.value else { return latin }
        // The Latin model makes digits of 人 and 万元.
        let units: Set<Character> = ["人", "名", "万", "元", "亿", "转"]
        if general.characters.contains(where: { units.contains($0.text.first!) && $0.confidence > 0.8 }) {
            return general
        }
        let choice = ReadingChoice(type: type)
        let scores = [
            choice.plausibility(of: generalText) + 0.3 * general.confidence,
            choice.plausibility(of: latinText) + 0.3 * latin.confidence + 0.05,
        ]
        var (best, other) = scores[1] >= scores[0] ? (latin, generalText) : (general, latinText)
        if other != best.value.ledgerText { best.alternatives.append(other) }
        return best
    }
}

extension FieldType {
    /// Whether its value is text that was written into a blank.
    var isText: Bool {
        switch self {
        case .options, .seal, .signature, .evidencePages, .printedText, .copies: false
        default: true
        }
    }
}
