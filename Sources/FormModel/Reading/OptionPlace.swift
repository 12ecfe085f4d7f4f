/// Where the printed words of an option stand on a page; its box to tick stands before them.
public struct OptionPlace: Sendable, Hashable {
    /// The words, as the form prints them.
    public var text: String
    /// Left edge of the words and middle of their line, millimetres from the page's top left.
    public var start: Double
    public var middle: Double
    /// Advance of a Han character, millimetres.
    public var em: Double
    /// The words, line by line.
    public var words: [PageBox]

    public init(text: String, start: Double, middle: Double, em: Double, words: [PageBox]) {
        self.text = text
        self.start = start
        self.middle = middle
        self.em = em
        self.words = words
    }
}

extension [BoxMark] {
    /// How far a box to tick may lie before its option's words, in ems: a √ and a space may stand between; the
    /// recogniser is vague about where words begin.
    private static var distances: ClosedRange<Double> { -0.3...2.4 }

    /// Of those on the line of `place`, before its words, the nearest; nil for none.
    public func index(before place: OptionPlace) -> Int? {
        indices.filter {
            let box = self[$0].box
            return abs(box.midY - place.middle) < place.em * 0.6
                && Self.distances.contains((place.start - box.maxX) / place.em)
        }.max { self[$0].box.maxX < self[$1].box.maxX }
    }

    /// For each of `places` that of its box; a box is of the first words behind it: where a √ stands in the place of the
    /// second box (`□否√是`), the first is not that of both.
    public func indices(before places: [OptionPlace]) -> [Int?] {
        let nearest = places.map(index(before:))
        return zip(places, nearest).map { place, index in
            let isFirst = zip(places, nearest).allSatisfy { $1 != index || place.start <= $0.start }
            return isFirst ? index : nil
        }
    }
}
