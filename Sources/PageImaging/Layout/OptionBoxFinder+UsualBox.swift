internal import FormModel

/// What the boxes of a page are like, by a vote of its options.
extension OptionBoxFinder {
    /// The size and the stand that fit best before most of the options: strokes of characters make frames too, but none
    /// of one size in one place.
    func usualBox() -> (size: Size, stand: Stand)? {
        guard let em = places.map({ $0.em * scale.pixelsPerMillimetre }).median else { return nil }
        let some = stride(from: 0, to: places.count, by: max(1, places.count / Self.asked)).map { places[$0] }
        let coarse = max(1, Int(em / 25))
        let squares = Int(em * Self.lengths.lowerBound)...Int(em * Self.lengths.upperBound)
        let votes = squares.compactMap { length in
            vote(of: (length, length), before: some, step: coarse).map { (length: length, vote: $0) }
        }
        // Long sides are not dark by chance as short strokes are.
        let most = votes.max {
            $0.vote.contrast * Double($0.length).squareRoot() < $1.vote.contrast * Double($1.length).squareRoot()
        }
        guard let most else { return nil }
        let slack = coarse + most.length / 12
        let stand = most.vote.stand
        let near = (-slack...slack).flatMap { height in
            (-slack...slack).map { (most.length + $0, most.length + height) }
        }.map { size in
            let fits = some.compactMap { best(before: $0, size, near: stand) { darkness.contrast(of: $0) }?.contrast }
            return (size: size, contrast: fits.median ?? 0)
        }
        // Thick sides fit several sizes; the middle one fits boxes that were drawn a pixel larger or smaller.
        let highest = near.map(\.contrast).max()!
        let fitting = near.filter { $0.contrast >= highest - Self.asGood }.map(\.size)
        let size = (fitting.map(\.0).sorted()[fitting.count / 2], fitting.map(\.1).sorted()[fitting.count / 2])
        return (size, stand)
    }

    /// So many options tell the size.
    private static let asked = 16
    /// Differences in contrast below this are chance.
    private static let asGood = 0.03
    /// Cells of the vote, in ems.
    private static let cell = 0.1
    /// How vague the recogniser is about where words begin and on which height they stand, in cells.
    private static let (vagueDistance, vagueRise) = (2, 1)

    /// Where boxes of `size` stand, by the contrast that the middle one of the options has there.
    private func vote(of size: Size, before some: [OptionPlace], step: Int) -> (contrast: Double, stand: Stand)? {
        let columns = Int((Self.reach.upperBound - Self.reach.lowerBound) / Self.cell) + 1
        let rows = Int(2 * Self.rise / Self.cell) + 1
        let maps = some.compactMap { place -> [Double]? in
            let em = place.em * scale.pixelsPerMillimetre
            guard let area = area(before: place, size, reach: Self.reach, rises: -Self.rise...Self.rise) else {
                return nil
            }
            var map = [Double](repeating: 0, count: columns * rows)
            for right in stride(from: area.rights.lowerBound, through: area.rights.upperBound, by: step) {
                let distance = (area.start - Double(right)) / em - Self.reach.lowerBound
                let column = min(columns - 1, max(0, Int(distance / Self.cell)))
                for top in stride(from: area.tops.lowerBound, through: area.tops.upperBound, by: step) {
                    let row = min(rows - 1, max(0, Int(((Double(top) - area.top) / em + Self.rise) / Self.cell)))
                    let box = PixelBox(x: right - size.width, y: top, width: size.width, height: size.height)
                    map[row * columns + column] = max(map[row * columns + column], darkness.contrast(of: box))
                }
            }
            return map
        }
        guard maps.count >= Self.fewestPlaces else { return nil }
        var most: (contrast: Double, stand: Stand)?
        for row in 0..<rows {
            for column in 0..<columns {
                let contrast = maps.map { map in
                    (max(0, row - Self.vagueRise)...min(rows - 1, row + Self.vagueRise)).map { row in
                        (max(0, column - Self.vagueDistance)...min(columns - 1, column + Self.vagueDistance))
                            .map { map[row * columns + $0] }.max()!
                    }.max()!
                }.median!
                guard contrast > most?.contrast ?? 0 else { continue }
                let distance = Self.reach.lowerBound + (Double(column) + 0.5) * Self.cell
                let vague = (Double(Self.vagueDistance) + 0.5) * Self.cell
                most = (
                    contrast,
                    Stand(
                        distance: distance, rise: (Double(row) + 0.5) * Self.cell - Self.rise,
                        reach: (distance - vague)...(distance + vague))
                )
            }
        }
        return most
    }
}
