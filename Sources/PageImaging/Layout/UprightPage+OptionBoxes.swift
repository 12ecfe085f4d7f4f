public import FormModel

/// Boxes to tick before options whose words were read.
extension UprightPage {
    /// `marks` with the boxes before the options at `places` found anew, for the words around them are known now.
    ///
    /// What was taken for a box among the words goes. Unchanged where the options are few or their boxes cannot be told.
    public func marks(
        _ marks: [BoxMark], before places: [OptionPlace]
    ) throws(ImagingError) -> [BoxMark] {
        guard let boxes = try OptionBoxFinder(before: places, on: self)?.boxes() else { return marks }
        let finder = BoxFinder(scale: scale, binary: faint, ink: InkMap(faint), isBilevel: colour == .bilevel)
        var found = finder.marks(of: boxes.map(\.box))
        for index in passedByStroke(found) {
            (found[index].state, found[index].quality) = (.doubtful, 0.4)
        }
        let taken =
            places.flatMap(\.words)
            + boxes.compactMap { place, box in
                // The recogniser is vague about where words begin.
                let box = scale.pageBox(box)
                return place.words.first.map { words in
                    PageBox(x: box.x, y: box.y, width: max(box.width, words.maxX - box.x), height: box.height)
                }
            }
        let others = marks.filter { mark in
            !found.contains { $0.box.intersection(mark.box) != nil }
                && !taken.contains { box in
                    abs(box.midY - mark.box.midY) < mark.box.height && box.x < mark.box.midX
                        && mark.box.midX < box.maxX
                }
        }
        return (others + found).sorted { ($0.box.y, $0.box.x) < ($1.box.y, $1.box.x) }
    }

    /// A band along the left and the upper side of a box, outside of the blur of its frame, in its widths.
    private static let band = 0.08...0.22
    /// A ball pen that crosses both leaves at least this, and this in each, in square millimetres; words before a box reach
    /// into one of them.
    private static let (leastStroke, leastOfEach) = (0.15, 0.05)
    /// Most boxes have next to nothing there, or the bands are no place to look.
    private static let clean = 0.03

    /// Those empty boxes whose upper left corner a pen stroke passes, as a tick does that missed its box.
    private func passedByStroke(_ marks: [BoxMark]) -> [Int] {
        let ink = InkMap(binary)
        let pixelArea = 1 / (scale.pixelsPerMillimetre * scale.pixelsPerMillimetre)
        let empty = marks.indices.filter { marks[$0].state == .empty }
        let bands = empty.map { index in
            let box = scale.pixelBox(marks[index].box)
            let near = Int(Double(box.width) * Self.band.lowerBound)
            let far = Int(Double(box.width) * Self.band.upperBound)
            return [
                PixelBox(x: box.x - far, y: box.y - far, width: far - near, height: box.height + far),
                PixelBox(x: box.x - near, y: box.y - far, width: box.width + near, height: far - near),
            ].map { Double(ink.count(in: $0.grown(by: 0, within: bounds))) * pixelArea }
        }
        guard let median = bands.map({ $0.reduce(0, +) }).median, median <= Self.clean else { return [] }
        return zip(empty, bands).filter { _, areas in
            areas.reduce(0, +) >= Self.leastStroke && areas.allSatisfy { $0 >= Self.leastOfEach }
        }.map(\.0)
    }
}
