internal import FormModel

/// Finds the boxes to tick before options whose words were read: it knows where to look, so that faint, broken and
/// crossed sides do.
///
/// One printer made all boxes of a page: size, distance from the words and height on the line are those that fit before
/// most options.
struct OptionBoxFinder {
    typealias Found = (place: OptionPlace, box: PixelBox)

    /// The best frame before an option.
    struct Fit {
        var place: OptionPlace
        var box: PixelBox
        /// How dark its four sides are, from 0 for paper to 1 for ink; the weakest counts three times.
        var sides: Double
        /// `sides` less what stands inside or around.
        var contrast: Double
        /// How well it fits by what was asked for, less for standing where boxes do not.
        var score: Double

        var middle: PixelBox { PixelBox(x: box.midX, y: box.midY, width: 1, height: 1) }
    }

    let scale: PixelScale
    let places: [OptionPlace]
    private let print: (grey: [UInt8], width: Int, height: Int)
    var darkness: SummedDarkness
    /// Where the part of the page that `darkness` knows begins.
    private let origin: (x: Int, y: Int)

    /// Fewer options do not tell what is usual, unless it is clear; of one, nothing is.
    static let (enoughPlaces, fewestPlaces) = (6, 2)

    /// nil where `places` are few.
    init?(before places: [OptionPlace], on page: UprightPage) throws(ImagingError) {
        guard places.count >= Self.fewestPlaces else { return nil }
        self.places = places
        let scale = page.scale
        self.scale = scale
        let reach = places.map { scale.pixels($0.em * 3.5) }.max()!
        let marks = places.map {
            PixelBox(x: scale.pixels($0.start), y: scale.pixels($0.middle), width: 1, height: 1)
        }
        let part = marks.dropFirst().reduce(marks[0]) { $0.union($1) }.grown(by: reach, within: page.bounds)
        origin = (part.x, part.y)
        print = (
            try page.print.cropped(x: part.x, y: part.y, width: part.width, height: part.height).greyBytes(),
            part.width, part.height
        )
        darkness = SummedDarkness(width: print.width, height: print.height, grey: print.grey, black: Self.inkOfPrint)
    }

    /// What is as dark as this is ink; and where sides are paler than the words beside them.
    private static let (inkOfPrint, inkOfPaleSides): (UInt8, UInt8) = (110, 210)

    /// Lengths of the sides of □, in ems: half an em in some fonts, a full one in others.
    static let lengths = 0.36...1.08
    /// Where the right side of a box may lie before the words, in ems: a √ and a space may stand between.
    static let reach = -0.25...2.2
    /// How far the middle of a box may lie from the middle of its line, in ems; and from where most lie.
    static let (rise, slack) = (0.3, 0.15)
    /// How far a box with ink in it may lie from where most lie, in ems; and where that was only guessed.
    private static let (slackOfInked, slackOfGuessed) = (0.4, 1.0)
    /// Share of the usual darkness of sides from which on a frame is a box; with nothing in it, a fainter one is too.
    static let (leastSides, leastSidesOfEmpty) = (0.6, 0.4)
    /// Share of the usual contrast from which on a frame is an empty box.
    private static let leastShareOfEmpty = 0.35
    /// And of one that stands far from where most do, for a √ and spaces are behind it.
    private static let clearShareOfEmpty = 0.8
    /// With less contrast the usual frame is no box; before few options it must be clearer. Pale sides do where in most
    /// there is next to nothing inside and around, as in no part of a character.
    private static let (leastContrast, leastContrastOfFew, leastContrastOfPale, pure) = (0.12, 0.3, 0.06, 0.9)
    /// With less of its darkness for contrast the usual frame is made of strokes of characters: on 76 pages of 40 forged
    /// copies the boxes have .64 and more by the darkness of print and .53 by that of pale sides, and what was found in 方 and
    /// between words, for the boxes were too pale, .18, .51 and .65. In small frames characters have more white.
    private static let (impure, impureOfSmall, small) = (0.45, 0.8, 0.6)
    /// With less than this the boxes may be paler than print: of 76 pages that is so of six, and of two of those they are.
    private static let clearlyPure = 0.75

    /// The boxes found, with their options; an option before which there is none, or something else, has none. nil where
    /// it cannot be told what the page's boxes look like.
    func boxes() -> [Found]? {
        let usual = usual()
        if let usual, usual.purity >= Self.clearlyPure { return boxes(like: usual) }
        // Words touch boxes, and their strokes hide sides that are much paler.
        var pale = self
        pale.darkness = SummedDarkness(
            width: print.width, height: print.height, grey: print.grey, black: Self.inkOfPaleSides)
        if let paler = pale.usual(), paler.contrast > usual?.contrast ?? 0 { return pale.boxes(like: paler) }
        return usual.map(boxes)
    }

    /// nil where the clearest frames before the options are no boxes.
    private func usual() -> Usual? {
        guard let (size, stand) = usualBox(), let em = places.map(\.em).median else { return nil }
        let clear = places.compactMap { best(before: $0, size, near: stand) { darkness.contrast(of: $0) } }
        let isSmall = scale.millimetres(size.width) < Self.small * em
        guard let least = clear.map(\.contrast).median, least >= leastContrast(of: clear),
            purity(of: clear) >= (isSmall ? Self.impureOfSmall : Self.impure)
        else { return nil }
        let sure = clear.filter { $0.contrast >= least }
        return Usual(
            size: size, rise: sure.map(rise).median!, distance: sure.map(distance).median!,
            sides: sure.map(\.sides).median!, contrast: sure.map(\.contrast).median!, purity: purity(of: clear))
    }

    private func boxes(like usual: Usual) -> [Found] {
        let found = lines().flatMap { line in
            var usual = usual
            usual.distance = distance(before: line, usual)
            var taken: [PixelBox] = []
            return line.compactMap { place -> Found? in
                // That of the option before stands within reach of short words.
                guard let box = box(before: place, usual), !taken.contains(where: { $0.intersects(box) }) else {
                    return nil
                }
                taken.append(box)
                return (place, box)
            }
        }
        return settledInColumns(found, usual).map { place, box in
            (place, PixelBox(x: box.x + origin.x, y: box.y + origin.y, width: box.width, height: box.height))
        }
    }

    private func leastContrast(of fits: [Fit]) -> Double {
        guard places.count >= Self.enoughPlaces else { return Self.leastContrastOfFew }
        return purity(of: fits) >= Self.pure ? Self.leastContrastOfPale : Self.leastContrast
    }

    private func purity(of fits: [Fit]) -> Double { fits.map { $0.contrast / $0.sides }.median ?? 0 }

    /// Neighbours on one line.
    func lines() -> [[OptionPlace]] {
        places.reduce(into: []) { lines, place in
            if let last = lines.last?.last, abs(last.middle - place.middle) < place.em / 2, last.start < place.start {
                lines[lines.count - 1].append(place)
            } else {
                lines.append([place])
            }
        }
    }

    /// Steps between distances, in ems.
    private static let step = 0.05
    /// How far a line's boxes may lie from where most do, in ems, and how much clearer they must be there: of two options
    /// more, for one may be ticked.
    private static let (shift, clearer, clearerOfTwo) = (0.8, 1.5, 2.0)

    /// How far before their words the boxes of `line` lie: where the recogniser says that words begin differs from line to
    /// line.
    private func distance(before line: [OptionPlace], _ usual: Usual) -> Double {
        // Where words begin on the next line, the box was only guessed to stand behind those before.
        let line = line.filter { !$0.isGuessed }
        guard line.count > 1 else { return usual.distance }
        func contrast(at distance: Double) -> Double {
            var usual = usual
            usual.distance = distance
            let stand = usual.stand(within: Self.slack)
            return line.compactMap {
                best(before: $0, usual.size, near: stand) { darkness.contrast(of: $0, darkest: usual.darkest) }?.score
            }.reduce(0, +)
        }
        let others = stride(from: usual.distance - Self.shift, through: usual.distance + Self.shift, by: Self.step)
        let most = others.map { (distance: $0, contrast: contrast(at: $0)) }.max { $0.contrast < $1.contrast }
        let clearer = line.count == 2 ? Self.clearerOfTwo : Self.clearer
        guard let most, most.contrast >= contrast(at: usual.distance) * clearer else { return usual.distance }
        return most.distance
    }

    /// What most boxes of a page are like.
    struct Usual {
        var size: Size
        var rise: Double
        var distance: Double
        var sides: Double
        var contrast: Double
        /// Share of the sides' darkness that is contrast.
        var purity: Double

        /// Strokes of words beside a faint box are darker than it.
        var darkest: Double { sides * 1.15 }

        func stand(within slack: Double, _ height: Double = OptionBoxFinder.slack) -> Stand {
            Stand(
                distance: distance, rise: rise, reach: (distance - slack)...(distance + slack), slack: height)
        }
    }

    /// Whether next to nothing stands in and around it.
    func isUnmarked(_ box: PixelBox, _ usual: Usual) -> Bool {
        darkness.contrast(of: box, darkest: usual.darkest) >= usual.contrast * Self.leastShareOfEmpty
    }

    /// Paper is no darker than this, from 0 to 1 for ink.
    static let white = 0.02

    private func box(before place: OptionPlace, _ usual: Usual) -> PixelBox? {
        let wide = Stand(distance: usual.distance, rise: usual.rise, reach: Self.reach)
        let empty = empty(before: place, usual, near: wide)
        // With something in it, a box is less unlike words, so it must stand where boxes do.
        let slack = place.isGuessed ? Self.slackOfGuessed : Self.slackOfInked
        let inked = best(before: place, usual.size, near: usual.stand(within: slack)) {
            rim($0, darkest: usual.darkest)
        }
        if let inked, let typed = typedTick(before: place, usual, clearerThan: inked, empty: empty) { return typed }
        if let empty, isEmptyBox(empty, usual) { return empty.box }
        if let inked, inked.sides >= usual.sides * Self.leastSides { return inked.box }
        // Thin sides of a bilevel scan go missing.
        let near = usual.stand(within: Self.slackOfBroken)
        func threeSides(of box: PixelBox) -> Double { min(darkness.threeSides(of: box), usual.darkest) }
        func isBox(_ fit: Fit) -> Bool { fit.score >= usual.sides * Self.leastOfThreeSides }
        let broken = best(before: place, usual.size, near: near, by: threeSides).flatMap { isBox($0) ? $0 : nil }
        return (broken ?? bestOfOtherSize(before: place, usual, near: near, by: threeSides)).flatMap {
            isBox($0) ? $0.box : nil
        }
    }

    private func rim(_ box: PixelBox, darkest: Double) -> Double {
        min(darkness.sides(of: box), darkest) - darkness.around(box)
    }

    /// A box of another size, typed together with its tick, where its frame is clearly darker than the usual one there.
    /// `empty`: what is most like an empty box; where it stands elsewhere and may be one, the other is a frame among the words.
    private func typedTick(before place: OptionPlace, _ usual: Usual, clearerThan inked: Fit, empty: Fit?) -> PixelBox?
    {
        let width = Double(usual.size.width)
        let most = Int(min(width * Self.tickSizes.upperBound, place.em * scale.pixelsPerMillimetre))
        let sizes =
            Array(Int(width * Self.tickSizes.lowerBound)..<Int(width * Self.alikeSizes.lowerBound))
            + Array(stride(from: Int(width * Self.alikeSizes.upperBound), through: most, by: 1))
        let near = usual.stand(within: Self.slackOfInked, Self.slackOfTyped)
        let typed = sizes.flatMap { width in
            (-Self.notSquare...Self.notSquare).compactMap { higher in
                best(before: place, (width, width + higher), near: near) { rim($0, darkest: 1) }
            }
        }.max { $0.score < $1.score }
        guard let typed, darkness.inside(typed.box) >= BoxMark.inked else { return nil }
        let frame = rim(typed.box, darkest: 1)
        let mayBeElsewhere = empty.map {
            !typed.box.intersects($0.middle) && $0.score >= usual.contrast * Self.leastShareOfEmpty / 2
        }
        // Strokes of the words make narrow frames too.
        let isPure = typed.box.width >= usual.size.width || frame >= Self.impureOfSmall * typed.sides
        let usualFrame = max(rim(inked.box, darkest: 1), empty.map { rim($0.box, darkest: 1) } ?? 0)
        guard mayBeElsewhere != true, isPure, frame >= usualFrame + Self.clearlyTyped * usual.sides else { return nil }
        return typed.box
    }

    /// How far above or below where most lie a clear box may, in ems; the next line is farther.
    private static let slackOfClear = 0.6
    /// A box typed together with its √ is of another font than the form's, so its size differs by up to a part of so many,
    /// and its height from its width by so many pixels.
    private static let (otherSize, notSquare) = (10, 1)

    private func empty(before place: OptionPlace, _ usual: Usual, near stand: Stand) -> Fit? {
        func contrast(of box: PixelBox) -> Double { darkness.contrast(of: box, darkest: usual.darkest) }
        let found = best(before: place, usual.size, near: stand, by: contrast)
        if let found, isClear(found, usual) { return found }
        // A pen stroke above or below words moves what the recogniser takes for the middle of their line.
        var high = stand
        high.slack = Self.slackOfClear
        if let moved = best(before: place, usual.size, near: high, by: contrast), isClear(moved, usual) { return moved }
        if let whole = whole(before: place, usual, near: stand) { return whole }
        if let found, isEmptyBox(found, usual) { return found }
        return bestOfOtherSize(before: place, usual, near: stand, by: contrast) ?? found
    }

    private func isEmptyBox(_ empty: Fit, _ usual: Usual) -> Bool {
        (empty.score >= usual.contrast * Self.leastShareOfEmpty || isClear(empty, usual))
            && empty.sides >= usual.sides * Self.leastSidesOfEmpty || isWhole(empty, usual)
    }

    /// A box with a ring close around it is little darker than what stands there, but has white between four whole sides.
    private func whole(before place: OptionPlace, _ usual: Usual, near stand: Stand) -> Fit? {
        best(before: place, usual.size, near: stand) { box in
            darkness.inside(box) <= Self.white ? min(darkness.sides(of: box), usual.darkest) : 0
        }.flatMap { isWhole($0, usual) ? $0 : nil }
    }

    /// As no part of a character is that is as wide; far from where most stand it may be another option's box.
    private func isWhole(_ fit: Fit, _ usual: Usual) -> Bool {
        fit.sides >= usual.sides * Self.leastOfThreeSides && darkness.inside(fit.box) <= Self.white
            && fit.score >= usual.sides * Self.leastShareOfEmpty
            && scale.millimetres(fit.box.width) >= Self.small * fit.place.em
    }

    private func isClear(_ fit: Fit, _ usual: Usual) -> Bool {
        fit.contrast >= usual.contrast * Self.clearShareOfEmpty
    }

    private func bestOfOtherSize(
        before place: OptionPlace, _ usual: Usual, near stand: Stand, by measure: (PixelBox) -> Double
    ) -> Fit? {
        let most = usual.size.width / Self.otherSize
        return (-most...most).flatMap { wider in
            (-Self.notSquare...Self.notSquare).compactMap { higher in
                let size = (usual.size.width + wider, usual.size.height + wider + higher)
                return best(before: place, size, near: stand, by: measure)
            }
        }.max { $0.score < $1.score }
    }

    /// Of a box that lacks a side, how far from where most lie it may, in ems, and the share of the usual darkness that the
    /// others have.
    static let (slackOfBroken, leastOfThreeSides) = (0.3, 0.75)
    /// ☑ of another font than □ may be twice as wide or by a quarter narrower; between these it is alike. So much darker
    /// than the usual frame in it must its own be, as a share of the usual sides.
    private static let (tickSizes, alikeSizes, clearlyTyped) = (0.72...2.0, 0.9...1.25, 0.25)
    /// How far its middle may lie above or below that of most, in ems.
    private static let slackOfTyped = 0.25

    /// How far the words begin behind a box, in ems.
    private func distance(of fit: Fit) -> Double { distance(from: fit.box.maxX, to: fit.place) }

    /// Likewise behind the right side of a box.
    func distance(from right: Int, to place: OptionPlace) -> Double {
        (place.start - scale.millimetres(right + origin.x)) / place.em
    }

    /// How far a box's middle lies below that of its line, in ems.
    private func rise(of fit: Fit) -> Double {
        let middle = scale.millimetres(fit.box.y + origin.y) + scale.millimetres(fit.box.height) / 2
        return (middle - fit.place.middle) / fit.place.em
    }

    typealias Size = (width: Int, height: Int)

    /// Where a box stands to the words behind it, in ems: how far before them and how far below their middle, and where
    /// to look: how far before them, and how far above or below that.
    struct Stand {
        var distance: Double
        var rise: Double
        var reach: ClosedRange<Double>
        var slack = OptionBoxFinder.slack
    }

    /// From where most stand, in ems, to where a frame must be twice as clear; a √ behind its box puts it further than this.
    private static let spread = 0.8
    /// Where on the part that `darkness` knows the right and top sides of a box before `place` may lie; nil where that is
    /// beyond it. `start`, `top`: of the words, and of a box in the middle of their line.
    func area(
        before place: OptionPlace, _ size: Size, reach: ClosedRange<Double>, rises: ClosedRange<Double>
    ) -> (rights: ClosedRange<Int>, tops: ClosedRange<Int>, start: Double, top: Double)? {
        let em = place.em * scale.pixelsPerMillimetre
        let start = place.start * scale.pixelsPerMillimetre - Double(origin.x)
        let top = place.middle * scale.pixelsPerMillimetre - Double(size.height) / 2 - Double(origin.y)
        let rights = Int(start - reach.upperBound * em)...Int(start - reach.lowerBound * em)
        let tops = Int((top + rises.lowerBound * em).rounded())...Int((top + rises.upperBound * em).rounded())
        // For what stands around.
        let margin = max(3, size.width / 4)
        guard rights.lowerBound - size.width > margin, tops.lowerBound > margin,
            rights.upperBound < darkness.width - margin, tops.upperBound + size.height < darkness.height - margin
        else { return nil }
        return (rights, tops, start, top)
    }

    func best(
        before place: OptionPlace, _ size: Size, near stand: Stand, by measure: (PixelBox) -> Double
    ) -> Fit? {
        let em = place.em * scale.pixelsPerMillimetre
        let rises = (stand.rise - stand.slack)...(stand.rise + stand.slack)
        guard let area = area(before: place, size, reach: stand.reach, rises: rises) else { return nil }
        var best: (box: PixelBox, score: Double)?
        for right in area.rights {
            let off = abs((area.start - Double(right)) / em - stand.distance)
            let weight = 1 / (1 + off * off / (Self.spread * Self.spread))
            for top in area.tops {
                let box = PixelBox(x: right - size.width, y: top, width: size.width, height: size.height)
                let score = measure(box) * weight
                if score > best?.score ?? 0 { best = (box, score) }
            }
        }
        return best.map {
            Fit(
                place: place, box: $0.box, sides: darkness.sides(of: $0.box), contrast: darkness.contrast(of: $0.box),
                score: $0.score)
        }
    }
}

extension OptionPlace {
    /// Whether its words begin on the next line, so that its box was only guessed to stand behind the words before.
    fileprivate var isGuessed: Bool { abs(middle - (words.first?.midY ?? 0)) >= em / 2 }
}
