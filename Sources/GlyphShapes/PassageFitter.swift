internal import Foundation

/// Asks which of two texts explains the ink of a passage better, by drawing their characters in the usual kinds of type.
///
/// Every character of a text takes one stretch of the ink, in order; ink that none takes counts against the text
/// (segmentation by recognition with dynamic programming: Casey and Lecolinet, A survey of methods and strategies in
/// character segmentation, IEEE Trans. PAMI 18, 1996). A second opinion beside the recogniser's, with faults of its own.
///
/// Keeps what it drew, which is some ten megabytes: several threads had better share one.
public struct PassageFitter: Sendable {
    let type: DrawnCharacters

    /// Song, Kai and Hei, and Song once more as the mainland's standard draws it (Debian's `fonts-noto-cjk`).
    public static var hanFiles: [FontFile] {
        GlyphRepertoire.fontFiles + [FontFile("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", index: 2)]
    }

    /// What Word sets Latin letters and figures in beside Han type, as Debian's `fonts-liberation` and
    /// `fonts-dejavu-core` have it.
    public static let latinFiles = [
        FontFile("/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf"),
        FontFile("/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"),
        FontFile("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf"),
        FontFile("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
    ]

    /// nil where none of the Han fonts is there.
    public init?(hanFiles: [FontFile] = PassageFitter.hanFiles, latinFiles: [FontFile] = PassageFitter.latinFiles) {
        guard let type = DrawnCharacters(han: hanFiles, latin: latinFiles) else { return nil }
        self.type = type
    }

    /// The characters of a passage: two texts for its middle, and what stands before and behind it for certain.
    public struct Question: Sendable {
        public var before: [Character]
        public var expected: [Character]
        public var read: [Character]
        public var after: [Character]
        /// Whether it is not known what stands before or behind: a value begins or ends here.
        public var isAtEnd: Bool
        /// How the paper's own type prints characters of both texts.
        public var specimens: [Character: [Specimen]] = [:]

        /// `isAtEnd` nil: where nothing stands before or behind.
        public init(
            before: [Character], expected: [Character], read: [Character], after: [Character], isAtEnd: Bool? = nil
        ) {
            self.isAtEnd = isAtEnd ?? (before.isEmpty || after.isEmpty)
            self.before = before
            self.expected = expected
            self.read = read
            self.after = after
        }

        /// Nothing but digits stands next to the expected ones: among these the letters that look like one are none.
        fileprivate var isNumber: Bool {
            (before.suffix(1) + expected + after.prefix(1)).allSatisfy { !$0.isASCII || !$0.isLetter }
        }
    }

    /// How both texts of a question fit.
    public struct Answer: Sendable {
        /// Of the text around and the expected one.
        public var expected: PassageFit
        /// Of the text around and the one that was read.
        public var read: PassageFit
        /// For each expected character the other one that is most like the same ink, and how like.
        public var rivals: [Rival] = []
        /// The same among characters in common use.
        public var commonRivals: [Rival] = []
        /// For each expected character the others that are more like the same ink.
        public var likelier: [[Character]] = []
        /// How much less like the expected text than the one that was read any of the ink is, the most: a text with a
        /// character too many or too few makes do with its neighbours' ink.
        public var displacement: Float
        /// For each expected character; nil without specimens.
        var kinships: [Kinship?] = []

        public struct Rival: Sendable {
            public var character: Character
            public var likeness: Float
        }
    }

    /// How many characters that look most like an expected one are its rivals, and how many that look most like the ink in
    /// its place: 薨 looks like nothing that 毫 does, and yet has most of its strokes.
    private static let rivals = 16

    /// nil where there is no ink or not enough for the characters.
    public func answer(_ question: Question, on passage: LinePassage) -> Answer? {
        var segments = Segments(passage)
        var best: (expected: PassageFit, read: PassageFit, face: Int, score: Float)?
        // One face printed the line: the one in which the better text fits best.
        for face in 0..<type.hanFaces {
            guard let expected = fit(question.before + question.expected + question.after, face, &segments) else {
                continue
            }
            let read =
                question.read == question.expected
                ? expected : fit(question.before + question.read + question.after, face, &segments)
            guard let read else { continue }
            let score = max(expected.explained, read.explained)
            if score > best?.score ?? -.infinity { best = (expected, read, face, score) }
        }
        guard let best else { return nil }
        var answer = Answer(
            expected: best.expected, read: best.read,
            displacement: Self.displacement(of: best.read, by: best.expected, on: passage))
        for (index, character) in question.expected.enumerated() {
            var rivals: [Answer.Rival] = []
            var kinship: Kinship?
            if let columns = answer.expected.columns[question.before.count + index], let segment = segments[columns] {
                rivals = self.rivals(of: character, in: segment, ofNumber: question.isNumber).map {
                    Answer.Rival(character: $0, likeness: glyph($0, best.face).likeness(of: segment))
                }
                // A mark that was read has no shape: its specimens may be misread likewise.
                let read = question.read.dropFirst(index).first.flatMap {
                    $0 == character || Self.isMark($0) ? nil : $0
                }
                kinship = self.kinship(
                    of: segment.drawing, to: character, question.specimens[character] ?? [],
                    read: read.flatMap { question.specimens[$0] } ?? [])
            }
            answer.kinships.append(kinship)
            func most(_ rivals: [Answer.Rival]) -> Answer.Rival {
                rivals.max { $0.likeness < $1.likeness } ?? Answer.Rival(character: character, likeness: 0)
            }
            answer.rivals.append(most(rivals))
            let own = answer.expected.likeness[question.before.count + index]
            answer.likelier.append(rivals.filter { $0.likeness > own }.map(\.character))
            answer.commonRivals.append(
                most(rivals.filter { Self.isFigure($0.character) || GB2312.common.contains($0.character) }))
        }
        return answer
    }

    private static func displacement(
        of read: PassageFit, by expected: PassageFit, on passage: LinePassage
    ) -> Float {
        zip(read.columns, read.likeness).map { columns, likeness in
            guard let columns, passage.inside.contains(Double(columns.lowerBound + columns.upperBound) / 2) else {
                return 0
            }
            let instead = zip(expected.columns, expected.likeness).filter { other, _ in
                other.map { PassageFit.areSamePlace($0, columns) } ?? false
            }
            return likeness - (instead.map(\.1).max() ?? 0)
        }.max() ?? 0
    }

    /// How well each of `texts` fits, in the kind of type in which the first fits best; nil where there is not enough ink for
    /// its characters.
    public func fits(of texts: [[Character]], on passage: LinePassage) -> [PassageFit?] {
        guard let first = texts.first else { return [] }
        var segments = Segments(passage)
        let faces = (0..<type.hanFaces).map { (face: $0, fit: fit(first, $0, &segments)) }
        let best = faces.max { $0.fit?.explained ?? -.infinity < $1.fit?.explained ?? -.infinity }!
        return [best.fit] + texts.dropFirst().map { fit($0, best.face, &segments) }
    }

    // MARK: - Fitting

    /// A character's ink weighs for a text as far as it is more like than this: half-way between unlike shapes and same.
    private static let indifferent: Float = 0.4
    /// What ink costs that no character takes.
    private static let leftOver: Float = 0.5
    /// The widest character, in ems.
    private static let widest = 1.15

    private func fit(_ text: [Character], _ face: Int, _ segments: inout Segments) -> PassageFit? {
        let passage = segments.passage
        let (atoms, width) = (passage.atoms, passage.atoms.count + 1)
        let inked = text.indices.filter { text[$0] != " " }
        let sums = passage.masses.reduce(into: [Float(0)]) { $0.append($0.last! + $1) }
        let whole = sums.last!
        guard !atoms.isEmpty, whole > 0 else { return nil }
        /// What it costs that none of the characters takes the stretch, `count` of them standing before it. Between the first
        /// and the last nothing stands that belongs to others.
        func cost(_ atom: Int, behind count: Int) -> Float {
            let isOutside = (count == 0 || count == inked.count) && passage.mayBeOutside(atom)
            return isOutside ? 0 : passage.masses[atom] * Self.leftOver
        }
        // best[k * width + j]: k characters take what they take of the first j stretches.
        var best = [Float](repeating: -.infinity, count: (inked.count + 1) * width)
        var steps = [(first: Int, likeness: Float)?](repeating: nil, count: best.count)
        best[0] = 0
        for j in atoms.indices { best[j + 1] = best[j] - cost(j, behind: 0) }
        for (character, k) in zip(inked, 1...) {
            let glyph = glyph(text[character], face)
            for j in 1..<width {
                var (score, step) = (
                    best[k * width + j - 1] - cost(j - 1, behind: k), (first: Int, likeness: Float)?.none
                )
                // The widest first: a part of a character is seldom better than the whole, and then need not be compared.
                for i in passage.first(before: j, within: Self.widest)..<j where best[(k - 1) * width + i] > -.infinity
                {
                    let columns = atoms[i].lowerBound..<atoms[j - 1].upperBound
                    let (before, mass) = (best[(k - 1) * width + i], sums[j] - sums[i])
                    guard let ink = segments[columns],
                        before + mass * (glyph.limit(of: ink) - Self.indifferent) > score
                    else { continue }
                    let likeness = glyph.likeness(of: ink)
                    let taken = before + mass * (likeness - Self.indifferent)
                    if taken > score { (score, step) = (taken, (i, likeness)) }
                }
                best[k * width + j] = score
                steps[k * width + j] = step
            }
        }
        let explained = best[inked.count * width + atoms.count] / whole
        guard explained > -.infinity else { return nil }
        var fit = PassageFit(
            explained: explained, columns: Array(repeating: nil, count: text.count),
            likeness: Array(repeating: 0, count: text.count))
        var (k, j) = (inked.count, atoms.count)
        while k > 0, j > 0 {
            guard let step = steps[k * width + j] else {
                j -= 1
                continue
            }
            fit.columns[inked[k - 1]] = atoms[step.first].lowerBound..<atoms[j - 1].upperBound
            fit.likeness[inked[k - 1]] = step.likeness
            (k, j) = (k - 1, step.first)
        }
        return fit
    }

    // MARK: - Likeness

    /// The ink of ranges of columns, each described once.
    private struct Segments {
        let passage: LinePassage
        private var known: [Range<Int>: Segment?] = [:]

        init(_ passage: LinePassage) { self.passage = passage }

        subscript(columns: Range<Int>) -> Segment? {
            mutating get {
                if let known = known[columns] { return known }
                let segment = passage.line.trimmed(columns: columns).map { Segment($0, em: passage.em) }
                known[columns] = .some(segment)
                return segment
            }
        }
    }

    private final class Segment {
        /// In ems.
        let width: Double
        let height: Double
        /// nil for a few pixels. Described when first asked for: that is most of the work.
        private(set) lazy var shape = ShapeDescriptor(ink)
        private let ink: InkPatch

        init(_ ink: InkPatch, em: Double) {
            self.ink = ink
            width = Double(ink.width) / em
            height = Double(ink.height) / em
        }

        var drawing: DrawnCharacters.Drawing { .init(shape: shape, width: width, height: height) }
    }

    /// Marks of punctuation are too small to compare: any small or flat ink may be one, and none is very like.
    private static let (mark, widestMark, lowMark, flatMark) = (Float(0.75), 0.65, 0.45, 0.2)
    private static let tallMarks: Set<Character> = [
        "(", ")", "（", "）", "《", "》", "<", ">", "!", "！", "?", "？", "/", ":", "：", ";", "；", "[", "]", "【", "】",
    ]

    /// What ink must look like to be a character.
    private enum Glyph {
        /// Of punctuation.
        case mark(isTall: Bool)
        /// In the faces that may have printed it.
        case drawn([DrawnCharacters.Drawing], isFigure: Bool)

        func likeness(of ink: Segment) -> Float {
            switch self {
            case .mark: return limit(of: ink)
            case .drawn(let drawings, let isFigure):
                guard let shape = ink.shape else { return 0 }
                return drawings.reduce(0) { best, drawing in
                    guard let drawn = drawing.shape else { return best }
                    let fit = Self.fit(of: ink, drawing, isFigure)
                    return fit > best ? max(best, shape.similarity(to: drawn) * fit) : best
                }
            }
        }

        /// The most that the likeness of ink of this size can be.
        func limit(of ink: Segment) -> Float {
            switch self {
            case .mark(let isTall):
                let isSmall = ink.width < widestMark && (ink.height < lowMark || isTall)
                return isSmall || ink.height < flatMark ? PassageFitter.mark : 0
            case .drawn(let drawings, let isFigure):
                return drawings.reduce(0) { max($0, Self.fit(of: ink, $1, isFigure)) }
            }
        }

        /// In size, from 0 to 1.
        private static func fit(of ink: Segment, _ drawing: DrawnCharacters.Drawing, _ isFigure: Bool) -> Float {
            let (width, height) = drawing.misfit(width: ink.width, height: ink.height)
            // Figures differ in width from type to type.
            return Float(exp(-(isFigure ? 0.3 * width + 0.6 * height : width + height)))
        }
    }

    private func glyph(_ character: Character, _ face: Int) -> Glyph {
        if Self.isMark(character) { return .mark(isTall: Self.tallMarks.contains(character)) }
        let isFigure = Self.isFigure(character)
        let drawings = type.drawings(of: character).enumerated().compactMap { index, drawing in
            index == face || isFigure && index >= type.hanFaces ? drawing : nil
        }
        return .drawn(drawings, isFigure: isFigure)
    }

    /// Letters, figures and signs that are set in Latin type.
    public static func isFigure(_ character: Character) -> Bool { character.isASCII || character == "×" }

    /// Marks of punctuation that are as large as letters.
    public static let largeMarks: Set<Character> = ["%", "@", "&", "#"]

    private static func isMark(_ character: Character) -> Bool {
        character.isPunctuation && !largeMarks.contains(character)
    }

    static let figures: [Character] =
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz×".map { $0 } + largeMarks

    /// Characters of GB 2312 that look like `character`, the most alike first.
    public func lookAlikes(of character: Character) -> [Character] {
        type.lookAlikes(of: character, count: Self.rivals)
    }

    private func rivals(of character: Character, in ink: Segment, ofNumber isNumber: Bool) -> [Character] {
        if Self.isFigure(character) {
            // V and v differ by their size, which the others tell.
            let letter = character.lowercased()
            return Self.figures.filter {
                $0.lowercased() != letter && (!isNumber || $0.isNumber || !character.isNumber)
            }
        }
        let lookAlikes = lookAlikes(of: character)
        guard let shape = ink.shape else { return lookAlikes }
        let likeInk = GlyphSearch.mostAlike(to: [shape], count: Self.rivals)
        return lookAlikes + likeInk.filter { $0 != character && !lookAlikes.contains($0) }
    }
}
