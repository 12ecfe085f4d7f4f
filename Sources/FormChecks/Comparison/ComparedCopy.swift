import FormModel

/// A copy that is held against a record, and where its own type can be seen.
struct ComparedCopy: Sendable {
    let reading: ReadCopy
    /// Where each character was surely read.
    private let sure: [Character: [Place]]

    private struct Place {
        var field: FieldID
        /// Among the field's characters.
        var index: Int
    }

    /// A character read less surely is no specimen.
    private static let leastConfidence = 0.97
    /// Those of nearly the same size come first.
    private static let sameSize = 0.12
    private static let most = 6

    /// What the recogniser cannot write it takes for the same other character wherever it stands, surely at times. A field
    /// of which `record` has a character less often than the reading thus shows no specimen of it.
    init(_ reading: ReadCopy, record: [FieldID: String]) {
        self.reading = reading
        var sure: [Character: [Place]] = [:]
        for (field, reading) in reading.form.fields {
            guard let value = record[field] else { continue }
            let recorded = Self.counts(FoldedText(value).text)
            let read = Self.counts(reading.characters.map(\.text).joined())
            for (index, character) in reading.characters.enumerated() where character.confidence >= Self.leastConfidence
            {
                guard let own = character.text.first, read[own] ?? 0 <= recorded[own] ?? 0 else { continue }
                sure[own, default: []].append(Place(field: field, index: index))
            }
        }
        self.sure = sure
    }

    private static func counts(_ text: String) -> [Character: Int] {
        text.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// Where `character` stands on the paper, other than in `place`: those as large first, and the surest of them.
    func specimens(of character: Character, besides place: PassagePlace) -> [PassagePlace] {
        let found = (sure[character] ?? []).compactMap { sure -> (place: PassagePlace, rank: Double)? in
            guard let field = reading.form.fields[sure.field],
                let other = PassagePlace(about: sure.index..<(sure.index + 1), in: field, on: self),
                other.page.number != place.page.number
                    || !place.window.box.holdsMiddle(of: field.characters[sure.index].box)
            else { return nil }
            let isAsLarge = abs(other.window.em / place.window.em - 1) <= Self.sameSize
            return (other, field.characters[sure.index].confidence + (isAsLarge ? 1 : 0))
        }
        // The fields come in no order.
        return found.sorted {
            ($1.rank, $0.place.page.number, $0.place.window.box.y, $0.place.window.box.x)
                < ($0.rank, $1.place.page.number, $1.place.window.box.y, $1.place.window.box.x)
        }.prefix(Self.most).map(\.place)
    }
}
