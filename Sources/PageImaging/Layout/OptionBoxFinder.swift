public import FormModel

/// Finds the boxes to tick before options whose words were read: it knows where to look, so that faint, broken and
/// crossed sides do.
///
/// One printer made all boxes of a page: size, distance from the words and height on the line are those that fit before
/// most options.
struct OptionBoxFinder {
    /// The best frame before an option.
    private struct Fit {
        var place: OptionPlace
        var box: PixelBox
        /// How dark its four sides are, from 0 for paper to 1 for ink; the weakest counts three times.
        var sides: Double
        /// `sides` less what stands inside or around.
        var contrast: Double
    }

    private let scale: PixelScale
    private let places: [OptionPlace]
    private let darkness: SummedDarkness
    /// Where the part of the page that `darkness` knows begins.
    private let origin: (x: Int, y: Int)

    /// Fewer options do not tell what is usual.
    private static let enoughPlaces = 6

    /// nil where `places` are few.
    init?(before places: [OptionPlace], on page: UprightPage) throws(ImagingError) {
        guard places.count >= Self.enoughPlaces else { return nil }
        self.places = places
        let scale = page.scale
        self.scale = scale
        let reach = places.map { scale.pixels($0.em * 3.5) }.max()!
        let marks = places.map {
            PixelBox(x: scale.pixels($0.start), y: scale.pixels($0.middle), width: 1, height: 1)
        }
        let part = marks.dropFirst().reduce(marks[0]) { $0.union($1) }.grown(by: reach, within: page.bounds)
        origin = (part.x, part.y)
        let print = try page.print.cropped(x: part.x, y: part.y, width: part.width, height: part.height)
        darkness = SummedDarkness(width: part.width, height: part.height, grey: try print.greyBytes())
    }

    /// Lengths of the sides of □, in ems: half an em in some fonts, a full one in others.
    private static let lengths = 0.42...1.08
    /// Where the right side of a box may lie before the words, in ems: a √ and a space may stand between.
    private static let reach = -0.25...1.7
    /// How far the middle of a box may lie from the middle of its line, in ems; and from where most lie.
    private static let (rise, slack) = (0.3, 0.15)
    /// How far a box with ink in it may lie from where most lie, in ems.
    private static let slackOfInked = 0.4
    /// Share of the usual darkness of sides from which on a frame is a box.
    private static let leastSides = 0.6
    /// Share of the usual contrast from which on a frame is an empty box.
    private static let leastShareOfEmpty = 0.35
    /// With less contrast the usual frame is no box.
    private static let leastContrast = 0.12

    /// The boxes found, with their options; an option before which there is none, or something else, has none. nil where
    /// it cannot be told what the page's boxes look like.
    func boxes() -> [(place: OptionPlace, box: PixelBox)]? {
        guard let size = usualSize() else { return nil }
        let clear = places.compactMap { best(before: $0, size, by: contrast) }
        guard let least = clear.map(\.contrast).median, least >= Self.leastContrast else { return nil }
        let sure = clear.filter { $0.contrast >= least }
        let usual = (
            rise: sure.map(rise).median!, distance: sure.map(distance).median!, sides: sure.map(\.sides).median!,
            contrast: sure.map(\.contrast).median!
        )
        let fits = places.compactMap { place -> Fit? in
            let empty = best(before: place, size, near: (usual.rise, usual.distance, Self.reach), by: contrast)
            if let empty, empty.contrast >= usual.contrast * Self.leastShareOfEmpty { return empty }
            // With something in it, a box is less unlike words, so it must stand where boxes do.
            let reach = (usual.distance - Self.slackOfInked)...(usual.distance + Self.slackOfInked)
            return best(before: place, size, near: (usual.rise, usual.distance, reach)) {
                // Strokes of words beside a faint box are darker than it.
                min(darkness.sides(of: $0), usual.sides * 1.1) - darkness.around($0)
            }
        }
        return fits.filter { $0.sides >= usual.sides * Self.leastSides }.map {
            let box = $0.box
            let moved = PixelBox(x: box.x + origin.x, y: box.y + origin.y, width: box.width, height: box.height)
            return ($0.place, moved)
        }
    }

    /// How far the words begin behind a box, in ems.
    private func distance(of fit: Fit) -> Double {
        (fit.place.start - scale.millimetres(fit.box.maxX + origin.x)) / fit.place.em
    }

    /// How far a box's middle lies below that of its line, in ems.
    private func rise(of fit: Fit) -> Double {
        let middle = scale.millimetres(fit.box.y + origin.y) + scale.millimetres(fit.box.height) / 2
        return (middle - fit.place.middle) / fit.place.em
    }

    private typealias Size = (width: Int, height: Int)

    /// The size that fits best before most of the options.
    private func usualSize() -> Size? {
        guard let em = places.map({ $0.em * scale.pixelsPerMillimetre }).median else { return nil }
        let some = stride(from: 0, to: places.count, by: max(1, places.count / Self.asked)).map { places[$0] }
        let coarse = max(1, Int(em / 25))
        let squares = (Int(em * Self.lengths.lowerBound)...Int(em * Self.lengths.upperBound)).map { ($0, $0) }
        // Long sides are not dark by chance as short strokes are.
        let square = squares.map { ($0, contrast(of: $0, before: some, step: coarse) * Double($0.0)) }
            .max { $0.1 < $1.1 }?.0
        guard let square else { return nil }
        let slack = coarse + square.0 / 12
        let near = (-slack...slack).flatMap { height in
            (-slack...slack).map { (square.0 + $0, square.1 + height) }
        }.map { (size: $0, contrast: contrast(of: $0, before: some, step: 1)) }
        // Thick sides fit several sizes; the middle one fits boxes that were drawn a pixel larger or smaller.
        let most = near.map(\.contrast).max()!
        let fitting = near.filter { $0.contrast >= most - Self.asGood }.map(\.size)
        return (fitting.map(\.0).sorted()[fitting.count / 2], fitting.map(\.1).sorted()[fitting.count / 2])
    }

    /// So many options tell the size.
    private static let asked = 16
    /// Differences in contrast below this are chance.
    private static let asGood = 0.03

    /// Of the better half, for most boxes are empty.
    private func contrast(of size: Size, before some: [OptionPlace], step: Int) -> Double {
        let contrasts = some.compactMap { best(before: $0, size, step: step, by: contrast)?.contrast }
        let better = contrasts.sorted(by: >).prefix((some.count + 1) / 2)
        return better.reduce(0, +) / Double(max(1, better.count))
    }

    /// Dark sides between white: parts of characters have strokes in them and around them.
    private func contrast(of box: PixelBox) -> Double {
        let inside = darkness.mean(in: box.grown(by: -max(2, box.width / 6), within: box))
        return darkness.sides(of: box) - 1.5 * max(inside, darkness.around(box))
    }

    /// `near`: where most boxes stand and how far from the words one may, once that is known.
    private func best(
        before place: OptionPlace, _ size: Size,
        near: (rise: Double, distance: Double, reach: ClosedRange<Double>)? = nil, step: Int = 1,
        by measure: (PixelBox) -> Double
    ) -> Fit? {
        let em = place.em * scale.pixelsPerMillimetre
        let start = place.start * scale.pixelsPerMillimetre - Double(origin.x)
        let top = place.middle * scale.pixelsPerMillimetre - Double(size.height) / 2 - Double(origin.y)
        let rises = near.map { ($0.rise - Self.slack)...($0.rise + Self.slack) } ?? -Self.rise...Self.rise
        let reach = near?.reach ?? Self.reach
        let rights = Int(start - reach.upperBound * em)...Int(start - reach.lowerBound * em)
        let tops = Int((top + rises.lowerBound * em).rounded())...Int((top + rises.upperBound * em).rounded())
        // For what stands around.
        let margin = size.width / 4
        guard rights.lowerBound - size.width > margin, tops.lowerBound > margin,
            rights.upperBound < darkness.width - margin, tops.upperBound + size.height < darkness.height - margin
        else { return nil }
        var best: (box: PixelBox, score: Double)?
        for right in stride(from: rights.lowerBound, through: rights.upperBound, by: step) {
            let off = abs((start - Double(right)) / em - (near?.distance ?? Self.likelyDistance))
            let weight = 1 - 0.45 * max(0, off - (near == nil ? 0.3 : 0.1))
            for top in stride(from: tops.lowerBound, through: tops.upperBound, by: step) {
                let box = PixelBox(x: right - size.width, y: top, width: size.width, height: size.height)
                let score = measure(box) * weight
                if score > best?.score ?? 0 { best = (box, score) }
            }
        }
        return best.map {
            Fit(place: place, box: $0.box, sides: darkness.sides(of: $0.box), contrast: contrast(of: $0.box))
        }
    }

    /// Before it is known.
    private static let likelyDistance = 0.3
}

extension [Double] {
    /// nil for none; the higher of two in the middle.
    fileprivate var median: Double? { isEmpty ? nil : sorted()[count / 2] }
}

extension UprightPage {
    /// `reading`'s marks with the boxes before the options at `places` found anew, for the words around them are known now.
    ///
    /// What was taken for a box among the words goes. Unchanged where the options are few or their boxes cannot be told.
    public func marks(
        _ marks: [BoxMark], before places: [OptionPlace]
    ) throws(ImagingError) -> [BoxMark] {
        guard let boxes = try OptionBoxFinder(before: places, on: self)?.boxes() else { return marks }
        let finder = BoxFinder(scale: scale, binary: faint, ink: InkMap(faint), isBilevel: colour == .bilevel)
        let found = finder.marks(of: boxes.map(\.box))
        let taken =
            places.flatMap(\.words)
            + boxes.compactMap { place, box in
                // The recogniser is vague about where words begin.
                let box = scale.pageBox(box)
                return place.words.first.map { words in
                    PageBox(x: box.x, y: box.y, width: max(box.width, words.maxX - box.x), height: box.height)
                }
            }
        let others = marks.filter { mark in
            !found.contains { $0.box.intersection(mark.box) != nil }
                && !taken.contains { box in
                    abs(box.midY - mark.box.midY) < mark.box.height && box.x < mark.box.midX
                        && mark.box.midX < box.maxX
                }
        }
        return (others + found).sorted { ($0.box.y, $0.box.x) < ($1.box.y, $1.box.x) }
    }
}
