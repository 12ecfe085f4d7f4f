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
