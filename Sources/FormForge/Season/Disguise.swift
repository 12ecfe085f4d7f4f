import FormModel

/// Writes one application's words as another's: a permutation of characters, so that what was the same stays the same
/// and what differed still differs.
///
/// What the form prints and what means something to a rule (options, dates, amounts) stays: only Han characters that the
/// form does not print are exchanged, and the figures of long numbers behind their third.
struct Disguise {
    private let characters: [Character: Character]
    private let figures: [Character: Character]
    /// Shorter numbers are amounts, years and counts.
    private static let leastFigures = 7
    /// The first figures tell what a number is (a mobile's 138, a code's 915).
    private static let keptFigures = 3

    /// - Parameter alphabet: the Han characters to exchange; those that the form prints are left out.
    init(edition: FormEdition, alphabet: Set<Character>, seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let free = alphabet.subtracting(edition.printedPairs.joined()).sorted()
        characters = Dictionary(uniqueKeysWithValues: zip(free, random.shuffled(free)))
        let digits = Array("0123456789")
        figures = Dictionary(uniqueKeysWithValues: zip(digits, random.shuffled(digits)))
    }

    func text(_ text: String) -> String { String(changed(Array(text))) }

    func page(_ page: PageReading) -> PageReading {
        var page = page
        page.lines = page.lines.map(line)
        for table in page.tables.indices {
            for cell in page.tables[table].cells.indices {
                page.tables[table].cells[cell].lines = page.tables[table].cells[cell].lines.map(line)
            }
        }
        for seal in page.seals.indices { page.seals[seal].text = page.seals[seal].text.map(text) }
        return page
    }

    private func line(_ line: TextLine) -> TextLine {
        var line = line
        for index in line.readings.indices {
            var read = line.readings[index].characters
            // A cell of several graphemes (a space, a ligature) stays as it is.
            for (place, character) in changed(read.map { $0.text.count == 1 ? $0.text.first ?? " " : " " }).enumerated()
            where read[place].text.count == 1 {
                read[place].text = String(character)
            }
            line.readings[index].characters = read
        }
        return line
    }

    private func changed(_ text: [Character]) -> [Character] {
        var changed = text.map { characters[$0] ?? $0 }
        var begin = 0
        while begin < text.count {
            let end = text[begin...].firstIndex { figures[$0] == nil } ?? text.count
            if end - begin >= Self.leastFigures {
                for place in begin + Self.keptFigures..<end { changed[place] = figures[text[place]] ?? text[place] }
            }
            begin = max(end, begin) + 1
        }
        return changed
    }
}
