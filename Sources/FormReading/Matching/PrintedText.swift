internal import FormModel

/// Printed text reduced to what recognition keeps: width, white space and punctuation gone.
///
/// Only for finding what the form prints; values are never changed by it.
struct PrintedText: Hashable {
    var characters: [Character]

    init(_ text: String) {
        characters = text.flatMap { PrintedText.fold($0).map { [$0] } ?? [] }
    }

    init(characters: [Character]) {
        self.characters = characters
    }

    /// nil for what is left out: white space, punctuation, boxes.
    static func fold(_ character: Character) -> Character? {
        guard let scalar = character.unicodeScalars.first else { return nil }
        switch scalar.value {
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
            return Unicode.Scalar(scalar.value - 0xFEE0).map { Character($0) }
        default: break
        }
        return character.isLetter || character.isNumber ? character : nil
    }

    var isEmpty: Bool { characters.isEmpty }

    /// 1 for equal, 0 for nothing in common: one less the edit distance over the longer length.
    func similarity(to other: PrintedText) -> Double {
        let longer = max(characters.count, other.characters.count)
        guard longer > 0 else { return 1 }
        return 1 - Double(editDistance(to: other)) / Double(longer)
    }

    private func editDistance(to other: PrintedText) -> Int {
        var row = Array(0...other.characters.count)
        for (i, left) in characters.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, right) in other.characters.enumerated() {
                let substitution = diagonal + (left == right ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(substitution, row[j] + 1, diagonal + 1)
            }
        }
        return row[other.characters.count]
    }

    /// Where `self` stands inside `text` with the fewest edits (Sellers 1980); 1 for an exact occurrence.
    func bestOccurrence(in text: PrintedText) -> (similarity: Double, end: Int) {
        guard !characters.isEmpty else { return (1, 0) }
        var column = Array(0...characters.count)
        var best = (distance: characters.count, end: 0)
        for (j, found) in text.characters.enumerated() {
            var diagonal = column[0]
            for i in 1...characters.count {
                let substitution = diagonal + (characters[i - 1] == found ? 0 : 1)
                diagonal = column[i]
                column[i] = min(substitution, column[i] + 1, column[i - 1] + 1)
            }
            if column[characters.count] < best.distance { best = (column[characters.count], j + 1) }
        }
        return (1 - Double(best.distance) / Double(characters.count), best.end)
    }
}

extension [FormSegment] {
    /// What the form prints there, in order.
    var printed: [PrintedText] {
        compactMap { if case .printed(let words) = $0 { PrintedText(words) } else { nil } }
    }
}
