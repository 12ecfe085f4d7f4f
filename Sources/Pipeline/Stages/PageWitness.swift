internal import FormChecks
internal import Foundation
internal import GlyphShapes
internal import PageImaging
internal import Reports
internal import Synchronization

/// Holds characters against the pictures of the pages that the reports show.
final class PageWitness: CharacterWitness {
    private let reports: URL
    private let state: Mutex<State>

    /// What is kept between questions: the drawn characters, and the page asked for last.
    private struct State {
        var comparer: GlyphComparer
        var page: (path: String, picture: Picture?)?
    }

    /// Shades of grey without red ink: the red of a seal is as bright as paper in the red channel.
    private struct Picture {
        var width: Int
        var height: Int
        var bytes: [UInt8]
    }

    /// The record's character must look at least so much like the ink, and so much more than any other.
    private static let least: Float = 0.85
    private static let margin: Float = 0.02

    /// nil where no fonts are there to draw with.
    init?(reports: URL) {
        guard let comparer = GlyphComparer() else { return nil }
        self.reports = reports
        state = Mutex(State(comparer: comparer))
    }

    func sees(_ expected: Character, at place: CharacterPlace, ratherThan others: [Character]) -> Bool {
        let likeness = state.withLock { state in
            piece(at: place, &state).flatMap { state.comparer.likeness(of: $0, expected: expected, others: others) }
        }
        guard let likeness else { return false }
        return likeness.expected >= Self.least && likeness.expected - likeness.best >= Self.margin
    }

    /// nil where there is no picture of the place.
    private func piece(at place: CharacterPlace, _ state: inout State) -> CharacterPiece? {
        let path = PageImagePath(contentHash: place.contentHash, page: place.page)
        if state.page?.path != path.relative {
            state.page = (path.relative, Self.picture(path.file(inReports: reports)))
        }
        guard let picture = state.page?.picture else { return nil }
        // The picture shows the whole upright page.
        let scale = Double(picture.width) / place.pageWidth
        let (x, y, em) = (place.x * scale, place.y * scale, place.em * scale)
        let (along, across) = (em * CharacterPiece.along, em * CharacterPiece.across)
        let (left, right) = (max(0, Int(x - along)), min(picture.width - 1, Int(x + along)))
        let (top, bottom) = (Int(y - across), Int(y + across))
        guard left < right, top >= 0, bottom < picture.height, em >= 8 else { return nil }
        let grey = (top...bottom).flatMap { y in
            picture.bytes[(y * picture.width + left)...(y * picture.width + right)]
        }
        return CharacterPiece(
            line: InkPatch(width: right - left + 1, height: bottom - top + 1, grey: grey), centre: x - Double(left),
            em: em)
    }

    private static func picture(_ file: URL) -> Picture? {
        guard let data = try? Data(contentsOf: file), let image = try? PixImage(data: data) else { return nil }
        if image.depth == 32, let rgb = try? image.rgbBytes() {
            let red = (0..<image.width * image.height).map { rgb[$0 * 3] }
            return Picture(width: image.width, height: image.height, bytes: red)
        }
        guard let grey = try? image.converted(toDepth: 8).greyBytes() else { return nil }
        return Picture(width: image.width, height: image.height, bytes: grey)
    }
}
