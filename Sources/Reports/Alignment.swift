/// Aligns two sequences and marks what has no partner in the other.
///
/// Exact for short texts. Long ones are first aligned by sentences, then within the sentences that differ, because the
/// cost of an exact alignment grows with the square of the differences.
struct Alignment {
    private let a: [Int]
    private let b: [Int]

    /// Up to this many elements on both sides together an exact alignment takes milliseconds.
    private static let exactLimit = 1_600
    /// Elements in a block of the coarse alignment, on average; about a clause.
    private static let blockSize = 12

    init(_ a: [Int], _ b: [Int]) {
        self.a = a
        self.b = b
    }

    func mark(_ aChanged: inout [Bool], _ bChanged: inout [Bool]) {
        mark(a.indices, b.indices, &aChanged, &bChanged, coarse: true)
    }

    private func mark(
        _ aRange: Range<Int>, _ bRange: Range<Int>, _ aChanged: inout [Bool], _ bChanged: inout [Bool], coarse: Bool
    ) {
        var aRange = aRange
        var bRange = bRange
        while let x = aRange.first, let y = bRange.first, a[x] == b[y] {
            aRange.removeFirst()
            bRange.removeFirst()
        }
        while let x = aRange.last, let y = bRange.last, a[x] == b[y] {
            aRange.removeLast()
            bRange.removeLast()
        }
        if aRange.isEmpty || bRange.isEmpty {
            for index in aRange { aChanged[index] = true }
            for index in bRange { bChanged[index] = true }
        } else if aRange.count + bRange.count <= Self.exactLimit {
            for change in b[bRange].difference(from: a[aRange]) {
                switch change {
                case .remove(let offset, _, _): aChanged[aRange.lowerBound + offset] = true
                case .insert(let offset, _, _): bChanged[bRange.lowerBound + offset] = true
                }
            }
        } else if coarse {
            markByBlocks(aRange, bRange, &aChanged, &bChanged)
        } else {
            for index in aRange { aChanged[index] = true }
            for index in bRange { bChanged[index] = true }
        }
    }

    private func markByBlocks(
        _ aRange: Range<Int>, _ bRange: Range<Int>, _ aChanged: inout [Bool], _ bChanged: inout [Bool]
    ) {
        let aBlocks = blocks(a, aRange)
        let bBlocks = blocks(b, bRange)
        let difference = bBlocks.map { b[$0] }.difference(from: aBlocks.map { a[$0] })
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var i = 0
        var j = 0
        while i < aBlocks.count || j < bBlocks.count {
            let start = (i, j)
            while removed.contains(i) { i += 1 }
            while inserted.contains(j) { j += 1 }
            if (i, j) == start {
                (i, j) = (i + 1, j + 1)
                continue
            }
            mark(
                span(aBlocks, start.0, i, in: aRange), span(bBlocks, start.1, j, in: bRange), &aChanged, &bChanged,
                coarse: false)
        }
    }

    private func span(_ blocks: [Range<Int>], _ from: Int, _ to: Int, in range: Range<Int>) -> Range<Int> {
        let lower = from < blocks.count ? blocks[from].lowerBound : range.upperBound
        let upper = to < blocks.count ? blocks[to].lowerBound : range.upperBound
        return lower..<upper
    }

    /// Cuts where the content says so (a share of all elements ends a block), so that an insertion moves only the cuts
    /// beside it.
    private func blocks(_ sequence: [Int], _ range: Range<Int>) -> [Range<Int>] {
        var blocks: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where (sequence[index] &* 2_654_435_761) & 0xFFFF < 0x10000 / Self.blockSize {
            blocks.append(start..<(index + 1))
            start = index + 1
        }
        if start < range.upperBound { blocks.append(start..<range.upperBound) }
        return blocks
    }
}
