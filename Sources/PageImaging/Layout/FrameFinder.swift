internal import FormModel

/// Finds square frames by their four sides, whatever stands in them.
struct FrameFinder {
    let scale: PixelScale
    private let ink: InkMap
    /// Pairs of level strokes one above the other with upright sides between their ends.
    private(set) var frames: [Frame] = []
    /// Squares that are dark all over.
    let solid: [PixelBox]

    /// A frame with the thickness of its sides in pixels.
    struct Frame {
        var box: PixelBox
        var side: Int
        var isWhole = true

        /// Inside of the sides.
        var inside: PixelBox { box.grown(by: -side * 2, within: box) }
    }

    private static let thickestSide = 1.0
    /// Share of a side that must carry ink.
    private static let sideCoverage = 0.8

    /// `ink`: of `binary`. `sides`: the range of their lengths in millimetres. `gap`: sides broken by gaps up to so many millimetres, as a
    /// bilevel scan leaves of thin ones, are whole.
    init(
        scale: PixelScale, binary: PixImage, ink: InkMap, sides: ClosedRange<Double>, gap: Double
    ) throws(ImagingError) {
        self.scale = scale
        let bridge = scale.pixels(gap) + 1
        let level = gap > 0 ? try binary.closed(width: bridge, height: 1) : binary
        let upright = gap > 0 ? try binary.closed(width: 1, height: bridge) : binary
        self.ink = gap > 0 ? InkMap(level).united(with: InkMap(upright)) : ink
        let shortest = scale.pixels(sides.lowerBound)
        let longest = scale.pixels(sides.upperBound)
        let runs = try level.opened(width: scale.pixels(sides.lowerBound * 0.8), height: 1).components()
            .filter { $0.width >= shortest && $0.width <= longest }
        solid = runs.filter { Self.isSquare($0.width, $0.height) }
        // Level strokes as long as a side may be.
        frames = frames(
            of: runs.filter { $0.height <= scale.pixels(Self.thickestSide) }.sorted { ($0.y, $0.x) < ($1.y, $1.x) })
    }

    private func frames(of strokes: [PixelBox]) -> [Frame] {
        let slack = scale.pixels(0.4)
        var frames: [Frame] = []
        for (index, top) in strokes.enumerated() {
            for bottom in strokes[(index + 1)...] {
                let height = bottom.maxY - top.y
                guard height * 100 <= top.width * 133 + slack * 100 else { break }
                guard abs(bottom.x - top.x) <= slack, abs(bottom.maxX - top.maxX) <= slack else { continue }
                let box = top.union(bottom)
                guard Self.isSquare(box.width, box.height), hasSides(box), hasCorners(box) else { continue }
                frames.append(Frame(box: box, side: max(1, min(top.height, bottom.height))))
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

    private static func isSquare(_ width: Int, _ height: Int) -> Bool {
        height * 100 >= width * 80 && height * 100 <= width * 125
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
        let reach = max(2, box.width / 8)
        return [box.x, box.maxX - reach].allSatisfy { x in
            [box.y, box.maxY - reach].allSatisfy { y in
                ink.count(in: PixelBox(x: x, y: y, width: reach, height: reach)) * 3 >= reach * reach
            }
        }
    }

    // MARK: - Sides under pen strokes

    /// Under a pen stroke: of each side, and of all.
    private static let leastSide = 0.6
    private static let leastSides = 0.8

    /// How far all four sides of a box at `box` are there, 0 to 1, where a pen stroke may have broken or thickened them;
    /// nil where one is mostly missing.
    func sideShare(of box: PixelBox) -> Double? {
        guard box.x > 0, box.y > 0, box.maxX < ink.width, box.maxY < ink.height else { return nil }
        return ink.bytes.withUnsafeBufferPointer { bytes in
            /// Of `count` places from `start`, `step` apart, those with ink within one pixel `across`.
            func share(_ start: Int, step: Int, across: Int, count: Int) -> Double {
                var hits = 0
                for place in 0..<count {
                    let index = start + place * step
                    if bytes[index] | bytes[index - across] | bytes[index + across] == 1 { hits += 1 }
                }
                return Double(hits) / Double(count)
            }
            let first = box.y * ink.width + box.x
            let sides = [
                (start: first, step: 1, across: ink.width, count: box.width),
                (start: first, step: ink.width, across: 1, count: box.height),
                (start: first + (box.height - 1) * ink.width, step: 1, across: ink.width, count: box.width),
                (start: first + box.width - 1, step: ink.width, across: 1, count: box.height),
            ]
            var sum = 0.0
            for side in sides {
                let found = share(side.start, step: side.step, across: side.across, count: side.count)
                guard found >= Self.leastSide else { return nil }
                sum += found
            }
            return sum >= 4 * Self.leastSides ? sum / 4 : nil
        }
    }
}
