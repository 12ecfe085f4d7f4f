internal import FormModel
internal import GlyphShapes
internal import PageImaging

/// Asks of single doubtful characters what they look like, whatever the words around them are: names are no words, and the
/// recogniser makes words of them.
struct ShapeCheck {
    let page: UprightPage

    /// A character read with less confidence is asked about.
    static let doubtful = 0.95
    /// What a character looks like counts from here on, and where it does so clearly more than any other.
    private static let least: Float = 0.93
    private static let clearly: Float = 0.015
    /// And clearly more than what was read, to replace it.
    private static let replaces: Float = 0.03
    /// As sure as a shape alone can make a character; between the two where the recogniser agrees.
    private static let (byShape, byBoth) = (0.9, 0.96)

    func checked(_ reading: LineReading) throws -> LineReading {
        var reading = reading
        let read = reading.characters
        for index in read.indices where read[index].isHan && read[index].confidence < Self.doubtful {
            guard let line = HanLine(around: index, in: read), let em = line.em, let x = line.midX(at: index),
                let piece = try piece(x: x, y: line.midY, em: em),
                let own = read[index].text.first,
                let match = GlyphSearch.match(
                    piece, own: own,
                    neighbours: Set(
                        [index - 2, index - 1, index + 1, index + 2].filter(read.indices.contains).compactMap {
                            read[$0].text.first
                        }))
            else { continue }
            guard match.score >= Self.least, match.score - match.runnerUp >= Self.clearly else { continue }
            if match.character == own {
                reading.characters[index].confidence = max(read[index].confidence, Self.byBoth)
            } else if match.score - match.own >= Self.replaces {
                reading.characters[index] = ReadCharacter(
                    text: String(match.character), confidence: Self.byShape, box: read[index].box)
            }
        }
        return reading
    }

    /// `x`, `y` and `em` in millimetres; nil at the page's edge.
    private func piece(x: Double, y: Double, em: Double) throws -> CharacterPiece? {
        let (along, across) = (em * CharacterPiece.along, em * CharacterPiece.across)
        let region = PageBox(x: x - along, y: y - across, width: along * 2, height: across * 2)
        let box = page.scale.pixelBox(region).grown(by: 0, within: page.bounds)
        guard box.width > 8, box.height > 8 else { return nil }
        let grey = try page.print.cropped(x: box.x, y: box.y, width: box.width, height: box.height).greyBytes()
        return CharacterPiece(
            line: InkPatch(width: box.width, height: box.height, grey: grey),
            centre: Double(page.scale.pixels(x) - box.x), em: Double(page.scale.pixels(em)))
    }
}
