/// A small rectangle of a page or of a drawn character: how dark each pixel is, from 0 for paper to 1 for ink.
public struct InkPatch: Sendable {
    public let width: Int
    public let height: Int
    /// Row by row.
    public var ink: [Float]

    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
        ink = [Float](repeating: 0, count: width * height)
    }

    /// From shades of grey, 0 black, on paper of one shade: the darkest and the lightest tenth say what is ink and paper.
    public init(width: Int, height: Int, grey: [UInt8]) {
        self.init(width: width, height: height)
        guard !grey.isEmpty else { return }
        var counts = [Int](repeating: 0, count: 256)
        for shade in grey { counts[Int(shade)] += 1 }
        /// The shade that stands at `rank` when they are sorted.
        func shade(at rank: Int) -> UInt8 {
            var passed = 0
            return UInt8(
                counts.firstIndex { count in
                    passed += count
                    return passed > rank
                }!)
        }
        let paper = Float(shade(at: min(grey.count - 1, grey.count * 9 / 10)))
        let black = Float(shade(at: grey.count / 50) / 2 + shade(at: 0) / 2)
        let contrast = max(40, paper - black)
        let inks = (0...255).map { min(1, max(0, (paper - Float($0)) / contrast)) }
        for index in grey.indices { ink[index] = inks[Int(grey[index])] }
    }

    /// Darker than this is ink, not blur.
    private static let inked: Float = 0.35

    func isInked(_ x: Int, _ y: Int) -> Bool { ink[y * width + x] > Self.inked }

    /// The runs of columns with ink between white ones.
    var inkRuns: [Range<Int>] { inkRuns(above: height) }

    /// The runs of columns with ink in the rows above `row`.
    public func inkRuns(above row: Int) -> [Range<Int>] { inkRuns(in: 0..<min(row, height)) }

    func inkRuns(in rows: Range<Int>) -> [Range<Int>] {
        let inked = (0..<width).map { x in rows.contains { isInked(x, $0) } }
        var runs: [Range<Int>] = []
        for x in 0..<width where inked[x] {
            if let last = runs.last, last.upperBound == x {
                runs[runs.count - 1] = last.lowerBound..<(x + 1)
            } else {
                runs.append(x..<(x + 1))
            }
        }
        return runs
    }

    /// The smallest part that holds all ink of the columns `columns`; nil where there is none.
    public func trimmed(columns: Range<Int>) -> InkPatch? {
        let columns = columns.clamped(to: 0..<width)
        guard let top = (0..<height).first(where: { y in columns.contains { isInked($0, y) } }),
            let bottom = (0..<height).last(where: { y in columns.contains { isInked($0, y) } }),
            let left = columns.first(where: { x in (top...bottom).contains { isInked(x, $0) } }),
            let right = columns.last(where: { x in (top...bottom).contains { isInked(x, $0) } })
        else { return nil }
        var part = InkPatch(width: right - left + 1, height: bottom - top + 1)
        for y in 0..<part.height {
            for x in 0..<part.width { part.ink[y * part.width + x] = ink[(top + y) * width + left + x] }
        }
        return part
    }
}
