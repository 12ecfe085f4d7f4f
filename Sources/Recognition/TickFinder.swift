internal import FormModel
internal import GlyphShapes
internal import PageImaging

/// Looks behind empty boxes for a √ that was typed between a box and the words of its option: `chi_sim` has no √, and
/// drops it or makes a character of it.
struct TickFinder {
    let page: UprightPage
    let fitter: PassageFitter

    /// So many characters of the words are fitted with it.
    private static let words = 4
    /// How far from the box its words begin at least where there is a √ between, in ems.
    private static let leastDistance = 0.3
    /// White beside the box that is left out, and what may show of the character behind the words, in ems.
    private static let (side, margin) = (0.04, 0.5)
    /// Of a √ behind a box that ends its line, in ems.
    private static let width = 1.1
    /// What is less like a √ there is the rule beside it.
    private static let leastLikeness = 0.7

    /// What stands behind a box, and its ink as a √.
    private typealias Found = (ink: BoxMark.TickInk, tick: PassageFitter.Specimen?)

    /// `marks` with what stands behind the empty ones of `places`.
    func looked(behind marks: [BoxMark], of places: [OptionPlace]) throws -> [BoxMark] {
        var marks = marks
        var sure: [Int: Found] = [:]
        for (place, index) in zip(places, marks.indices(before: places)) {
            guard let index, marks[index].state == .empty else { continue }
            let found = try ink(behind: marks[index].box, before: place)
            marks[index].tickBehind = found?.ink
            sure[index] = found.flatMap { $0.ink.advantage >= BoxMark.TickInk.sureAdvantage ? $0 : nil }
        }
        let ticks = sure.values.compactMap(\.tick)
        guard ticks.count > 1 || sure.values.contains(where: { $0.ink.likeness >= Self.singleLikeness }),
            let em = places.map(\.em).median
        else { return marks }
        for index in marks.indices where marks[index].state == .empty && sure[index] == nil {
            marks[index].kinship = try kinship(of: marks[index].box, em: em, to: ticks)
        }
        return marks
    }

    /// A single sure √ shows what the others look like only if it looks like one.
    private static let singleLikeness = 0.6

    /// How like the ink behind `box` is to the `ticks` of the page: of several the second most.
    private func kinship(of box: PageBox, em: Double, to ticks: [PassageFitter.Specimen]) throws -> Double? {
        let left = box.maxX + Self.side * em
        guard let passage = try passage(from: left, to: left + Self.width * em, middle: box.midY, em: em),
            let ink = fitter.specimen(of: "√", after: [], before: [], on: passage)
        else { return nil }
        return ticks.map { Double($0.likeness(to: ink)) }.sorted(by: >).prefix(2).last
    }

    /// The ink of the line with this middle, and what shows of the character behind.
    private func passage(from left: Double, to right: Double, middle: Double, em: Double) throws -> LinePassage? {
        let region = PageBox(
            x: left, y: middle - 0.75 * em, width: right + Self.margin * em - left, height: 1.5 * em)
        guard let (patch, _) = try page.patch(of: region) else { return nil }
        let pixels = em * page.scale.pixelsPerMillimetre
        return LinePassage(line: patch, em: pixels, margins: (0, 2 * Self.margin * pixels))
    }

    private func ink(behind box: PageBox, before place: OptionPlace) throws -> Found? {
        let em = place.em
        let left = box.maxX + Self.side * em
        guard let line = place.words.first, abs(line.midY - place.middle) < em / 2 else {
            let ink = try ink(from: left, to: left + Self.width * em, before: [], of: place)
            return ink.flatMap { $0.ink.likeness >= Self.leastLikeness ? $0 : nil }
        }
        guard place.start - box.maxX >= Self.leastDistance * em else { return nil }
        // The recogniser may have seen a part of a single character only.
        let shown = min(Self.words, max(1, Int((line.maxX - place.start) / em + 0.5)), place.text.count)
        let words = Array(place.text.prefix(shown))
        let width = words.reduce(0) { $0 + ($1.isASCII ? 0.5 : 1) } * em
        return try ink(from: left, to: place.start + width, before: words, of: place)
    }

    /// `words`: the characters behind, up to `right`; none at the end of a line.
    private func ink(
        from left: Double, to right: Double, before words: [Character], of place: OptionPlace
    ) throws -> Found? {
        guard let passage = try passage(from: left, to: right, middle: place.middle, em: place.em),
            let answer = fitter.answer(
                PassageFitter.Question(before: [], expected: ["√"], read: [], after: words), on: passage)
        else { return nil }
        let advantage = Double((answer.expected.explained - answer.read.explained) * Float(words.count + 1))
        // A √ leaves the words what they are; 方 in an unknown kind of type is one only where the others are moved along.
        let leavesWords = zip(answer.expected.likeness.dropFirst(), answer.read.likeness).allSatisfy { $0 >= $1 }
        let ink = BoxMark.TickInk(
            advantage: leavesWords ? advantage : min(advantage, BoxMark.TickInk.sureAdvantage.nextDown),
            likeness: Double(answer.expected.likeness[0]))
        return (ink, fitter.specimen(of: "√", after: [], before: words, on: passage))
    }
}
