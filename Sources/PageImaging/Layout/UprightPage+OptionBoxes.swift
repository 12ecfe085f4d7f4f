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
        let found = withInkAround(finder.marks(of: boxes.map(\.box)))
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

    /// Bands beside a box, in its widths: beyond the blur of its frame, and how broad; those above and below reach beyond its
    /// corners.
    private static let (blur, breadth, corner) = (0.1, 0.28, 0.1)
    /// Most boxes have next to nothing above, in square millimetres, or the bands are no place to look.
    private static let clean = 0.03

    /// `marks` with the ink beside them.
    private func withInkAround(_ marks: [BoxMark]) -> [BoxMark] {
        let ink = InkMap(binary)
        let pixelArea = 1 / (scale.pixelsPerMillimetre * scale.pixelsPerMillimetre)
        guard !marks.isEmpty else { return marks }
        let around = marks.map { mark in
            let box = scale.pixelBox(mark.box)
            let blur = max(2, Int(Double(box.width) * Self.blur))
            let (breadth, corner) = (Int(Double(box.width) * Self.breadth), Int(Double(box.width) * Self.corner))
            func area(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> Double {
                let band = PixelBox(x: x, y: y, width: width, height: height).grown(by: 0, within: bounds)
                return Double(ink.count(in: band)) * pixelArea
            }
            let (wide, left) = (box.width + 2 * corner, box.x - corner)
            return BoxMark.InkAround(
                left: area(box.x - blur - breadth, box.y, breadth, box.height),
                above: area(left, box.y - blur - breadth, wide, breadth),
                below: area(left, box.maxY + blur, wide, breadth))
        }
        // A little below the middle one, for ticks raise it.
        guard around.map(\.above).sorted()[around.count * 2 / 5] <= Self.clean else { return marks }
        return zip(marks, around).map { mark, around in
            var mark = mark
            mark.around = around
            return mark
        }
    }
}
