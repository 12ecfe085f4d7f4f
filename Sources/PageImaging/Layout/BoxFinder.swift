internal import FormModel
internal import Foundation

/// Finds printed boxes to tick, by their four sides, so that a pen stroke across one does not hide it.
///
/// Characters such as 口, 国 and 日 have four sides too; which candidates are boxes is settled by the text around them.
struct BoxFinder {
    let scale: PixelScale
    let binary: PixImage
    let ink: InkMap
    let isBilevel: Bool

    typealias Frame = FrameFinder.Frame

    /// Sides of □ from 9 to 18 pt, millimetres; some fonts draw it half as wide as a character.
    private static let sides = [1.9...6.0, 1.4...3.0]
    private static let small = 2.2
    /// Thickness of a side with its blur, millimetres.
    static let usualSide = 0.3
    /// What a bilevel scan at 200 dpi leaves out of a thin side, millimetres.
    private static let bilevelGap = 0.45
    /// So many empty frames of one size, each by itself, are boxes to tick, and tell the size of the others; fewer where
    /// there is white all around them.
    private static let (enoughAlike, enoughAlone) = (5, 3)

    /// `size`: width of the page's boxes in millimetres, where there are enough to tell.
    func marks() throws(ImagingError) -> (marks: [BoxMark], size: Double?) {
        var plain: [Frame] = []
        for sides in Self.sides {
            var best: (finder: FrameFinder, family: [Frame])?
            for gap in isBilevel ? [0, Self.bilevelGap] : [0] {
                let finder = try FrameFinder(scale: scale, binary: binary, ink: ink, sides: sides, gap: gap)
                if plain.isEmpty { plain = finder.frames + solid(finder, alike: nil) }
                guard let family = family(of: finder.frames) else { continue }
                // Bridged gaps join strokes too: only where they find clearly more.
                if let best, family.count * 2 <= best.family.count * 3 { continue }
                best = (finder, family)
            }
            if let best { return try marks(best.family, best.finder) }
        }
        return (marks(of: plain), nil)
    }

    private func marks(_ family: [Frame], _ finder: FrameFinder) throws(ImagingError) -> (
        marks: [BoxMark], size: Double?
    ) {
        let size = (width: family[0].box.width, height: family[0].box.height)
        var boxes = finder.frames.filter { isAlike($0.box, size, by: 5) || isTypedTick($0, size) }
        boxes += solid(finder, alike: size)
        boxes += crossedFrames(like: family, beside: boxes, finder)
        boxes += try blackedOut(like: family, beside: boxes)
        return (marks(of: boxes), scale.millimetres(size.width))
    }

    /// The state of `box`, whose sides are as far as can be told.
    func mark(of box: PixelBox) -> BoxMark { mark(of: Frame(box: box, side: scale.pixels(Self.usualSide))) }

    private func marks(of boxes: [Frame]) -> [BoxMark] {
        boxes.sorted { ($0.box.y, $0.box.x) < ($1.box.y, $1.box.x) }.map(mark)
    }

    private func solid(_ finder: FrameFinder, alike size: (width: Int, height: Int)?) -> [Frame] {
        finder.solid.filter { box in
            ink.coverage(in: box) > 0.9 && size.map { isAlike(box, $0, by: 5) } ?? true
        }.map { Frame(box: $0, side: 1) }
    }

    /// One printer made all boxes: the empty frames of the size that most of those have that stand by themselves. Other
    /// frames are parts of characters, which differ among themselves. nil where they are few.
    private func family(of frames: [Frame]) -> [Frame]? {
        let empty = frames.filter { ink.coverage(in: $0.inside) < 0.02 }.map {
            (frame: $0, sides: clearSides(of: $0.box))
        }
        let alone = largest(empty.filter { $0.sides == 4 }.map(\.frame))
        // Words may stand close behind a wide box; around a small one there is white.
        let wide = largest(
            empty.filter { $0.sides >= 3 && !isSmall($0.frame.box.width) }.map(\.frame))
        if wide.count >= max(Self.enoughAlike, alone.count * 2) { return wide }
        let least = isSmall(alone.first?.box.width ?? 0) ? Self.enoughAlike : Self.enoughAlone
        return alone.count >= least ? alone : nil
    }

    /// As large as parts of characters are.
    private func isSmall(_ width: Int) -> Bool { width < scale.pixels(Self.small) }

    /// The most frames that are like one of them, which leads.
    private func largest(_ frames: [Frame]) -> [Frame] {
        let families = frames.map { one in
            [one] + frames.filter { $0.box != one.box && isAlike($0.box, (one.box.width, one.box.height), by: 12) }
        }
        return families.max { $0.count < $1.count } ?? []
    }

    /// How many sides of `box` have white beyond them: a part of a character has strokes around it.
    private func clearSides(of box: PixelBox) -> Int {
        // Beyond the blur of the sides, within the white that fonts leave around □.
        let near = max(2, box.width / 12)
        let reach = max(1, box.width / 12)
        func isClear(_ strip: PixelBox) -> Bool {
            ink.coverage(in: strip.grown(by: 0, within: ink.bounds)) < 0.08
        }
        return [
            PixelBox(x: box.x - near - reach, y: box.y, width: reach, height: box.height),
            PixelBox(x: box.maxX + near, y: box.y, width: reach, height: box.height),
            PixelBox(x: box.x, y: box.y - near - reach, width: box.width, height: reach),
            PixelBox(x: box.x, y: box.maxY + near, width: box.width, height: reach),
        ].count(where: isClear)
    }

    /// Within one part in `parts` of the size, and a pixel; a pen stroke may lengthen a side.
    private func isAlike(_ box: PixelBox, _ size: (width: Int, height: Int), by parts: Int) -> Bool {
        abs(box.width - size.width) <= size.width / parts + 1
            && abs(box.height - size.height) <= size.height / parts + 1
    }

    /// ☑ of another font than □: a frame of about the size, by itself, with something in it.
    private func isTypedTick(_ frame: Frame, _ size: (width: Int, height: Int)) -> Bool {
        frame.box.width * 5 >= size.width * 4 && frame.box.width <= size.width * 2 && clearSides(of: frame.box) >= 3
            && ink.coverage(in: frame.inside) >= BoxMark.inked
    }

    // MARK: - Boxes under pen strokes

    /// Boxes whose sides a pen stroke broke or thickened: of the family's size, in a row or a column with one of its
    /// members, and with most of each side there.
    private func crossedFrames(like family: [Frame], beside found: [Frame], _ finder: FrameFinder) -> [Frame] {
        let (width, height) = (family[0].box.width, family[0].box.height)
        let side = max(1, family.map(\.side).sorted()[family.count / 2])
        let slack = max(2, height / 6)
        var candidates: [(box: PixelBox, share: Double)] = []
        func consider(_ columns: ClosedRange<Int>, _ rows: ClosedRange<Int>) {
            for y in rows {
                for x in columns {
                    let box = PixelBox(x: x, y: y, width: width, height: height)
                    if let share = finder.sideShare(of: box) { candidates.append((box, share)) }
                }
            }
        }
        let rows = Self.merged(family.map { ($0.box.y - slack)...($0.box.y + slack) })
        let columns = Self.merged(family.map { ($0.box.x - slack)...($0.box.x + slack) })
        // Rows of boxes run on to the right; a column of boxes has none between its lines and more above and below.
        for row in rows { consider((columns[0].lowerBound - width * 3)...(columns.last!.upperBound + width * 40), row) }
        for column in columns {
            consider(column, (rows[0].lowerBound - height * 12)...(rows.last!.upperBound + height * 12))
        }
        candidates.sort { ($1.share, $0.box.y, $0.box.x) < ($0.share, $1.box.y, $1.box.x) }
        // The best of those that overlap, and none that was found already.
        var chosen: [Frame] = []
        for candidate in candidates where !(found + chosen).contains(where: { $0.box.intersects(candidate.box) }) {
            // Parts of characters are as large as a small box.
            guard !isSmall(width) || clearSides(of: candidate.box) >= 3 else { continue }
            chosen.append(Frame(box: candidate.box, side: side, isWhole: false))
        }
        return chosen
    }

    /// Sorted and without overlaps.
    private static func merged(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
        ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { merged, range in
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
    }

    /// A hand fills a box with strokes that leave less white than any character does.
    private static let leastFilled = 0.6

    /// Boxes that a pen filled until no side can be told: ink as large as a box and darker than print.
    private func blackedOut(like family: [Frame], beside found: [Frame]) throws(ImagingError) -> [Frame] {
        let (width, height) = (family[0].box.width, family[0].box.height)
        // Thin connections to characters beside it go.
        let core = try binary.opened(width: max(1, scale.pixels(0.25)), height: max(1, scale.pixels(0.25)))
        return try core.components().compactMap { piece in
            guard piece.width * 4 >= width * 3, piece.width <= width * 2, piece.height * 4 >= height * 3,
                piece.height <= height * 2
            else { return nil }
            let box = PixelBox(
                x: max(0, piece.midX - width / 2), y: max(0, piece.midY - height / 2), width: width, height: height
            ).grown(by: 0, within: ink.bounds)
            guard ink.coverage(in: box) >= Self.leastFilled, isLinedUp(box, with: family),
                !isSmall(width) || clearSides(of: piece) >= 3,
                !found.contains(where: { $0.box.intersects(box) })
            else { return nil }
            return Frame(box: box, side: max(1, family[0].side), isWhole: false)
        }
    }

    private func isLinedUp(_ box: PixelBox, with others: [Frame]) -> Bool {
        let slack = max(2, box.height / 6)
        return others.contains { other in
            abs(other.box.midY - box.midY) <= slack
                || abs(other.box.x - box.x) <= slack && abs(other.box.midY - box.midY) < box.height * 12
        }
    }

    // MARK: - States

    /// States by the share of ink inside, after SDAPS (`peers.md`: below 2 % empty, 2 to 5 % uncertain, above 10 %
    /// ticked, above 50 % filled). A typed ■ is filled evenly to its corners, a box blacked out by pen is not.
    private func mark(of frame: Frame) -> BoxMark {
        let box = frame.box
        let margin = min(frame.side + scale.pixels(0.2), Int(Double(box.width) * Self.marginOfSmall))
        let inner = box.grown(by: -margin, within: box)
        let coverage = ink.coverage(in: inner)
        let state: BoxState
        let quality: Double
        switch coverage {
        case ..<0.02: (state, quality) = (.empty, 1)
        case ..<0.05: (state, quality) = (.empty, 0.7)
        case ..<BoxMark.inked: (state, quality) = (.doubtful, 0.5)
        case ..<0.12: (state, quality) = (.ticked, 0.7)
        case ..<BoxMark.filled: (state, quality) = (.ticked, 1)
        default:
            let even = ink.coverage(in: box) > 0.93
            (state, quality) = even ? (.ticked, 0.9) : (.doubtful, 0.4)
        }
        // The ring itself may pass through the box.
        let isRinged = coverage < Self.mostOfRing && isRinged(box)
        return BoxMark(
            box: scale.pageBox(box), state: isRinged ? .ticked : state, quality: isRinged ? 0.7 : quality,
            coverage: coverage, isWhole: frame.isWhole, isRinged: isRinged)
    }

    /// The sides of a box and what stands at them, in its widths, where it is small: with half a millimetre on each side a
    /// tick in a box of 1.5 mm was no more than in the dozen pixels that are left.
    private static let marginOfSmall = 0.25
    /// More ink in a box is a mark by itself.
    private static let mostOfRing = 0.25

    /// Whether a pen drew around the box: one connected stroke at nearly the same distance from its centre in nearly all
    /// directions. Print around a box surrounds it too, but in pieces.
    private func isRinged(_ box: PixelBox) -> Bool {
        let size = Double(box.width)
        let reach = Int(size * 1.75)
        let window = PixelBox(x: box.midX - reach, y: box.midY - reach, width: 2 * reach, height: 2 * reach)
            .grown(by: 0, within: ink.bounds)
        // Beyond the blur of the box's own sides; a tight ring touches them.
        let own = box.grown(by: max(2, box.width / 12), within: ink.bounds)
        return InkComponents(of: ink, in: window).members.contains { pixels in
            surrounds(
                pixels.filter { $0.x < own.x || $0.x >= own.maxX || $0.y < own.y || $0.y >= own.maxY }
                    .map { (Double($0.x - box.midX), Double($0.y - box.midY)) }, size: size)
        }
    }

    /// Whether points around an origin lie on a ring outside of a box of `size`.
    private func surrounds(_ points: [(x: Double, y: Double)], size: Double) -> Bool {
        let directions = 40
        var distances = [[Double]](repeating: [], count: directions)
        for point in points {
            let distance = hypot(point.x, point.y)
            guard distance <= size * 1.7 else { continue }
            let turn = (atan2(point.y, point.x) / (2 * .pi) + 1).truncatingRemainder(dividingBy: 1)
            distances[min(directions - 1, Int(turn * Double(directions)))].append(distance)
        }
        return stride(from: size * 0.75, through: size * 1.5, by: size * 0.05).contains { radius in
            let hit = distances.filter { $0.contains { abs($0 - radius) <= size * 0.25 } }
            return Double(hit.count) >= 0.85 * Double(directions)
        }
    }
}
