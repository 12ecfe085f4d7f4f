internal import FormChecks
internal import FormModel
internal import Foundation
internal import GlyphShapes
internal import PageImaging
internal import Recognition
internal import Reports
internal import Synchronization

/// Holds texts against the pictures of the pages that the reports show.
final class PageWitness: PaperWitness {
    private let reports: URL
    private let fitter: PassageFitter
    private let state: Mutex<State>

    /// The pages asked for last: a copy's questions go to and fro between a few of them.
    private struct State {
        private var pictures: [String: Picture?] = [:]
        private var order: [String] = []
        private static let most = 16

        mutating func picture(of page: PageSummary, at path: PageImagePath, in reports: URL) -> Picture? {
            if let known = pictures[path.relative] { return known }
            let picture = (try? Data(contentsOf: path.file(inReports: reports))).flatMap {
                PageWitness.picture($0, of: page)
            }
            if order.count == Self.most { pictures[order.removeFirst()] = nil }
            pictures[path.relative] = .some(picture)
            order.append(path.relative)
            return picture
        }
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
        guard let testimony = testimony(on: passage) else { return false }
        if testimony.admitsWord, wordsSpeak(for: testimony, in: passage) { return true }
        if wordsSpeakForPaper(in: passage) { return false }
        return Self.differInProportions(passage.expected)
            ? testimony.isSetAsExpected(clearly: true) : testimony.favoursExpected(over: passage.confidence)
    }

    func wordsSpeak(
        for characters: [Character], ratherThan others: [Character], in sentence: DisputedPassage.Sentence
    ) -> Bool {
        WordList.system?.speak(
            for: sentence.holding(characters), ratherThan: sentence.holding(others),
            at: sentence.place(of: characters)) == true
    }

    /// Whether the record's characters make words with those around them, and neither those that were read do nor any that the
    /// ink is more like.
    private func wordsSpeak(for testimony: Testimony, in passage: DisputedPassage) -> Bool {
        guard wordsSpeakForRecord(in: passage), let sentence = passage.sentence, let words = WordList.system else {
            return false
        }
        let record = sentence.holding(passage.expected)
        let range = sentence.place(of: passage.expected)
        return zip(range, testimony.likelier).allSatisfy { index, others in
            others.allSatisfy { other in
                var instead = record
                instead[index] = other
                return words.speak(for: record, ratherThan: instead, at: index..<(index + 1))
            }
        }
    }

    /// Whether the characters that were read, surely, make words with those around them and the record's do not: the rule below a
    /// value makes 韭 of 北, and Kai type 墓 of 基.
    private func wordsSpeakForPaper(in passage: DisputedPassage) -> Bool {
        guard let sentence = passage.sentence, let words = WordList.system,
            passage.read.count == passage.expected.count
        else { return false }
        let (record, place) = (sentence.holding(passage.expected), sentence.place(of: passage.read))
        return passage.confidence >= (words.haveWords(in: record, at: place) ? Self.seldomMisread : Self.seldomMadeWord)
            && wordsSpeak(for: passage.read, ratherThan: passage.expected, in: sentence)
    }

    /// A word that was misread into another one is seldom read more surely, and what is no word into one.
    private static let (seldomMisread, seldomMadeWord) = (0.98, 0.9)

    func prefersRecord(in passage: DisputedPassage) -> Bool {
        guard let testimony = testimony(on: passage) else { return false }
        return testimony.prefersExpected
    }

    func upholds(_ passage: DisputedPassage) -> Bool {
        guard let testimony = testimony(on: passage) else { return false }
        return Self.differInProportions(passage.expected)
            ? testimony.isSetAsExpected(clearly: false) : testimony.upholdsExpected
    }

    /// What differs from another in proportions alone is told by how it is printed elsewhere, and by nothing else.
    private static func differInProportions(_ characters: [Character]) -> Bool {
        characters.contains { SameStrokes.contain($0) }
    }

    /// Without the lines under print where the characters around are clearly more like then: such a line may as well run
    /// through print, in the place of the lower strokes.
    private func testimony(on passage: DisputedPassage) -> Testimony? {
        guard let ink = ink(of: passage.place, in: passage.contentHash) else { return nil }
        let printed = testimony(on: passage, showing: ink) { $0 }
        guard let bareInk = ink.withoutRules,
            let bare = testimony(on: passage, showing: bareInk, specimens: { $0.withoutRules ?? $0 }),
            bare.context >= (printed?.context ?? 0) + Self.clearer
        else { return printed }
        return bare
    }

    /// So much more like the characters around are where a line was in the way.
    private static let clearer: Float = 0.03

    private func testimony(
        on passage: DisputedPassage, showing ink: LinePassage, specimens: (LinePassage) -> LinePassage
    ) -> Testimony? {
        let window = passage.place.window
        var question = PassageFitter.Question(
            before: window.before, expected: passage.expected, read: passage.read, after: window.after,
            isAtEnd: passage.isAtEnd)
        for (character, places) in passage.specimens {
            question.specimens[character] = places.compactMap { place in
                self.ink(of: place, in: passage.contentHash).flatMap { ink in
                    fitter.specimen(
                        of: character, after: place.window.before, before: place.window.after, on: specimens(ink))
                }
            }
        }
        return fitter.answer(question, on: ink).map { Testimony(question, $0) }
    }

    func explained(by names: [String], along rim: SealImprint.Rim) -> [Float?] {
        guard let passage = Self.passage(along: rim) else { return names.map { _ in nil } }
        return fitter.fits(of: names.map(Array.init), on: passage).map { $0?.explained }
    }

    func standing(of name: String, along rim: SealImprint.Rim) -> [RimCharacter] {
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

    private static func passage(along rim: SealImprint.Rim) -> LinePassage? {
        picture(rim.picture).flatMap { picture in
            let width = Double(picture.width)
            return LinePassage(
                line: InkPatch(width: picture.width, height: picture.height, grey: picture.bytes),
                em: Double(picture.height) * rimEm,
                covered: rim.covered.map { ($0.lowerBound * width)...($0.upperBound * width) })
        }
    }

    /// nil where there is no picture of the place.
    private func ink(of place: PassagePlace, in contentHash: String) -> LinePassage? {
        let path = PageImagePath(contentHash: contentHash, page: place.page.number)
        guard let picture = state.withLock({ $0.picture(of: place.page, at: path, in: reports) }) else { return nil }
        // The picture shows the whole upright page.
        let (window, scale) = (place.window, Double(picture.width) / place.page.width)
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

    /// Without the page's seals.
    private static func picture(_ data: Data, of page: PageSummary) -> Picture? {
        guard let picture = picture(data) else { return nil }
        if page.darkSeals.isEmpty { return picture }
        let scale = PixelScale(resolution: Double(picture.width) / page.width * 25.4)
        guard let image = try? PixImage(width: picture.width, height: picture.height, grey: picture.bytes),
            let bytes = try? image.withoutDarkSeals(page.darkSeals, scale: scale, colour: page.colour).greyBytes()
        else { return picture }
        return Picture(width: picture.width, height: picture.height, bytes: bytes)
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

extension DisputedPassage.Sentence {
    /// With `middle` in the disputed place.
    fileprivate func holding(_ middle: [Character]) -> [Character] { before + middle + after }

    /// Where `middle` stands in it then.
    fileprivate func place(of middle: [Character]) -> Range<Int> { before.count..<(before.count + middle.count) }
}
