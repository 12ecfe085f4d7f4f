/// The edits that turn the record's text into the paper's, found by character.
///
/// Short texts by dynamic programming, in which look-alikes pair more cheaply; long ones are first anchored at runs of
/// characters that occur once on both sides (patience), so that memory stays bounded by `tableLimit` cells and time
/// near linear.
struct TextAlignment: Sendable, Hashable {
    /// One edit: a pair of single characters, characters only on paper (`record` empty) or only in the record (`paper`
    /// empty), or a stretch too long and too unlike to be parted.
    struct Edit: Sendable, Hashable {
        var paper: Range<Int>
        var record: Range<Int>
    }

    /// In ascending order; equal characters are left out.
    private(set) var edits: [Edit] = []

    init(paper: [Unicode.Scalar], record: [Unicode.Scalar]) {
        align(paper, record, paper.indices, record.indices)
    }

    /// A byte each while one table is alive.
    private static let tableLimit = 1_000_000
    /// From here on anchors are looked for: they cost less than the table.
    private static let directLimit = 10_000

    private mutating func align(
        _ paper: [Unicode.Scalar], _ record: [Unicode.Scalar], _ paperRange: Range<Int>, _ recordRange: Range<Int>
    ) {
        var (left, right) = (paperRange, recordRange)
        while let one = left.last, let other = right.last, paper[one] == record[other] {
            left = left.dropLast()
            right = right.dropLast()
        }
        while true {
            while let one = left.first, let other = right.first, paper[one] == record[other] {
                left = left.dropFirst()
                right = right.dropFirst()
            }
            if left.isEmpty || right.isEmpty {
                if !left.isEmpty || !right.isEmpty { edits.append(Edit(paper: left, record: right)) }
                return
            }
            guard left.count * right.count > Self.directLimit,
                let (onPaper, inRecord) = Self.nextAgreement(paper[left], record[right])
            else { break }
            align(paper, record, left.lowerBound..<onPaper, right.lowerBound..<inRecord)
            left = onPaper..<left.upperBound
            right = inRecord..<right.upperBound
        }
        let cells = left.count * right.count
        if cells <= Self.directLimit {
            table(paper, record, left, right)
            return
        }
        for length in [6, 3] {
            let anchors = Self.anchors(paper, record, left, right, length)
            guard !anchors.isEmpty else { continue }
            var (paperStart, recordStart) = (left.lowerBound, right.lowerBound)
            for anchor in anchors {
                // Anchors that follow each other by one overlap; only the first of such a run opens a gap.
                if anchor.paper > paperStart || anchor.record > recordStart {
                    align(
                        paper, record, paperStart..<max(paperStart, anchor.paper),
                        recordStart..<max(recordStart, anchor.record))
                }
                paperStart = max(paperStart, anchor.paper + 1)
                recordStart = max(recordStart, anchor.record + 1)
            }
            align(paper, record, paperStart..<left.upperBound, recordStart..<right.upperBound)
            return
        }
        if cells <= Self.tableLimit {
            table(paper, record, left, right)
        } else {
            edits.append(Edit(paper: left, record: right))
        }
    }

    /// Where both agree again for six characters after a few: what nearly every misreading leaves, and much cheaper to
    /// find than anchors.
    private static func nextAgreement(
        _ paper: ArraySlice<Unicode.Scalar>, _ record: ArraySlice<Unicode.Scalar>
    ) -> (Int, Int)? {
        for skip in nearSkips {
            let (one, two) = (paper.startIndex + skip.paper, record.startIndex + skip.record)
            guard one + 6 <= paper.endIndex, two + 6 <= record.endIndex else { continue }
            var length = 0
            while length < 6, paper[one + length] == record[two + length] { length += 1 }
            if length == 6 { return (one, two) }
        }
        return nil
    }

    /// Up to a dozen characters misread and up to two of them split or run together; the shortest first.
    private static let nearSkips: [(paper: Int, record: Int)] = {
        var skips: [(paper: Int, record: Int)] = []
        for shorter in 0...12 {
            for longer in shorter...(shorter + 2) where longer > 0 {
                skips.append((shorter, longer))
                if longer != shorter { skips.append((longer, shorter)) }
            }
        }
        return skips.sorted { ($0.paper + $0.record, $0.paper) < ($1.paper + $1.record, $1.paper) }
    }()

    /// Starts of runs of `length` equal scalars that occur once on each side, in an order that both share.
    private static func anchors(
        _ paper: [Unicode.Scalar], _ record: [Unicode.Scalar], _ left: Range<Int>, _ right: Range<Int>, _ length: Int
    ) -> [(paper: Int, record: Int)] {
        let onPaper = unique(paper, left, length)
        let inRecord = unique(record, right, length)
        var pairs: [(paper: Int, record: Int)] = []
        for (run, position) in onPaper {
            if let other = inRecord[run] { pairs.append((position, other)) }
        }
        pairs.sort { $0.paper < $1.paper }
        return longestAscending(pairs)
    }

    private static func unique(_ text: [Unicode.Scalar], _ range: Range<Int>, _ length: Int) -> [ArraySlice<UInt32>:
        Int]
    {
        guard range.count >= length else { return [:] }
        let values = text[range].map(\.value)
        var positions: [ArraySlice<UInt32>: Int] = [:]
        for start in range.lowerBound...(range.upperBound - length) {
            let offset = start - range.lowerBound
            let run = values[offset..<offset + length]
            positions[run] = positions[run] == nil ? start : -1
        }
        return positions.filter { $0.value >= 0 }
    }

    /// The longest subsequence whose record positions ascend (patience sorting).
    private static func longestAscending(_ pairs: [(paper: Int, record: Int)]) -> [(paper: Int, record: Int)] {
        var tops: [Int] = []
        var previous = Array(repeating: -1, count: pairs.count)
        for (index, pair) in pairs.enumerated() {
            var (low, high) = (0, tops.count)
            while low < high {
                let middle = (low + high) / 2
                if pairs[tops[middle]].record < pair.record { low = middle + 1 } else { high = middle }
            }
            if low > 0 { previous[index] = tops[low - 1] }
            if low == tops.count { tops.append(index) } else { tops[low] = index }
        }
        var chain: [(paper: Int, record: Int)] = []
        var current = tops.last ?? -1
        while current >= 0 {
            chain.append(pairs[current])
            current = previous[current]
        }
        return chain.reversed()
    }

    /// Costs: a pair of look-alikes 2, another pair 3, a character on one side only 2.
    private mutating func table(
        _ paper: [Unicode.Scalar], _ record: [Unicode.Scalar], _ left: Range<Int>, _ right: Range<Int>
    ) {
        let width = right.count + 1
        var steps = [UInt8](repeating: 0, count: (left.count + 1) * width)  // 0 pair, 1 only on paper, 2 only in record
        var row = (0..<width).map { Int32($0 * 2) }
        for column in 1..<width { steps[column] = 2 }
        for i in 1...left.count {
            let one = paper[left.lowerBound + i - 1]
            var diagonal = row[0]
            row[0] = Int32(i * 2)
            steps[i * width] = 1
            for j in 1..<width {
                let other = record[right.lowerBound + j - 1]
                let pair = diagonal + (one == other ? 0 : LookAlikes.contains(one, other) ? 2 : 3)
                let onPaper = row[j] + 2
                let inRecord = row[j - 1] + 2
                diagonal = row[j]
                let best = min(pair, onPaper, inRecord)
                row[j] = best
                steps[i * width + j] = best == pair ? 0 : best == onPaper ? 1 : 2
            }
        }
        var found: [Edit] = []
        var (i, j) = (left.count, right.count)
        while i > 0 || j > 0 {
            let (one, other) = (left.lowerBound + i, right.lowerBound + j)
            switch steps[i * width + j] {
            case 0:
                if paper[one - 1] != record[other - 1] {
                    found.append(Edit(paper: one - 1..<one, record: other - 1..<other))
                }
                i -= 1
                j -= 1
            case 1:
                found.append(Edit(paper: one - 1..<one, record: other..<other))
                i -= 1
            default:
                found.append(Edit(paper: one..<one, record: other - 1..<other))
                j -= 1
            }
        }
        edits.append(contentsOf: found.reversed())
    }
}
