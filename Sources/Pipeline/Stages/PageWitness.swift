internal import FormChecks
internal import FormModel
internal import Foundation
internal import GlyphShapes
internal import PageImaging
internal import Reports
internal import Synchronization

/// Holds texts against the pictures of the pages that the reports show.
final class PageWitness: PaperWitness {
    private let reports: URL
    private let fitter: PassageFitter
    private let state: Mutex<State>

    /// The page asked for last.
    private struct State {
        var page: (path: String, picture: Picture?)?
    }

    /// Shades of grey without red ink: the red of a seal is as bright as paper in the red channel.
    private struct Picture {
        var width: Int
        var height: Int
        var bytes: [UInt8]
    }

    init(reports: URL, fitter: PassageFitter) {
        self.reports = reports
        self.fitter = fitter
        state = Mutex(State())
    }

    func favoursRecord(in passage: DisputedPassage) -> Bool {
        // What differs from another in proportions alone is not told by its ink, whatever was read in its place.
        if passage.expected.contains(where: { SameStrokes.contain($0) }) { return false }
        let question = PassageFitter.Question(
            before: passage.window.before, expected: passage.expected, read: passage.read, after: passage.window.after)
        let answer = state.withLock { state in
            ink(of: passage, &state).flatMap { fitter.answer(question, on: $0) }
        }
        return answer.map { Testimony(question, $0).favoursExpected(over: passage.confidence) } ?? false
    }

    func explained(by names: [String], along rim: Data) -> [Float?] {
        guard let passage = Self.passage(along: rim) else { return names.map { _ in nil } }
        return fitter.fits(of: names.map(Array.init), on: passage).map { $0?.explained }
    }

    func standing(of name: String, along rim: Data) -> [RimCharacter] {
        let text = Array(name)
        let question = PassageFitter.Question(before: [], expected: text, read: text, after: [])
        guard let passage = Self.passage(along: rim), let answer = fitter.answer(question, on: passage) else {
            return []
        }
        return text.indices.compactMap { index in
            answer.expected.columns[index].map { columns in
                RimCharacter(
                    margin: answer.expected.likeness[index] - answer.rivals[index].likeness,
                    middle: Double(columns.lowerBound + columns.upperBound) / 2 / Double(passage.width))
            }
        }
    }

    /// What a seal's characters are high, of the ring between its star and its rim.
    private static let rimEm = 0.88

    private static func passage(along rim: Data) -> LinePassage? {
        picture(rim).flatMap { picture in
            LinePassage(
                line: InkPatch(width: picture.width, height: picture.height, grey: picture.bytes),
                em: Double(picture.height) * rimEm)
        }
    }

    /// nil where there is no picture of the place.
    private func ink(of passage: DisputedPassage, _ state: inout State) -> LinePassage? {
        let path = PageImagePath(contentHash: passage.contentHash, page: passage.page)
        if state.page?.path != path.relative {
            state.page = (path.relative, (try? Data(contentsOf: path.file(inReports: reports))).flatMap(Self.picture))
        }
        guard let picture = state.page?.picture else { return nil }
        // The picture shows the whole upright page.
        let (window, scale) = (passage.window, Double(picture.width) / passage.pageWidth)
        let (left, right) = (
            max(0, Int(window.box.x * scale)), min(picture.width - 1, Int(window.box.maxX * scale))
        )
        let (top, bottom) = (Int(window.box.y * scale), Int(window.box.maxY * scale))
        guard left < right, top >= 0, bottom < picture.height else { return nil }
        let grey = (top...bottom).flatMap { y in
            picture.bytes[(y * picture.width + left)...(y * picture.width + right)]
        }
        return LinePassage(
            line: InkPatch(width: right - left + 1, height: bottom - top + 1, grey: grey), em: window.em * scale,
            margins: (window.margins.left * scale, window.margins.right * scale))
    }

    private static func picture(_ data: Data) -> Picture? {
        guard let image = try? PixImage(data: data) else { return nil }
        if image.depth == 32, let rgb = try? image.rgbBytes() {
            let red = (0..<image.width * image.height).map { rgb[$0 * 3] }
            return Picture(width: image.width, height: image.height, bytes: red)
        }
        guard let grey = try? image.converted(toDepth: 8).greyBytes() else { return nil }
        return Picture(width: image.width, height: image.height, bytes: grey)
    }
}
