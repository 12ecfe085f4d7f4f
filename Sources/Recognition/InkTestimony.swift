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

    private func ask(
        _ instead: String, insteadOf range: Range<Int>, in characters: [ReadCharacter]
    ) throws -> (question: PassageFitter.Question, answer: PassageFitter.Answer)? {
        guard let window = PassageWindow(about: range, in: characters), let passage = try passage(window) else {
            return nil
        }
        let question = PassageFitter.Question(
            before: window.before, expected: Array(instead), read: characters[range].flatMap { Array($0.text) },
            after: window.after)
        return fitter.answer(question, on: passage).map { (question, $0) }
    }

    /// nil at the page's edge.
    private func passage(_ window: PassageWindow) throws -> LinePassage? {
        guard let (patch, _) = try page.patch(of: window.box) else { return nil }
        let pixels = page.scale.pixelsPerMillimetre
        return LinePassage(
            line: patch, em: window.em * pixels,
            margins: (window.margins.left * pixels, window.margins.right * pixels))
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
