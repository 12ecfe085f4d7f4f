public import FormModel

/// Finds where a page of the form is to be signed, and the print that stands there.
public struct SignaturePlaces: Sendable {
    /// The place for a signature with the lines of print around it, millimetres.
    public struct Place: Sendable, Hashable {
        public var field: FieldID
        public var box: PageBox
        public var printed: [PageBox]
    }

    private let edition: FormEdition

    public init(edition: FormEdition) {
        self.edition = edition
    }

    /// Likeness of a line to the words before a signature: what is written behind them is read with them.
    private static let likeness = 0.5
    /// Likeness of other lines there to print of the form.
    private static let printedLikeness = 0.6
    /// Room for a signature behind the middle of its words, millimetres.
    static let size = (width: 50.0, height: 18.0)
    private static let leastWidth = 20.0
    /// At the page's edge nobody signs, and a slice of the straddling seal may lie there; millimetres.
    private static let margin = 12.0
    /// So many characters of the words tell where they end.
    private static let leastRead = 3
    /// Of a character, by its height.
    private static let advance = 1.05

    /// None on other pages than that of the declaration.
    public func place(on page: PageReading) -> Place? {
        // The words first: to look for one line is cheaper than to classify a page.
        guard let (label, field) = edition.signature,
            let end = end(of: label, on: page) ?? endOfCrossed(label, on: page),
            PageClassifier(edition: edition).role(of: page).kind == .declaration
        else { return nil }
        let middle = end.line.box.midY
        let width = min(Self.size.width, page.width - Self.margin - end.x)
        guard width >= Self.leastWidth else { return nil }
        let box = PageBox(x: end.x, y: middle - Self.size.height / 2, width: width, height: Self.size.height)
        let words = edition.declaration.printed
        let printed = page.lines.filter { line in
            line.box != end.line.box && line.box.intersection(box) != nil
                && words.contains { PrintedText(line.text).bestOccurrence(in: $0).similarity >= Self.printedLikeness }
        }
        return Place(field: field, box: box, printed: printed.map(\.box))
    }

    /// The line with the words and where they end.
    private func end(of label: String, on page: PageReading) -> (line: TextLine, x: Double)? {
        let words = PrintedText(label)
        let lines = page.lines.map { line in
            let characters = (line.reading(by: .chinese) ?? line.readings[0]).characters.filter {
                $0.text.first.flatMap(PrintedText.fold) != nil
            }
            let text = PrintedText(characters: characters.compactMap { $0.text.first.flatMap(PrintedText.fold) })
            return (line: line, characters: characters, found: words.bestOccurrence(in: text))
        }
        guard let best = lines.max(by: { $0.found.similarity < $1.found.similarity }),
            best.found.similarity >= Self.likeness, best.found.end > 0
        else { return nil }
        if let end = Self.end(of: Array(label), in: best.characters) { return (best.line, end) }
        // The bracket behind the words; where their end was misread, as far as they reach from their beginning.
        let last = best.characters[best.found.end - 1].box
        let first = best.characters[0].box
        let reach = first.x + Self.width(of: label, height: first.height)
        return (best.line, max(last.maxX + last.height * 0.6, reach))
    }

    private static func width(of label: String, height: Double) -> Double {
        Double(label.count) * height * advance
    }

    /// How much higher than most lines one is that a name is written into, and how far above what the form prints next,
    /// millimetres.
    private static let (heightened, farthestAbove) = (1.8, 30.0)
    /// Room for what may stand out of the words, in heights of a line.
    private static let besides = 0.525

    /// Likewise where the name that was written into the line left none of its words to be read: it is the high one above what
    /// the form prints next.
    private func endOfCrossed(_ label: String, on page: PageReading) -> (line: TextLine, x: Double)? {
        guard let words = edition.wordsBelowSignature.map(PrintedText.init),
            let usual = page.lines.map(\.box.height).median,
            // Most pages have no such line, and to look for words in all of theirs takes longer.
            page.lines.contains(where: { $0.box.height >= usual * Self.heightened }),
            let below = page.lines.first(where: {
                words.bestOccurrence(in: PrintedText($0.text)).similarity >= Self.printedLikeness
            }),
            let line = page.lines.filter({ $0.box.midY < below.box.y }).max(by: { $0.box.midY < $1.box.midY }),
            line.box.height >= usual * Self.heightened, below.box.midY - line.box.midY <= Self.farthestAbove
        else { return nil }
        return (line, line.box.x + Self.width(of: label, height: usual) + Self.besides * usual)
    }

    /// Where the words that were read rightly say that all of them end, by the left sides of their characters: what is
    /// written behind them widens and heightens some of their boxes. nil for too few of them.
    private static func end(of label: [Character], in characters: [ReadCharacter]) -> Double? {
        let places = label.indices.compactMap { index -> (index: Int, x: Double)? in
            guard label[index].isLetter,
                let character = characters.first(where: { $0.text == String(label[index]) })
            else { return nil }
            return (index, character.box.x)
        }
        guard places.count >= leastRead else { return nil }
        let pitches = places.indices.flatMap { later in
            places[..<later].map { (places[later].x - $0.x) / Double(places[later].index - $0.index) }
        }.sorted()
        let pitch = pitches[pitches.count / 2]
        let ends = places.map { $0.x + Double(label.count - $0.index) * pitch }.sorted()
        return ends[ends.count / 2]
    }
}
