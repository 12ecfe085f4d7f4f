internal import FormModel
internal import Foundation

/// Finds printed boxes to tick by their four sides, so that a pen stroke across one does not hide it.
///
/// Characters such as 口, 国 and 日 have four sides too; which candidates are boxes is settled by the text around them.
struct BoxFinder {
    let scale: PixelScale
    let binary: PixImage
    let ink: InkMap

    /// Sides of □ from 9 to 18 pt, millimetres.
    private static let sides = 1.9...6.0
    private static let thickestSide = 1.0
    /// Share of a side that must carry ink.
    private static let sideCoverage = 0.8

    func marks() throws(ImagingError) -> [BoxMark] {
        let runs = try binary.opened(width: scale.pixels(Self.sides.lowerBound * 0.8), height: 1).components()
        let shortest = scale.pixels(Self.sides.lowerBound)
        let longest = scale.pixels(Self.sides.upperBound)
        let strokes = runs.filter {
            $0.width >= shortest && $0.width <= longest && $0.height <= scale.pixels(Self.thickestSide)
        }.sorted { ($0.y, $0.x) < ($1.y, $1.x) }
        let solid = runs.filter { $0.width >= shortest && $0.width <= longest && Self.isSquare($0.width, $0.height) }
        var boxes: [Frame] = frames(of: strokes)
        boxes += solid.filter { ink.coverage(in: $0) > 0.9 }.map { ($0, 1) }
        let size = usualSize(of: boxes)
        if let size { boxes = boxes.filter { isAlike($0.box, size, by: 5) } }
        boxes += crossedFrames(beside: boxes, runs: runs)
        return boxes.sorted { ($0.box.y, $0.box.x) < ($1.box.y, $1.box.x) }.map { mark(of: $0.box, side: $0.side) }
    }

    /// One printer made all boxes: the size that most of the empty ones have. Other frames are parts of characters,
    /// which differ among themselves.
    private func usualSize(of boxes: [Frame]) -> (width: Int, height: Int)? {
        let empty = boxes.filter { ink.coverage(in: $0.box.grown(by: -$0.side * 2, within: $0.box)) < 0.02 }.map(\.box)
        let likes = empty.map { box in empty.count { isAlike($0, (box.width, box.height), by: 12) } }
        guard let most = likes.max(), most >= Self.enoughAlike, let place = likes.firstIndex(of: most) else {
            return nil
        }
        return (empty[place].width, empty[place].height)
    }

    private static let enoughAlike = 8

    /// Within one part in `parts` of the size, and a pixel; a pen stroke may lengthen a side.
    private func isAlike(_ box: PixelBox, _ size: (width: Int, height: Int), by parts: Int) -> Bool {
        abs(box.width - size.width) <= size.width / parts + 1
            && abs(box.height - size.height) <= size.height / parts + 1
    }

    // MARK: - Boxes under pen strokes

    private typealias Frame = (box: PixelBox, side: Int)

    /// Boxes whose sides a pen stroke broke or thickened: of the same size as those found, in a row or a column with one
    /// of them, and with most of each side there.
    private func crossedFrames(beside found: [Frame], runs: [PixelBox]) -> [Frame] {
        let empty = found.filter { ink.coverage(in: $0.box.grown(by: -$0.side * 2, within: $0.box)) < 0.05 }
        guard empty.count >= 3 else { return [] }
        let size = empty.map(\.box.width).sorted()[empty.count / 2]
        let height = empty.map(\.box.height).sorted()[empty.count / 2]
        let side = max(1, empty.map(\.side).sorted()[empty.count / 2])
        var frames: [(frame: Frame, share: Double)] = []
        for run in runs where run.width * 2 >= size {
            for x in max(0, run.maxX - size - 1)...max(0, run.maxX - size - 1, run.x + 1) {
                for y in [run.y, run.maxY - height] where y >= 0 {
                    let box = PixelBox(x: x, y: y, width: size, height: height)
                    guard box.maxX < ink.width, box.maxY < ink.height, isLinedUp(box, with: empty),
                        let share = sideShare(of: box)
                    else { continue }
                    frames.append(((box, side), share))
                }
            }
        }
        // The best of those that overlap, and none that was found already.
        var chosen: [Frame] = []
        for candidate in frames.sorted(by: { $0.share > $1.share }) {
            let box = candidate.frame.box
            guard !(found + chosen).contains(where: { $0.box.intersects(box) }) else { continue }
            chosen.append(candidate.frame)
        }
        return chosen
    }

    private func isLinedUp(_ box: PixelBox, with others: [Frame]) -> Bool {
        let slack = max(2, box.height / 6)
        return others.contains { other in
            abs(other.box.midY - box.midY) <= slack
                || abs(other.box.x - box.x) <= slack && abs(other.box.midY - box.midY) < box.height * 12
        }
    }

    /// Mean share of the four sides that carries ink; nil where a side is mostly missing.
    private func sideShare(of box: PixelBox) -> Double? {
        func inked(_ x: Int, _ y: Int) -> Bool {
            x >= 0 && y >= 0 && x < ink.width && y < ink.height && ink.bytes[y * ink.width + x] == 1
        }
        var shares: [Double] = []
        for y in [box.y, box.maxY - 1] {
            let hits = (box.x..<box.maxX).count { x in inked(x, y) || inked(x, y - 1) || inked(x, y + 1) }
            shares.append(Double(hits) / Double(box.width))
        }
        for x in [box.x, box.maxX - 1] {
            let hits = (box.y..<box.maxY).count { y in inked(x, y) || inked(x - 1, y) || inked(x + 1, y) }
            shares.append(Double(hits) / Double(box.height))
        }
        let mean = shares.reduce(0, +) / 4
        return shares.allSatisfy { $0 >= 0.75 } && mean >= 0.88 && hasCorners(box) ? mean : nil
    }

    private static func isSquare(_ width: Int, _ height: Int) -> Bool {
        height * 100 >= width * 80 && height * 100 <= width * 125
    }

    /// Pairs of level strokes one above the other with upright sides between their ends.
    private func frames(of strokes: [PixelBox]) -> [(box: PixelBox, side: Int)] {
        let slack = scale.pixels(0.4)
        var frames: [(box: PixelBox, side: Int)] = []
        for (index, top) in strokes.enumerated() {
            for bottom in strokes[(index + 1)...] {
                let height = bottom.maxY - top.y
                guard height * 100 <= top.width * 133 + slack * 100 else { break }
                guard abs(bottom.x - top.x) <= slack, abs(bottom.maxX - top.maxX) <= slack else { continue }
                let box = top.union(bottom)
                guard Self.isSquare(box.width, box.height), hasSides(box), hasCorners(box) else { continue }
                frames.append((box, max(1, min(top.height, bottom.height))))
                break
            }
        }
        // Of frames within frames (回, a double-lined box) the outermost is the box.
        return frames.filter { inner in
            !frames.contains { outer in
                outer.box != inner.box && outer.box.x <= inner.box.x && outer.box.y <= inner.box.y
                    && outer.box.maxX >= inner.box.maxX && outer.box.maxY >= inner.box.maxY
            }
        }
    }

    private func hasSides(_ box: PixelBox) -> Bool {
        let reach = scale.pixels(0.35)
        return [box.x, box.maxX - 1].allSatisfy { x in
            var inked = 0
            for y in box.y..<box.maxY {
                let row = y * ink.width
                let columns = max(0, x - reach)...min(ink.width - 1, x + reach)
                if columns.contains(where: { ink.bytes[row + $0] == 1 }) { inked += 1 }
            }
            return Double(inked) >= Self.sideCoverage * Double(box.height)
        }
    }

    /// Digits and letters are round where a box has corners.
    private func hasCorners(_ box: PixelBox) -> Bool {
        let reach = max(1, box.width / 8)
        return [box.x, box.maxX - reach].allSatisfy { x in
            [box.y, box.maxY - reach].allSatisfy { y in
                ink.count(in: PixelBox(x: x, y: y, width: reach, height: reach)) * 3 >= reach * reach
            }
        }
    }

    /// States by the share of ink inside, after SDAPS (`peers.md`: below 2 % empty, 2 to 5 % uncertain, above 10 %
    /// ticked, above 50 % filled). A typed ■ is filled evenly to its corners, a box blacked out by pen is not.
    private func mark(of box: PixelBox, side: Int) -> BoxMark {
        let margin = side + scale.pixels(0.2)
        let inner = box.grown(by: -margin, within: box)
        let coverage = ink.coverage(in: inner)
        let state: BoxState
        let quality: Double
        switch coverage {
        case ..<0.02: (state, quality) = (.empty, 1)
        case ..<0.05: (state, quality) = (.empty, 0.7)
        case ..<0.08: (state, quality) = (.doubtful, 0.5)
        case ..<0.12: (state, quality) = (.ticked, 0.7)
        case ..<0.55: (state, quality) = (.ticked, 1)
        default:
            let even = ink.coverage(in: box) > 0.93
            (state, quality) = even ? (.ticked, 0.9) : (.doubtful, 0.4)
        }
        if state == .empty, isCircled(box) {
            return BoxMark(box: scale.pageBox(box), state: .ticked, quality: 0.7, coverage: coverage)
        }
        return BoxMark(box: scale.pageBox(box), state: state, quality: quality, coverage: coverage)
    }

    /// Whether a pen drew around the box: one connected stroke at nearly the same distance from its centre in nearly all
    /// directions. Print around a box surrounds it too, but in pieces.
    private func isCircled(_ box: PixelBox) -> Bool {
        let size = Double(box.width)
        let reach = Int(size * 1.75)
        let window = PixelBox(x: box.midX - reach, y: box.midY - reach, width: 2 * reach, height: 2 * reach)
            .grown(by: 0, within: ink.bounds)
        return InkComponents(of: ink, in: window).members.contains { pixels in
            surrounds(pixels.map { (Double($0.x - box.midX), Double($0.y - box.midY)) }, size: size)
        }
    }

    /// Whether points around an origin lie on a ring outside of a box of `size`.
    private func surrounds(_ points: [(x: Double, y: Double)], size: Double) -> Bool {
        let directions = 40
        var distances = [[Double]](repeating: [], count: directions)
        for point in points {
            let distance = hypot(point.x, point.y)
            guard distance >= size * 0.72, distance <= size * 1.7 else { continue }
            let turn = (atan2(point.y, point.x) / (2 * .pi) + 1).truncatingRemainder(dividingBy: 1)
            distances[min(directions - 1, Int(turn * Double(directions)))].append(distance)
        }
        return stride(from: size * 0.85, through: size * 1.5, by: size * 0.05).contains { radius in
            let hit = distances.filter { $0.contains { abs($0 - radius) <= size * 0.25 } }
            return Double(hit.count) >= 0.85 * Double(directions)
        }
    }
}
