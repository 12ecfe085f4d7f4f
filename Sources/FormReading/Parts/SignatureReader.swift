internal import FormModel

/// Says whether something was written where the declaration is to be signed; never by whom.
struct SignatureReader {
    /// Pen strokes of a name cover more, square millimetres; what a smudge or the end of a letter leaves, less.
    private static let (written, smudge) = (4.0, 1.0)
    /// A seal without colour that lies over the place hides strokes, and leaves nothing of its own.
    private static let writtenBelowSeal = 2.5
    /// A name is written at least so large, millimetres.
    private static let size = 4.0
    private static let (present, absent) = (0.95, 0.9)
    /// Of 113 names below such a seal .4 and 1.3 square millimetres were left of two, 2.8 and more of the others; where there
    /// was none, of 63 places, nothing.
    private static let (trace, absentBelowSeal) = (0.2, 0.6)

    func reading(_ ink: PenInk, field: FieldID, on page: PageReading) -> FieldReading {
        let region = PageRegion(page: page.number, box: ink.box)
        func reading(_ value: FieldValue, _ confidence: Double) -> FieldReading {
            FieldReading(field: field, value: value, confidence: confidence, regions: [region])
        }
        // What lies under a dark seal cannot be told from it, be it a little beside the bit of ink that was found.
        let size = SignaturePlaces.size
        let place = PageBox(
            x: ink.box.midX - size.width / 2, y: ink.box.midY - size.height / 2, width: size.width,
            height: size.height)
        let isCovered = page.seals.contains { $0.ink != .red && $0.box.intersection(place) != nil }
        let isLookedAt = isCovered && ink.isHidden != nil
        if ink.area >= (isLookedAt ? Self.writtenBelowSeal : Self.written),
            max(ink.box.width, ink.box.height) >= Self.size
        {
            return reading(.presence(true), Self.present)
        }
        if isLookedAt, ink.area < Self.trace { return reading(.presence(false), Self.absentBelowSeal) }
        // Misread words before it may put the place beside the page.
        let isOnPage = ink.box.midX < page.width && ink.box.midY < page.height
        return ink.area < Self.smudge && !isCovered && isOnPage
            ? reading(.presence(false), Self.absent) : reading(.unreadable, 0)
    }
}
