internal import FormModel

/// A line of a few Han characters and nothing else: a name. The recogniser's boxes of its characters are vague by half a
/// character, and there are too few to even that out; its ink says better where they stand.
enum ShortLine {
    private static let lengths = 2...4
    /// The ink of Han characters is as high as this share of their advance, as the standard's faces draw them.
    private static let inkHeight = 0.93
    /// Steps from one character to the next, in characters' advances: set close, or spread over the cell.
    private static let steps = 0.88...2.5

    /// `reading` with its characters placed evenly over `ink`, the box of the line's ink in millimetres; unchanged where
    /// they do not fill it.
    static func placed(_ reading: LineReading, over ink: PageBox) -> LineReading {
        let solid = reading.characters.indices.filter { reading.characters[$0].text != " " }
        guard lengths.contains(solid.count), solid.allSatisfy({ reading.characters[$0].isHan }) else { return reading }
        let em = ink.height / inkHeight
        let step = (ink.width - ink.height) / Double(solid.count - 1)
        guard steps.contains(step / em) else { return reading }
        var placed = reading
        for (place, index) in solid.enumerated() {
            let middle = ink.x + ink.height / 2 + Double(place) * step
            placed.characters[index].box = PageBox(x: middle - em / 2, y: ink.y, width: em, height: ink.height)
        }
        return placed
    }
}
