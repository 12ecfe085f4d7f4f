internal import FormModel

/// Boxes of options that each have a line to themselves stand below each other.
extension OptionBoxFinder {
    /// How far apart words of one column begin at most, and the unmarked boxes before them, in ems.
    private static let (alike, straight) = (1.2, 0.15)
    /// So many unmarked boxes tell where the others of their column stand.
    private static let enough = 3

    /// `found` of which those that stand elsewhere than the unmarked ones of their column are looked for in it, and those that
    /// were not found: a pen's stroke hides the sides of a small box, and parts of words look more like one.
    func settledInColumns(_ found: [Found], _ usual: Usual) -> [Found] {
        columns().reduce(found) { found, column in
            let unmarked = found.filter { column.contains($0.place) && isUnmarked($0.box, usual) }.map(\.box.x).sorted()
            let em = column[0].em * scale.pixelsPerMillimetre
            guard unmarked.count >= Self.enough else { return found }
            let x = unmarked[unmarked.count / 2]
            let aligned = unmarked.filter { Double(abs($0 - x)) <= Self.straight * em / 2 }
            guard aligned.count >= Self.enough, aligned.count * 4 >= unmarked.count * 3 else { return found }
            return column.reduce(found) { found, place in
                let own = found.first { $0.place == place }?.box
                if let own, abs(own.x - x) <= Int(Self.straight * em) { return found }
                let others = found.filter { $0.place != place }
                let box = inked(before: place, at: x, usual) ?? (own == nil ? white(before: place, at: x, usual) : nil)
                guard let box, !others.contains(where: { $0.box.intersects(box) }),
                    darkness.threeSides(of: box) >= own.map(darkness.threeSides) ?? 0
                else { return found }
                return others + [(place, box)]
            }
        }
    }

    /// A box with something in it whose left side is at `x`.
    private func inked(before place: OptionPlace, at x: Int, _ usual: Usual) -> PixelBox? {
        let fit = best(before: place, at: x, usual) { min(darkness.threeSides(of: $0), usual.darkest) }
        return fit.flatMap { $0.score >= usual.sides * Self.leastSides ? $0.box : nil }
    }

    /// A box with nothing in it whose left side is at `x`, however pale its sides: those of a bad scan may all but vanish, and
    /// no tick leaves white in its box but a ring.
    private func white(before place: OptionPlace, at x: Int, _ usual: Usual) -> PixelBox? {
        let fit = best(before: place, at: x, usual, by: darkness.threeSides)
        return fit.flatMap { darkness.inside($0.box) <= Self.white ? $0.box : nil }
    }

    /// Give or take this, in ems, for the blur of its sides.
    private static let blur = 0.05

    private func best(
        before place: OptionPlace, at x: Int, _ usual: Usual, by measure: (PixelBox) -> Double
    ) -> Fit? {
        var usual = usual
        usual.distance = distance(from: x + usual.size.width, to: place)
        return best(before: place, usual.size, near: usual.stand(within: Self.blur, Self.slackOfBroken), by: measure)
    }

    /// Options that begin their lines, by where they begin.
    private func columns() -> [[OptionPlace]] {
        lines().compactMap(\.first).reduce(into: []) { columns, place in
            let index = columns.firstIndex { $0.contains { abs($0.start - place.start) < Self.alike * place.em } }
            if let index { columns[index].append(place) } else { columns.append([place]) }
        }.filter { $0.count > Self.enough }
    }
}
