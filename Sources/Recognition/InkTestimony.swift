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
        guard let window = PassageWindow(about: range, in: characters), let passage = try passage(window) else {
            return nil
        }
        let question = PassageFitter.Question(
            before: window.before, expected: Array(instead), read: characters[range].flatMap { Array($0.text) },
            after: window.after)
        return fitter.answer(question, on: passage).map { Testimony(question, $0) }
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
