import FormModel

/// What paper and record say where they disagree, short enough for a sentence, and where to look.
struct DisagreementText {
    /// In quotes; `空白` for a blank. Long texts: the first place that differs, with a few characters around it.
    var paper: String
    var record: String
    /// The place of the first difference where it is known, else of the field.
    var region: PageRegion?

    private static let longest = 40
    private static let context = 8

    init(_ reading: FieldReading?, _ comparison: FieldComparison, record: String?) {
        let paper = reading?.value.ledgerText ?? ""
        let record = record ?? ""
        region = reading?.regions.first
        self.paper = Self.quoted(paper)
        self.record = Self.quoted(record)
        let differences = comparison.evidence?.substantial ?? []
        guard let reading, let first = differences.first else { return }
        if let narrowed = Self.region(of: first, in: reading) { region = narrowed }
        guard paper.count > Self.longest || record.count > Self.longest else { return }
        let folded = FoldedText(record).scalars
        let before = Self.text(
            folded[max(0, first.recordRange.lowerBound - Self.context)..<first.recordRange.lowerBound])
        let after = Self.text(
            folded[first.recordRange.upperBound..<min(folded.count, first.recordRange.upperBound + Self.context)])
        self.paper = "“…\(before)\(Self.clipped(first.paper))\(after)…”"
        self.record = "“…\(before)\(Self.clipped(first.record))\(after)…”"
        if differences.count > 1 { self.record += "（共\(differences.count)处）" }
    }

    /// At most forty characters.
    static func short(_ text: String) -> String {
        text.count > longest ? "\(text.prefix(longest))…" : text
    }

    private static func quoted(_ text: String) -> String {
        FoldedText.isBlank(text) ? "空白" : "“\(short(text))”"
    }

    private static func clipped(_ text: String) -> String {
        text.count > longest ? "\(text.prefix(longest / 2))…\(text.suffix(longest / 4))" : text
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// nil for short values, which are seen whole.
    private static func region(of difference: TextDifference, in reading: FieldReading) -> PageRegion? {
        guard reading.characters.count > longest, !difference.characters.isEmpty,
            difference.characters.upperBound <= reading.characters.count,
            let page = reading.region(ofCharacter: difference.characters.lowerBound)?.page
        else { return nil }
        let boxes = reading.characters[difference.characters].map(\.box)
        // A stretch over several lines would make a box of half the page; its first line shows where to look.
        guard let first = boxes.first else { return nil }
        let line = boxes.filter { abs($0.midY - first.midY) < first.height }
        return PageBox.enclosing(line).map { PageRegion(page: page, box: $0) }
    }
}
