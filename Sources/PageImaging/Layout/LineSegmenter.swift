/// Cuts a region of a page into its lines of text by the profile of its rows.
struct LineSegmenter {
    let scale: PixelScale
    let ink: InkMap
    /// With the ink that was left out of `ink` as a seal's, to find how far a line runs under it; nil: nothing was.
    var covered: InkMap?
    /// Ink and what is paler: a full stop on a blurred scan.
    let faint: InkMap
    /// Where a pen drew rings around boxes: they join lines.
    var rings: [PixelBox] = []
    /// The usual height of print on the page in pixels; nil where the region's own lines must tell.
    var usualHeight: Int?

    /// Print of the form is 9 to 26 pt; smaller is dust or a decoration. Millimetres.
    private static let lowestLine = 1.3
    private static let highestEm = 12.0
    /// A dash at 9 pt, in square millimetres.
    private static let leastInk = 0.2
    /// A word at either end of a line fills 2 % of it.
    private static let leastCoverage = 0.005
    /// Rows with less ink than this share of a character's height belong to gaps between lines.
    private static let gapInk = 0.12

    /// From top to bottom, each cut to its ink.
    func lines(in region: PixelBox) -> [PixelBox] {
        guard region.width > 0, region.height > 0 else { return [] }
        let profile = ink.rowProfile(in: region)
        let bands = joined(runs(of: profile), em: nil)
        guard !bands.isEmpty else { return [] }
        let em = typicalEm(of: bands)
        let words = withoutRings(profile, of: region)
        let split = joined(bands.flatMap { cut($0, profile: words, em: em) }, em: em)
        let lines = split.compactMap { band -> PixelBox? in
            let box = PixelBox(x: region.x, y: region.y + band.lowerBound, width: region.width, height: band.count)
            guard let bounds = ink.inkBounds(in: box), isText(bounds), !isRule(bounds, besideEdgeOf: region),
                !isEndOfStroke(bounds, from: region, em: em)
            else { return nil }
            return closed(runningOn(bounds, within: region, em: em), within: region, em: em)
        }
        // Beside lines of print, a flat one is the arc of a pen stroke or the rest of a rule; alone it may be a dash.
        let print = lines.filter { $0.height * 20 > em * 9 }
        return print.isEmpty ? lines : print
    }

    /// The rows' ink outside of rings; where two of them overlap some is missing.
    private func withoutRings(_ profile: [Int], of region: PixelBox) -> [Int] {
        var profile = profile
        for ring in rings {
            let part = ring.grown(by: 0, within: region)
            guard part.width > 0, part.height > 0 else { continue }
            for (offset, count) in ink.rowProfile(in: part).enumerated() {
                profile[part.y - region.y + offset] = max(0, profile[part.y - region.y + offset] - count)
            }
        }
        return profile
    }

    /// Under a seal a character may be lost with it, and the line goes on behind, in ems.
    private static let lostCharacter = 1.5

    /// A line that goes on under a seal to either side, as far as ink follows without a gap of more than a character.
    private func runningOn(_ line: PixelBox, within region: PixelBox, em: Int) -> PixelBox {
        guard let covered else { return line }
        func reach(_ profile: some Collection<Int>) -> Int {
            var (end, gap) = (0, 0)
            for (offset, count) in profile.enumerated() {
                gap = count > 0 ? 0 : gap + 1
                if Double(gap) > Double(em) * Self.lostCharacter { break }
                if count > 0 { end = offset + 1 }
            }
            return end
        }
        let before = PixelBox(x: region.x, y: line.y, width: max(0, line.x - region.x), height: line.height)
        let behind = PixelBox(x: line.maxX, y: line.y, width: max(0, region.maxX - line.maxX), height: line.height)
        let left = reach(covered.columnProfile(in: before).reversed())
        let right = reach(covered.columnProfile(in: behind))
        return PixelBox(x: line.x - left, y: line.y, width: left + line.width + right, height: line.height)
    }

    /// How far behind a line its full stop ends, and how far from the region's edge, where a rule may be; how large the stop
    /// is, and how much room it has beside it; in ems.
    private static let (stopReach, edge, stopSize, stopRoom) = (0.9, 0.25, 0.1...0.5, 0.15)

    /// A line with its full stop, of which a blurred scan leaves no ink as dark as print.
    private func closed(_ line: PixelBox, within region: PixelBox, em: Int) -> PixelBox {
        func pixels(_ ems: Double) -> Int { Int((ems * Double(em)).rounded()) }
        let end = min(line.maxX + pixels(Self.stopReach), region.maxX - pixels(Self.edge))
        guard end > line.maxX else { return line }
        let columns = faint.columnProfile(
            in: PixelBox(x: line.maxX, y: line.y, width: end - line.maxX, height: line.height))
        // Behind the blur of the last character, which is narrow.
        guard let run = runs(of: columns).first(where: { $0.count >= pixels(Self.stopSize.lowerBound) }) else {
            return line
        }
        let behind = columns[run.upperBound...].prefix(pixels(Self.stopRoom))
        guard behind.count == pixels(Self.stopRoom), behind.allSatisfy({ $0 == 0 }),
            Self.stopSize.contains(Double(run.count) / Double(em)),
            let stop = faint.inkBounds(
                in: PixelBox(x: line.maxX + run.lowerBound, y: line.y, width: run.count, height: line.height)),
            Self.stopSize.contains(Double(stop.height) / Double(em)), stop.y * 2 > line.y + line.maxY
        else { return line }
        return PixelBox(x: line.x, y: line.y, width: stop.maxX - line.x, height: line.height)
    }

    /// A line has the height of print, or at least the width of a dash; and more ink than specks that happen to lie at
    /// one height.
    private func isText(_ box: PixelBox) -> Bool {
        guard
            box.height >= scale.pixels(Self.lowestLine)
                || (box.width >= scale.pixels(1.5) && box.height >= max(2, scale.pixels(0.15)))
        else { return false }
        let pixel = scale.millimetres(1)
        return Double(ink.count(in: box)) * pixel * pixel >= Self.leastInk
            && ink.coverage(in: box) >= Self.leastCoverage
    }

    /// A rule that leans is left in pieces so wide at a cell's side; the narrowest figure is a stroke of 0.5. Millimetres.
    private static let (restOfRule, besideEdge) = (0.4, 0.6)

    private func isRule(_ box: PixelBox, besideEdgeOf region: PixelBox) -> Bool {
        let edge = scale.pixels(Self.besideEdge)
        return scale.millimetres(box.width) < Self.restOfRule
            && (box.x < region.x + edge || box.maxX > region.maxX - edge)
    }

    /// What a pen's stroke from the row above or below leaves in a cell: its end, at the rule that it crosses, lower and
    /// narrower than a character.
    private func isEndOfStroke(_ box: PixelBox, from region: PixelBox, em: Int) -> Bool {
        let edge = scale.pixels(Self.besideEdge)
        return box.height * 10 < em * 6 && box.width < em
            && (box.y < region.y + edge || box.maxY > region.maxY - edge)
    }

    /// The median height of the lines, in pixels; nil for few.
    static func usualHeight(of lines: [PixelBox]) -> Int? {
        guard lines.count >= 8 else { return nil }
        return lines.map(\.height).sorted()[lines.count / 2]
    }

    private func runs(of profile: [Int]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for (y, count) in profile.enumerated() {
            if count > 0 {
                if start == nil { start = y }
            } else if let first = start {
                runs.append(first..<y)
                start = nil
            }
        }
        if let first = start { runs.append(first..<profile.count) }
        return runs
    }

    /// Bands joined that are parts of one line: 二 and 三 fall apart, so do dots, accents and a lone 一.
    private func joined(_ bands: [Range<Int>], em: Int?) -> [Range<Int>] {
        let em = em ?? typicalEm(of: bands)
        var result: [Range<Int>] = []
        for band in bands {
            if let last = result.last {
                let gap = band.lowerBound - last.upperBound
                let height = band.upperBound - last.lowerBound
                let thin = min(band.count, last.count) * 2 < em
                if height <= em * 5 / 4 && (gap * 5 < em || thin && gap * 2 < em) {
                    result[result.count - 1] = last.lowerBound..<band.upperBound
                    continue
                }
            }
            result.append(band)
        }
        return result
    }

    /// The height of most lines' ink in the region, in pixels: the median by height of the bands that can be a line.
    private func typicalEm(of bands: [Range<Int>]) -> Int {
        let heights = bands.map(\.count).filter {
            $0 >= scale.pixels(Self.lowestLine) && $0 <= scale.pixels(Self.highestEm)
        }.sorted()
        guard !heights.isEmpty else { return usualHeight ?? scale.pixels(4) }
        let own = heights[heights.count / 2]
        // A region with one band that a pen stroke joined of several lines knows no better than the page.
        if let usualHeight, heights.count < 4, own * 10 > usualHeight * 15 { return usualHeight }
        return own
    }

    /// Rows of so many characters' ink have no valley within their characters, and this share of it is a valley.
    private static let (longLine, valley) = (1, 0.35)

    /// A band of long lines that something wide joins, as a box that a pen blacked out, cut at its thinnest row, which
    /// leaves lines on both sides.
    ///
    /// `em`: bands that are joined raise that of their region above the page's.
    private func cutAtValley(_ band: Range<Int>, profile: [Int], em: Int) -> [Range<Int>] {
        let em = min(em, usualHeight ?? em)
        guard band.count * 10 > em * 17 else { return [band] }
        func full(_ rows: Range<Int>) -> Int { profile[rows].sorted()[rows.count * 3 / 4] }
        let inner = (band.lowerBound + em * 7 / 10)..<(band.upperBound - em * 7 / 10)
        guard let row = inner.min(by: { profile[$0] < profile[$1] }) else { return [band] }
        let parts = [band.lowerBound..<row, row..<band.upperBound]
        // The arc of a seal beside a line is none.
        guard parts.allSatisfy({ full($0) >= em * Self.longLine }),
            Double(profile[row]) <= Double(full(band)) * Self.valley
        else { return [band] }
        return parts.flatMap { cutAtValley($0, profile: profile, em: em) }
    }

    /// A band of several lines that touch (a pen stroke, a tall stroke, a seal's rest) cut at its thinnest rows.
    private func cut(_ band: Range<Int>, profile: [Int], em: Int) -> [Range<Int>] {
        // Han, with brackets and the tails of Latin letters beside them, stay below.
        guard band.count * 10 > em * 13 else { return [band] }
        // A pen stroke through a gap is thin beside a row of print.
        let full = band.map { profile[$0] }.sorted()[band.count * 3 / 4]
        let limit = max(1, Int(Double(em) * Self.gapInk), full / 8)
        let thin = band.map { profile[$0] <= limit }
        var pieces: [Range<Int>] = []
        var start: Int?
        for (offset, y) in band.enumerated() {
            if !thin[offset] {
                if start == nil { start = y }
            } else if let first = start {
                pieces.append(first..<y)
                start = nil
            }
        }
        if let first = start { pieces.append(first..<band.upperBound) }
        // The lower sides of boxes lie below the words beside them.
        pieces = joined(pieces, em: em)
        guard pieces.count > 1 else {
            // A lone stroke above or below a line is no part of it.
            let rows = pieces.first.map {
                max(band.lowerBound, $0.lowerBound - em / 4)..<min(band.upperBound, $0.upperBound + em / 4)
            }
            return cutAtValley(rows ?? band, profile: profile, em: em)
        }
        // Each piece takes back the thin rows around it, up to the middle of the gap.
        return pieces.indices.flatMap { index in
            let top = index == 0 ? band.lowerBound : (pieces[index - 1].upperBound + pieces[index].lowerBound) / 2
            let bottom =
                index == pieces.count - 1
                ? band.upperBound : (pieces[index].upperBound + pieces[index + 1].lowerBound) / 2
            return cutAtValley(top..<bottom, profile: profile, em: em)
        }
    }
}
