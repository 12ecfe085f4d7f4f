internal import FormModel

/// Says on which pages of a copy a slice of the straddling seal is: one seal was pressed over the fanned sheets, so its
/// slices stand at one height of one side.
struct StraddlingSealReader {
    /// Seals have 38 to 45 mm (domain.md §5); the first and last slices are short chords.
    private static let (radius, shortest) = (25.0, 12.0)
    /// Two pieces of rim of a seal over forty sheets have 1.8 square millimetres.
    private static let leastArea = 0.8
    /// A seal that is on fewer of the pages is something else.
    private static let leastShare = 0.4

    /// `field`: that of the straddling seal. A region for each page with a slice.
    func read(_ pages: [PageReading], field: FieldID) -> FieldReading {
        let pages = pages.filter { $0.failure == nil && !$0.isBlank }
        guard !pages.isEmpty else { return FieldReading(field: field, value: .unreadable, confidence: 0) }
        let sides = [EdgeInk.Side.right, .left].compactMap { slices(of: pages, at: $0) }
        guard let slices = sides.max(by: { $0.count < $1.count }) else {
            return FieldReading(field: field, value: .presence(false), confidence: Self.absent)
        }
        let share = Double(slices.count) / Double(pages.count)
        guard slices.count > 1, share >= Self.leastShare else {
            return FieldReading(field: field, value: .unreadable, confidence: 0, regions: slices)
        }
        return FieldReading(field: field, value: .presence(true), confidence: 0.8 + 0.2 * share, regions: slices)
    }

    /// Scanners cut edges off: that none is seen is never quite sure.
    private static let absent = 0.85

    /// nil where no page has ink as high as a seal at `side`.
    private func slices(of pages: [PageReading], at side: EdgeInk.Side) -> [PageRegion]? {
        let middles = pages.compactMap { page -> Double? in
            guard let box = PageBox.enclosing(page.edgeInk.filter { $0.side == side }.map(\.box)),
                (Self.shortest...Self.radius * 2).contains(box.height)
            else { return nil }
            return box.midY
        }.sorted()
        guard !middles.isEmpty else { return nil }
        let middle = middles[middles.count / 2]
        return pages.compactMap { page in
            let pieces = page.edgeInk.filter { $0.side == side && abs($0.box.midY - middle) <= Self.radius }
            guard pieces.reduce(0, { $0 + $1.area }) >= Self.leastArea, let box = PageBox.enclosing(pieces.map(\.box)),
                box.height >= Self.shortest
            else { return nil }
            return PageRegion(page: page.number, box: box)
        }
    }
}
