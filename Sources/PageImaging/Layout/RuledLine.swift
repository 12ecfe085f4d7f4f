/// A straight ruled line, level or upright, in pixels.
struct RuledLine: Sendable, Hashable {
    /// Along the line: first and one past the last pixel.
    var start: Int
    var end: Int
    /// Across the line: its middle and its thickness.
    var position: Int
    var thickness: Int
    /// Pixels of its length without ink.
    var gaps = 0

    var length: Int { end - start }
    /// The share of its length that has ink.
    var coverage: Double { 1 - Double(gaps) / Double(max(1, length)) }
}

/// The ruled lines of a page.
struct RuledLines: Sendable {
    var level: [RuledLine]
    var upright: [RuledLine]
}

extension RuledLines {
    /// Strokes of a title at 一号 (26 pt) reach 8.5 mm. Millimetres.
    private static let longerThanStrokes = 12.0

    /// Upright strokes that stand one below the other in justified text cover up to 0.84 of their column at single spacing,
    /// and the gaps between them are no longer than those of a broken rule.
    private static let fullerThanStrokes = 0.9

    /// Without what is left of the rims of seals, which lie in `boxes`.
    func withoutUprights(in boxes: [PixelBox]) -> RuledLines {
        RuledLines(
            level: level,
            upright: upright.filter { rule in
                !boxes.contains { box in
                    box.x - rule.thickness <= rule.position && rule.position <= box.maxX + rule.thickness
                        && box.y <= rule.start && rule.end <= box.maxY
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
                $0.length >= long && $0.coverage >= Self.fullerThanStrokes
                    || meetsRule($0, at: $0.start) && meetsRule($0, at: $0.end)
            })
    }
}
