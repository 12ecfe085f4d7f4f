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
        guard let line = HanLine(around: index, in: characters), let em = line.em else { return nil }
        let own = characters[index].box
        var middles = [own.midX]
        if line.members.contains(index - 1) { middles.append(characters[index - 1].box.midX + em) }
        if line.members.contains(index + 1) { middles.append(characters[index + 1].box.midX - em) }
        middles.sort()
        let middle =
            middles.count == 2 ? (middles[0] + middles[1]) / 2 : middles[middles.count / 2]
        let region = reading.regions.first { $0.box.contains(x: own.midX, y: own.midY) }
        guard let region, let page = copy.pages.first(where: { $0.number == region.page }) else { return nil }
        self.init(
            contentHash: copy.copy.contentHash, page: region.page, pageWidth: page.width, x: middle,
            y: line.midY, em: em)
    }
}

/// The Han characters about one place of a line, by which it can be measured.
struct HanLine {
    /// Their indices in the reading.
    let members: [Int]
    private let characters: [ReadCharacter]

    private static let reach = 6

    /// nil where there are none.
    init?(around index: Int, in characters: [ReadCharacter]) {
        guard characters.indices.contains(index) else { return nil }
        let own = characters[index].box
        members = (max(0, index - Self.reach)...min(characters.count - 1, index + Self.reach)).filter {
            characters[$0].isHan && abs(characters[$0].box.midY - own.midY) < own.height / 2 + 0.5
        }
        guard !members.isEmpty else { return nil }
        self.characters = characters
    }

    /// Advance of a Han character, millimetres; nil where there are too few.
    var em: Double? {
        let steps = zip(members, members.dropFirst()).compactMap { left, right -> Double? in
            let step = characters[right].box.midX - characters[left].box.midX
            return right == left + 1 && step > 0 ? step : nil
        }.sorted()
        guard steps.count >= 2 || (steps.count == 1 && characters.count <= 3) else { return nil }
        return steps[steps.count / 2]
    }

    /// Millimetres on the page.
    var midY: Double { members.map { characters[$0].box.midY }.sorted()[members.count / 2] }

    /// Whether the characters beside `index` stand as close as if it were not there: `chi_sim` adds 人, 和 and 一 where there
    /// is no ink, most surely at times.
    func hasNoRoom(at index: Int) -> Bool {
        guard let em else { return false }
        func gap(_ left: Int, _ right: Int) -> Double? {
            guard members.contains(left), members.contains(right) else { return nil }
            return (characters[right].box.midX - characters[left].box.midX) / em
        }
        guard let near = gap(index - 1, index + 1), let far = gap(index - 2, index + 2) else { return false }
        return near < 1.5 && far < 3.5
    }
}

extension ReadCharacter {
    fileprivate var isHan: Bool { text.unicodeScalars.first?.properties.isIdeographic == true }
}

extension PageBox {
    fileprivate func contains(x: Double, y: Double) -> Bool {
        x >= self.x - 1 && x <= maxX + 1 && y >= self.y - 1 && y <= maxY + 1
    }
}
