public import FormModel

/// Boxes to tick before options whose words were read.
extension UprightPage {
    /// `marks` with the boxes before the options at `places` found anew, for the words around them are known now.
    ///
    /// What was taken for a box among the words goes, also where the options are few or their boxes cannot be told: 国 before
    /// 家级 is none, however pale the boxes are.
    public func marks(
        _ marks: [BoxMark], before places: [OptionPlace]
    ) throws(ImagingError) -> [BoxMark] {
        guard let boxes = try OptionBoxFinder(before: places, on: self)?.boxes() else {
            return marks.filter { mark in
                !places.contains { place in
                    place.words.contains { isAmong($0, mark.box, behind: Self.intoWords * place.em) }
                }
            }
        }
        let finder = BoxFinder(scale: scale, binary: faint, ink: InkMap(faint), isBilevel: colour == .bilevel)
        let usual = boxes.map { scale.pageBox($0.box).width }.median ?? 0
        let whole = marks.filter {
            $0.state == .empty && $0.isWhole && abs($0.box.width - usual) < usual * Self.otherSize
        }
        let settled = boxes.map { place, box in
            let mark = finder.mark(of: box)
            let first = mark.state == .empty ? nil : emptyBox(of: whole, beside: mark.box, em: place.em)
            return (place: place, mark: first.map(finder.mark) ?? mark)
        }
        let found = withInkAround(doubtingWider(settled.map(\.mark)))
        let taken =
            places.flatMap(\.words)
            + settled.compactMap { place, mark in
                // The recogniser is vague about where words begin.
                let box = mark.box
                return place.words.first.map { words in
                    PageBox(x: box.x, y: box.y, width: max(box.width, words.maxX - box.x), height: box.height)
                }
            }
        let others = marks.filter { mark in
            mark.box.width >= usual * Self.leastSize && !found.contains { $0.box.intersection(mark.box) != nil }
                && !taken.contains { isAmong($0, mark.box) }
        }
        return (others + found).sorted { ($0.box.y, $0.box.x) < ($1.box.y, $1.box.x) }
    }

    /// The middle of a box lies no farther behind where its words begin, as vague as that is, in ems.
    private static let intoWords = 0.1

    /// Whether the middle of `box` lies on the line of `words`, between so much `behind` where they begin and their end.
    private func isAmong(_ words: PageBox, _ box: PageBox, behind: Double = 0) -> Bool {
        abs(words.midY - box.midY) < box.height && words.x + behind < box.midX && box.midX < words.maxX
    }

    /// How much an empty box may be larger or smaller than most, and how far a frame among the words lies behind it, in ems:
    /// where the recogniser is wrong about where words begin, strokes of the first of them were taken for a ticked box.
    private static let (otherSize, closeBehind) = (0.1, 0.6)
    /// What is narrower than this, in widths of most boxes, is a part of a character.
    private static let leastSize = 0.6

    /// The one of `whole` boxes that ends where `frame` begins.
    private func emptyBox(of whole: [BoxMark], beside frame: PageBox, em: Double) -> PixelBox? {
        whole.first { mark in
            abs(mark.box.midY - frame.midY) < mark.box.height / 2 && mark.box.maxX < frame.midX
                && frame.x - mark.box.maxX < Self.closeBehind * em
        }.map { scale.pixelBox($0.box) }
    }

    /// How much wider than most such a frame is, and the most ink that a side of a box leaves in it.
    private static let (wider, mostOfSide) = (1.04..<1.2, 0.2)

    /// `marks` of which those are doubtful that are a little wider than most and have little in them: where a frame ends at a
    /// stroke of the words, the box's own side stands in it.
    private func doubtingWider(_ marks: [BoxMark]) -> [BoxMark] {
        guard let usual = marks.map(\.box.width).median else { return marks }
        return marks.map { mark in
            guard mark.state == .ticked, mark.coverage < Self.mostOfSide, Self.wider.contains(mark.box.width / usual)
            else { return mark }
            var mark = mark
            (mark.state, mark.quality) = (.doubtful, 0.4)
            return mark
        }
    }

    /// Bands beside a box, outside of the blur of its frame, in its widths; they reach around its corners.
    private static let band = 0.08...0.22
    /// A ball pen that crosses the bands on the left and above leaves at least this, and this in each, in square
    /// millimetres beside a box as wide as most; words before a box reach into one of them.
    private static let (leastStroke, leastOfEach) = (0.15, 0.05)
    /// Most boxes have next to nothing there, or an empty one tells nothing by them.
    private static let clean = 0.03

    /// `marks` with the ink beside them. An empty box whose upper left corner a pen stroke passes, as a tick does that missed
    /// its box, is doubtful.
    private func withInkAround(_ marks: [BoxMark]) -> [BoxMark] {
        let ink = InkMap(binary)
        let pixelArea = 1 / (scale.pixelsPerMillimetre * scale.pixelsPerMillimetre)
        var marks = marks
        for index in marks.indices {
            let box = scale.pixelBox(marks[index].box)
            let near = Int(Double(box.width) * Self.band.lowerBound)
            let far = Int(Double(box.width) * Self.band.upperBound)
            func area(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> Double {
                let band = PixelBox(x: x, y: y, width: width, height: height).grown(by: 0, within: bounds)
                return Double(ink.count(in: band)) * pixelArea
            }
            let inner = box.grown(by: -near - scale.pixels(BoxFinder.usualSide), within: box)
            marks[index].around = BoxMark.InkAround(
                left: area(box.x - far, box.y - far, far - near, box.height + far),
                above: area(box.x - near, box.y - far, box.width + near, far - near),
                below: area(box.x, box.maxY + near, box.width, far - near),
                rightInside: area(inner.maxX - inner.width / 3, inner.y, inner.width / 3, inner.height))
        }
        let empty = marks.indices.filter { marks[$0].state == .empty }
        let usual = empty.compactMap { marks[$0].usualAround.map { $0.left + $0.above } }.median
        guard let usual, usual <= Self.clean else { return marks }
        for index in empty {
            guard let around = marks[index].usualAround, around.left + around.above >= Self.leastStroke,
                min(around.left, around.above) >= Self.leastOfEach
            else { continue }
            (marks[index].state, marks[index].quality) = (.doubtful, 0.4)
        }
        return marks
    }
}
