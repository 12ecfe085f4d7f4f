internal import FormModel

/// How the options of a copy are ticked: one hand ticked all boxes and one printer made them, so what is usual in the copy
/// tells what a single box means.
struct TickHabits {
    /// How far words begin behind their boxes, in ems.
    let usualDistance: Double
    /// Whether ticks are boxes filled with ink.
    let fillsBoxes: Bool
    /// And unevenly, so by a pen.
    let fillsByPen: Bool
    /// Whether ticks stand in the boxes, so that none is to be expected behind one.
    let ticksBoxes: Bool
    /// Whether ticks are rings around boxes; then a stroke in a box belongs to the ring of another.
    let ringsBoxes: Bool
    private let ringedBoxes: [PageRegion]
    /// Whether ticks are strokes in the boxes, of a pen or typed.
    var strokesBoxes: Bool { ticksBoxes && !ringsBoxes && !fillsBoxes }
    /// Whether a √ stands behind some box of those where that can be measured; nil where it can for few.
    let ticksBehind: Bool?
    /// Whether ticks stand behind boxes and not in them, by their ink: nobody ticks one box so.
    let ticksBehindByInk: Bool
    /// Whether a box that was not found must have something in it.
    let findsEmptyBoxes: Bool
    /// Share of ink in most of the ticked boxes; nil where too few are ticked.
    let usualInk: Double?
    /// The boxes with ink, page by page: scans in black and white are darker on one than on another.
    private let inkedOfPages: [Int: Set<BoxMark>]

    private static let (enoughTicked, enoughRooms, enoughUneven, enoughBehind, enoughRinged) = (3, 6, 2, 2, 2)
    /// Share of ink in most of the boxes with any from which on they are filled.
    private static let filled = 0.5
    /// A √ behind a box takes from 0.5 to 1.2 ems; the boxes' distances are known to a tenth.
    static let tickRoom = 0.45
    /// As like the √ behind other boxes of the page: of 572 places without one in 21 forged copies none is above .69, of 22
    /// √ behind whole boxes none below .79.
    static let kin = 0.75
    /// Darkness around boxes: of 24 with a ring in three forged copies all but one are above, of 90 without all below.
    static let ringed = 0.48
    /// Share of ink in a box from which on what is dark around it is print beside a tick: of 184 rings in 22 forged
    /// copies none leaves more than .11 in its box, of 274 ticks in 31 all but 76 leave more than this.
    private static let mostInRing = 0.2

    private static func isRinged(_ mark: BoxMark) -> Bool {
        (mark.isRinged || mark.ring ?? 0 >= ringed) && mark.coverage < mostInRing
    }

    init(of options: [FoundOption]) {
        let marks = options.compactMap(\.mark)
        usualDistance = Self.distance(in: options) ?? 0.1
        let ticked = marks.filter { $0.state == .ticked }
        ticksBoxes = ticked.count >= Self.enoughTicked
        // Two options may have been bound to one box.
        let behind = Set(marks).count {
            $0.tickBehind?.advantage ?? 0 >= BoxMark.TickInk.sureAdvantage || $0.kinship ?? 0 >= Self.kin
        }
        ticksBehindByInk = !ticksBoxes && behind >= Self.enoughBehind
        let ringed = marks.filter(Self.isRinged)
        ringsBoxes =
            (ringed.contains(where: \.isRinged) || ringed.count >= Self.enoughRinged) && !ticksBehindByInk
            && ringed.count > marks.count { $0.state == .ticked && !$0.isRinged && $0.ring ?? 0 < Self.ringed }
        let inked = marks.map(\.coverage).filter { $0 >= BoxMark.inked }.sorted()
        // One box blacked out among ringed ones is no habit.
        fillsBoxes = !ringsBoxes && !inked.isEmpty && inked[(inked.count - 1) / 2] >= Self.filled
        let uneven = marks.count { $0.coverage >= BoxMark.filled && $0.state == .doubtful }
        fillsByPen = fillsBoxes && uneven >= Self.enoughUneven
        // Boxes filled by pen are doubtful each by itself.
        let usual = fillsByPen ? inked : ticked.map(\.coverage)
        usualInk = usual.count >= Self.enoughTicked ? usual.median : nil
        inkedOfPages = options.reduce(into: [:]) { pages, option in
            guard let token = option.token, let mark = token.mark, mark.coverage >= BoxMark.inked else { return }
            pages[token.page, default: []].insert(mark)
        }
        let rooms = options.compactMap(\.extraRoom)
        ticksBehind = rooms.count >= Self.enoughRooms ? rooms.contains { $0 >= Self.tickRoom } : nil
        ringedBoxes = options.compactMap { option in
            guard let mark = option.mark, Self.isRinged(mark) else { return nil }
            return option.token?.region
        }
        findsEmptyBoxes =
            marks.count { $0.state == .empty } * 100 >= options.count * 50
            && marks.count * 100 >= options.count * 60
    }

    /// Share of ink in most of the other ticked boxes of the page of `option`, or of the copy where they are few.
    func usualInk(beside option: FoundOption) -> Double? {
        let inked = option.token.flatMap { inkedOfPages[$0.page] } ?? []
        let others = inked.filter { $0 != option.mark }.map(\.coverage)
        return others.count >= Self.enoughTicked ? others.median : usualInk
    }

    /// How far the middles of two boxes may be apart, in their widths, for the ring around one to cross the other.
    private static let reachOfRing = 2.0

    /// Whether a ring around another box may cross `own`.
    func ringMayCross(_ own: PageRegion) -> Bool {
        ringedBoxes.contains { ring in
            ring.page == own.page && ring.box != own.box
                && abs(ring.box.midX - own.box.midX) < Self.reachOfRing * own.box.width
                && abs(ring.box.midY - own.box.midY) < Self.reachOfRing * own.box.height
        }
    }

    /// How far most words begin behind their boxes, in ems: a little below the median, for ticked boxes only raise it; nil
    /// where there are too few for most to be empty.
    static func distance(in options: [FoundOption]) -> Double? {
        let distances = options.compactMap(\.distance).sorted()
        return distances.count >= 4 ? min(max(0, distances[distances.count * 2 / 5]), 0.9) : nil
    }
}
