/// A straight ruled line, level or upright, in pixels.
struct RuledLine: Sendable, Hashable {
    /// Along the line: first and one past the last pixel.
    var start: Int
    var end: Int
    /// Across the line: its middle and its thickness.
    var position: Int
    var thickness: Int

    var length: Int { end - start }
}

/// The ruled lines of a page.
struct RuledLines: Sendable {
    var level: [RuledLine]
    var upright: [RuledLine]
}

extension RuledLines {
    /// Strokes of a title at 一号 (26 pt) reach 8.5 mm. Millimetres.
    private static let longerThanStrokes = 12.0

    /// Without what is left of the rims of seals, which enclose `discs`.
    func withoutUprights(in discs: [PixelBox]) -> RuledLines {
        RuledLines(
            level: level,
            upright: upright.filter { rule in
                !discs.contains { disc in
                    disc.x - rule.thickness <= rule.position && rule.position <= disc.maxX + rule.thickness
                        && disc.y <= rule.start && rule.end <= disc.maxY
                }
            })
    }

    /// Upright strokes of large print look like short rules; a short rule of a table meets level rules at both of its
    /// ends, to within `reach` millimetres.
    func withoutStrokes(reach: Double, scale: PixelScale) -> RuledLines {
        let reach = scale.pixels(reach)
        let long = scale.pixels(Self.longerThanStrokes)
        func meetsRule(_ upright: RuledLine, at end: Int) -> Bool {
            level.contains {
                abs($0.position - end) <= reach && upright.position >= $0.start - reach
                    && upright.position <= $0.end + reach
            }
        }
        return RuledLines(
            level: level,
            upright: upright.filter {
                $0.length >= long || meetsRule($0, at: $0.start) && meetsRule($0, at: $0.end)
            })
    }
}
