internal import FormModel
internal import GlyphShapes
internal import PageImaging

/// Asks a page's own ink about a few characters of a line, blind: whether another text explains it better than what was
/// read.
struct InkTestimony {
    let page: UprightPage
    let fitter: PassageFitter

    /// What the ink says of `instead` in the place of the characters of `range`; nil where the place cannot be looked at.
    func about(_ instead: String, insteadOf range: Range<Int>, in characters: [ReadCharacter]) throws -> Testimony? {
        try ask(instead, insteadOf: range, in: characters).map { Testimony($0.question, $0.answer) }
    }

    /// The character that is most like the ink at `index`, if it is more like than the one that was read.
    func likelier(at index: Int, in characters: [ReadCharacter]) throws -> Character? {
        guard let (question, answer) = try ask(characters[index].text, insteadOf: index..<(index + 1), in: characters),
            let rival = answer.rivals.first, rival.likeness > answer.expected.likeness[question.before.count]
        else { return nil }
        return rival.character
    }

    /// The `count` characters that the ink at `index` looks most like in outline, in no order, whether the line is fitted with
    /// what was read or looked at by itself.
    func mostAlike(at index: Int, in characters: [ReadCharacter], count: Int) throws -> [Character] {
        let fitted = try place(about: index..<(index + 1), in: characters).flatMap { window, passage in
            characters[index].text.first.flatMap { own in
                fitter.specimen(of: own, after: window.before, before: window.after, on: passage)
            }
        }
        return GlyphSearch.mostAlike(to: try piece(at: index, in: characters), fitted, count: count)
    }

    /// How well each of `texts` explains the ink of a whole line, 0 to 1; nil where it does not fit in. `em`: advance of a Han
    /// character, millimetres.
    func explained(by texts: [[Character]], in line: PageBox, em: Double) throws -> [Float?] {
        let margin = em / 8
        let region = PageBox(
            x: line.x - margin, y: line.y - margin, width: line.width + 2 * margin, height: line.height + 2 * margin)
        guard let (patch, _) = try page.patch(of: region),
            let passage = LinePassage(line: patch, em: em * page.scale.pixelsPerMillimetre)
        else { return texts.map { _ in nil } }
        return fitter.fits(of: texts, on: passage).map { $0?.explained }
    }

    /// The ink of the character at `index`, how like it is to what was read as drawn, and the em, pixels; nil where the place
    /// cannot be looked at.
    func cut(at index: Int, in characters: [ReadCharacter]) throws -> (ink: InkPatch, likeness: Float, em: Double)? {
        guard let own = characters[index].text.first,
            let (window, passage) = try place(about: index..<(index + 1), in: characters),
            let (ink, likeness) = fitter.cut(own, after: window.before, before: window.after, on: passage)
        else { return nil }
        return (ink, likeness, window.em * page.scale.pixelsPerMillimetre)
    }

    /// What stands at `index`; nil at the page's edge and where there are too few characters to measure by.
    func piece(at index: Int, in characters: [ReadCharacter]) throws -> CharacterPiece? {
        guard let line = HanLine(around: index, in: characters), let em = line.em, let x = line.midX(at: index)
        else { return nil }
        let (along, across) = (em * CharacterPiece.along, em * CharacterPiece.across)
        let region = PageBox(x: x - along, y: line.midY - across, width: along * 2, height: across * 2)
        guard let (patch, box) = try page.patch(of: region) else { return nil }
        return CharacterPiece(
            line: patch, centre: Double(page.scale.pixels(x) - box.x), em: Double(page.scale.pixels(em)))
    }

    private func ask(
        _ instead: String, insteadOf range: Range<Int>, in characters: [ReadCharacter]
    ) throws -> (question: PassageFitter.Question, answer: PassageFitter.Answer)? {
        guard let (window, passage) = try place(about: range, in: characters) else { return nil }
        let question = PassageFitter.Question(
            before: window.before, expected: Array(instead), read: characters[range].flatMap { Array($0.text) },
            after: window.after)
        return fitter.answer(question, on: passage).map { (question, $0) }
    }

    /// nil at the page's edge, and where `range` stands on no one line.
    private func place(
        about range: Range<Int>, in characters: [ReadCharacter]
    ) throws -> (window: PassageWindow, passage: LinePassage)? {
        guard let window = PassageWindow(about: range, in: characters), let (patch, _) = try page.patch(of: window.box)
        else { return nil }
        let pixels = page.scale.pixelsPerMillimetre
        return LinePassage(
            line: patch, em: window.em * pixels,
            margins: (window.margins.left * pixels, window.margins.right * pixels)
        ).map { (window, $0) }
    }
}

extension ReadCharacter {
    /// As sure as a shape alone can make a character.
    private static let byShape = 0.9

    /// `character` in the place of this one, told by its shape.
    func replaced(by character: Character) -> ReadCharacter {
        ReadCharacter(text: String(character), confidence: Self.byShape, box: box)
    }
}

extension UprightPage {
    /// The print within `region`, millimetres, and the pixels that were taken; nil at the page's edge.
    func patch(of region: PageBox) throws -> (patch: InkPatch, box: PixelBox)? {
        let box = scale.pixelBox(region).grown(by: 0, within: bounds)
        guard box.width > 8, box.height > 8 else { return nil }
        let grey = try print.cropped(x: box.x, y: box.y, width: box.width, height: box.height).greyBytes()
        return (InkPatch(width: box.width, height: box.height, grey: grey), box)
    }
}
