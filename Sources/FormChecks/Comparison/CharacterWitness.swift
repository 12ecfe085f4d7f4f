public import FormModel

/// Looks again at the pixels where the recogniser read something else than the record has.
///
/// The reading is blind; only where it and the record differ is the record's character held against the page.
public protocol CharacterWitness: Sendable {
    /// Whether the ink at `place` looks like `expected` and clearly less like `others` and all characters that resemble
    /// `expected`. False also where nothing can be told.
    func sees(_ expected: Character, at place: CharacterPlace, ratherThan others: [Character]) -> Bool
}

/// Where one character stands on a scanned page.
public struct CharacterPlace: Sendable, Hashable {
    public var contentHash: String
    /// Counts from 1 in the copy as scanned.
    public var page: Int
    /// Of the upright page, millimetres.
    public var pageWidth: Double
    /// Its middle, millimetres on the upright page.
    public var x: Double
    public var y: Double
    /// Advance of a Han character there, millimetres.
    public var em: Double

    public init(contentHash: String, page: Int, pageWidth: Double, x: Double, y: Double, em: Double) {
        self.contentHash = contentHash
        self.page = page
        self.pageWidth = pageWidth
        self.x = x
        self.y = y
        self.em = em
    }
}

extension CharacterPlace {
    /// The place of the character at `index` of a reading, by its own box and those of its neighbours on the line; nil
    /// where there is too little to measure. The recogniser's boxes are vague by a part of a character.
    public init?(of index: Int, in reading: FieldReading, on copy: ReadCopy) {
        let characters = reading.characters
        guard let line = HanLine(around: index, in: characters), let em = line.em, let x = line.midX(at: index) else {
            return nil
        }
        let own = characters[index].box
        let region = reading.regions.first { $0.box.contains(x: own.midX, y: own.midY) }
        guard let region, let page = copy.pages.first(where: { $0.number == region.page }) else { return nil }
        self.init(
            contentHash: copy.copy.contentHash, page: region.page, pageWidth: page.width, x: x, y: line.midY,
            em: em)
    }
}

extension PageBox {
    fileprivate func contains(x: Double, y: Double) -> Bool {
        x >= self.x - 1 && x <= maxX + 1 && y >= self.y - 1 && y <= maxY + 1
    }
}
