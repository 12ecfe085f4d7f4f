internal import FormModel

/// Makes the values of a copy's options fields of the boxes that were bound to their options.
struct OptionReader {
    private let habits: TickHabits

    /// `options`: all of the copy.
    init(options: [FoundOption]) {
        habits = TickHabits(of: options)
    }

    func reading(of options: [FoundOption], field: FieldID, requirement: Requirement) -> FieldReading {
        let isSingle = requirement == .exactlyOneOption
        guard options.contains(where: { $0.token != nil }) else {
            return FieldReading(field: field, value: .unreadable, confidence: 0)
        }
        let usual = TickHabits.distance(in: options) ?? habits.usualDistance
        var states = options.map { (option: $0.option, state: state(of: $0, usualDistance: usual)) }
        for index in options.indices.dropFirst() where tickMayBelong(to: options[index - 1], of: options[index]) {
            states[index - 1].state = (.doubtful, 0.3)
            states[index].state = (.doubtful, 0.3)
        }
        // Of one choice, a surer tick makes the others doubtful.
        let surest = states.filter { $0.state.state == .ticked }.map(\.state.quality).max() ?? 0
        if isSingle {
            let all = states.map(\.state)
            for index in states.indices where all[index].state == .ticked {
                let isBeaten = all[index].quality < min(surest, Self.sureTick)
                if isBeaten || isSecond(index, of: all) { states[index].state = (.doubtful, 0.3) }
            }
        }
        // The one choice that is not surely empty is the choice.
        let open = states.indices.filter { states[$0].state.state != .empty || states[$0].state.quality < 0.9 }
        if open.count == 1 {
            switch states[open[0]].state {
            case (.ticked, Self.guessed) where isSingle: states[open[0]].state.quality = Self.likely
            case (.empty, _) where isSingle: states[open[0]].state = (.ticked, Self.guessed)
            case (.doubtful, _) where isSingle || requirement == .atLeastOneOption:
                // A box that was blacked out is none.
                let isStroke = options[open[0]].mark.map { $0.coverage < BoxMark.filled } ?? false
                if isStroke, !options[open[0]].isInWords { states[open[0]].state = (.ticked, Self.guessed) }
            default: break
            }
        }
        return FieldReading(
            field: field,
            value: .options(
                ticked: states.filter { $0.state.state == .ticked }.map(\.option),
                doubtful: states.filter { $0.state.state == .doubtful }.map(\.option)),
            // The worst box decides how far the field can be trusted (SDAPS).
            confidence: states.map(\.state.quality).min() ?? 0,
            regions: PageRegion.enclosing(options.compactMap(\.token?.region)))
    }

    /// Whether what was read in the place of an option's box stands right behind the empty box of the option before, of
    /// whose words nothing was read between: then it may be either's √.
    private func tickMayBelong(to before: FoundOption, of option: FoundOption) -> Bool {
        guard option.mark == nil, let tick = option.token, let box = before.mark?.box, before.words.isEmpty,
            before.mark?.state == .empty, tick.page == before.token?.page, abs(tick.box.midY - box.midY) < box.height
        else { return false }
        return (0..<box.width).contains(tick.box.x - box.maxX)
    }

    /// Whether it is one of several ticks of one choice of which none is sure.
    private func isSecond(_ index: Int, of states: [(state: BoxState, quality: Double)]) -> Bool {
        states[index].quality < Self.sureTick && states.count { $0.state == .ticked } > 1
    }

    /// From this quality on, two ticks of one choice are the applicant's.
    private static let sureTick = 0.9
    /// Quality of a tick that nothing but its absent box speaks for.
    private static let guessed = 0.55
    /// And of one that must be the choice, for all others are empty; a pale box that was not found looks the same.
    private static let likely = 0.75
    /// A box with so much ink in it may be one that a tick all but missed, or that the tick of another box touches; with less
    /// than the other it must have come from the left.
    private static let (touched, touchedMore) = (0.02..<0.09, 0.05)
    /// Ink beside such a box (`BoxMark.usualAround`), square millimetres: of 24 ticks in nine forged sets all have .09 above; of 16 empty boxes two,
    /// both with less in the box and nothing on its left.
    private static let (coming, leaving, notLeaving) = (0.1, 0.085, 0.05)
    /// In the right third of a box: of 30 so, with a stroke that comes from the left, in ten forged sets none is empty.
    private static let leavingInside = 0.14
    /// With so much below it the stroke comes from the box below and passes: of 11 such ticks in nine forged sets ten have .01
    /// and less there and one .11.
    private static let passing = 0.15
    /// Where it is less dark around a box there is no ring.
    private static let unringed = 0.43
    /// Less ink in a box is the edge of a ring around its neighbour.
    private static let strayStroke = 0.35
    /// A box without any white, where the copy's ticks leave some, was blacked out to take a tick back: of 1,037 ticks in
    /// 190 forged copies one was so, of 11 boxes that were wrongly taken for ticked eight. A pen that fills boxes leaves up
    /// to .98.
    private static let (solid, clearlyMore) = (0.985, 1.2)
    /// Where ticks fill boxes, less ink in one is noise or a side: of 12 so in 75 forged copies 11 were empty, and of 200
    /// filled ones none was.
    private static let leastOfFills = 0.12
    /// With less than this share of the usual ink the tick may be that of the line below.
    private static let leastShare = 0.35
    /// With less room behind a box than this, in ems, there is no √.
    private static let noTickRoom = 0.3
    /// What is explained by a √ so little better, in characters' worth of ink, is none.
    private static let noTickAdvantage = 0.1
    /// Words that begin nearer to their box, in ems, leave no room for a √: of 55 behind boxes of 75 forged copies all take
    /// .58 and more.
    private static let leastTick = 0.4
    /// What may be a √ by itself and is so unlike the √ behind other boxes is none.
    private static let unlike = 0.5
    /// A √ of an unknown type, blurred, is like the known ones to a third; another tick behind a box not at all.
    private static let leastLikeness = 0.25

    private func state(of option: FoundOption, usualDistance: Double) -> (state: BoxState, quality: Double) {
        guard let token = option.token, let mark = token.mark,
            mark.state == .ticked && !habits.ticksBehindByInk || !option.isMisplaced
        else { return stateWithoutBox(option) }
        if option.isInWords || option.isMisplaced && mark.quality < Self.sureTick { return (.doubtful, 0.3) }
        if mark.coverage >= Self.solid, let usualInk = habits.usualInk(beside: option),
            mark.coverage >= usualInk * Self.clearlyMore
        {
            return (.doubtful, 0.4)
        }
        if mark.coverage >= BoxMark.filled, !habits.fillsBoxes || mark.state != .ticked || habits.fillsByPen {
            return habits.fillsBoxes ? (.ticked, 0.8) : (.doubtful, 0.4)
        }
        if habits.fillsBoxes, mark.state != .empty, mark.coverage < Self.leastOfFills { return (.empty, 0.8) }
        if habits.ringsBoxes, !mark.isRinged { return stateByRing(mark, at: token.region) }
        if habits.strokesBoxes, let state = stateByStroke(mark) { return state }
        if let usualInk = habits.usualInk, mark.state == .ticked, !habits.ringsBoxes, mark.quality < Self.sureTick,
            mark.coverage < usualInk * Self.leastShare, mark.usualAround?.above ?? 0 < Self.leaving
        {
            return (.doubtful, 0.4)
        }
        if habits.strokesBoxes, endsInside(mark) { return (.doubtful, 0.4) }
        // A stroke beside a box is no tick where ticks are something else.
        let isPassed = mark.coverage < Self.touched.lowerBound && (habits.fillsBoxes || habits.ticksBehindByInk)
        guard mark.state == .empty || isPassed else {
            // Nobody ticks one box behind it and the next inside: a character of the words before was taken for the box.
            return habits.ticksBehindByInk ? (.doubtful, 0.4) : (mark.state, mark.quality)
        }
        return stateBehind(
            option, quality: mark.state == .empty ? mark.quality : 0.8, usualDistance: usualDistance)
    }

    /// With little ink in a box: a tick that all but missed it leaves it above, and the end of a tick in the box below does
    /// not. nil where neither is the case.
    private func stateByStroke(_ mark: BoxMark) -> (state: BoxState, quality: Double)? {
        guard Self.touched.contains(mark.coverage), let around = mark.usualAround else { return nil }
        if around.above >= Self.leaving, mark.coverage >= Self.touchedMore || around.left >= Self.coming {
            return around.below ?? 0 < Self.passing ? (.ticked, 0.9) : (.doubtful, 0.4)
        }
        guard mark.state != .empty, around.above < Self.notLeaving else { return nil }
        // What comes from the left and leaves through the right third is a tick that stands low.
        if around.left >= Self.coming, around.rightInside ?? 0 >= Self.leavingInside { return (.ticked, 0.9) }
        // A short tick comes from the left as well and ends in the box.
        return mark.coverage >= Self.touchedMore && around.left >= Self.coming ? (.doubtful, 0.4) : (.empty, 0.8)
    }

    /// Whether its ink is a stroke from below that ends in it. A pen leaves a box that it ticks on the right: of 239 ticks in
    /// 75 forged copies all leave at least .14 square millimetres in the right third.
    private func endsInside(_ mark: BoxMark) -> Bool {
        guard mark.state == .ticked, let around = mark.usualAround, let below = around.below,
            let right = around.rightInside
        else { return false }
        return right < Self.notLeaving && below >= Self.coming && around.above < Self.notLeaving
    }

    /// Where ticks are rings.
    private func stateByRing(_ mark: BoxMark, at region: PageRegion) -> (state: BoxState, quality: Double) {
        switch mark.ring ?? 0 {
        case _ where mark.coverage >= Self.strayStroke: (mark.state, min(mark.quality, 0.7))
        case TickHabits.ringed...: (.ticked, 0.9)
        case Self.unringed...: (.doubtful, 0.4)
        case _ where mark.coverage < BoxMark.inked: (.empty, max(mark.quality, 0.8))
        default: habits.ringMayCross(region) ? (.empty, 0.8) : (.doubtful, 0.4)
        }
    }

    /// An empty box with room for a character between it and its words has a √ behind it.
    private func stateBehind(
        _ option: FoundOption, quality: Double, usualDistance: Double
    ) -> (state: BoxState, quality: Double) {
        let read = option.behind.compactMap { $0.character?.text.first }.filter {
            $0 != " " && !"·.,，、'`_-/".contains($0)
        }
        let kinship = option.mark?.kinship
        if habits.ticksBehindByInk, kinship ?? 0 >= TickHabits.kin { return (.ticked, 0.95) }
        if let tick = option.mark?.tickBehind {
            switch tick.advantage {
            case ..<Self.noTickAdvantage: return (.empty, quality)
            // Behind a single word stands the next option's box with its tick.
            case _ where habits.ticksBoxes: return (.empty, min(quality, 0.8))
            case _ where !habits.ticksBehindByInk && option.distance ?? 1 < Self.leastTick: return (.empty, 0.8)
            case ..<BoxMark.TickInk.sureAdvantage where !habits.ticksBehindByInk && habits.ticksBehind == false:
                return (.empty, 0.8)
            case BoxMark.TickInk.sureAdvantage...:
                return habits.ticksBehindByInk && tick.likeness >= Self.leastLikeness
                    ? (.ticked, 0.95) : (.doubtful, 0.3)
            // Ink that may be one, where a copy's other words stand off for a √, is one.
            case _ where habits.ticksBehindByInk && standsOff(option, usualDistance): return (.ticked, 0.9)
            case _ where kinship ?? 1 < Self.unlike: return (.empty, 0.8)
            default: return (.doubtful, 0.3)
            }
        }
        // The recogniser makes no V of nothing.
        let isRead = read.contains(where: Self.tickReadings.contains)
        if let room = option.extraRoom {
            switch room {
            case ..<Self.noTickRoom where isRead: return (.doubtful, 0.3)
            case ..<Self.noTickRoom: return (.empty, quality)
            case ..<TickHabits.tickRoom: return (.doubtful, 0.3)
            default: return (.ticked, 0.9)
            }
        }
        guard let distance = option.distance else {
            if read.isEmpty { return (.empty, quality) }
            if habits.ticksBoxes, !isRead { return (.empty, min(quality, 0.8)) }
            return isRead ? (.ticked, 0.6) : (.doubtful, 0.3)
        }
        // A √ takes 0.6 ems in some fonts and 1.2 in others; the distance of a single character is vague by 0.3.
        let isMeasured = option.words.count > 1
        // Where ticks stand in the boxes, one behind a box is less likely than a vague distance.
        let slack = habits.ticksBoxes ? 0.2 : 0
        switch distance - usualDistance - slack {
        case 0.3..<1.3 where habits.ticksBehind == false: return (.empty, min(quality, 0.8))
        case ..<0.3: return isRead ? (.doubtful, 0.3) : (.empty, quality)
        case ..<0.5: return read.isEmpty ? (.empty, min(quality, habits.ticksBoxes ? 0.8 : 0.5)) : (.doubtful, 0.3)
        case ..<0.6: return (.doubtful, 0.3)
        case ..<0.8: return (.ticked, isMeasured ? 0.7 : 0.5)
        default: return (.ticked, isMeasured ? 0.95 : 0.8)
        }
    }

    /// Whether words begin so far behind their box as they do behind a √, in ems.
    private static let clearlyOff = 0.8

    private func standsOff(_ option: FoundOption, _ usualDistance: Double) -> Bool {
        guard option.words.count > 1, let distance = option.distance else { return false }
        return distance - usualDistance >= Self.clearlyOff && option.extraRoom ?? 1 >= TickHabits.tickRoom
    }

    /// By what was read in the place of the box: a typed √ replaces it.
    private func stateWithoutBox(_ option: FoundOption) -> (state: BoxState, quality: Double) {
        // Of an option on a page that is missing nothing was seen.
        if option.token == nil, option.words.isEmpty { return (.doubtful, 0.2) }
        if let text = option.token?.character?.text.first {
            if Self.emptyReadings.contains(text) { return (.empty, 0.6) }
            // A box with a pen tick in it is seldom lost, and a stroke of another is read as a √ too.
            let isTyped = habits.findsEmptyBoxes && !habits.ticksBoxes
            if Self.tickReadings.contains(text) { return (.ticked, isTyped ? 0.9 : 0.6) }
        }
        // Where words were not read their box may not have been looked for; one of a single word is lost with its tick. A
        // tick behind a box does not spoil it.
        let isRead = option.option.count == 1 || option.isMostlyRead
        return isRead && habits.findsEmptyBoxes && !habits.ticksBehindByInk ? (.ticked, Self.guessed) : (.doubtful, 0.2)
    }

    private static let emptyReadings: Set<Character> = ["口", "囗", "□", "O", "o", "0", "D", "U"]
    private static let tickReadings: Set<Character> = [
        "V", "v", "Y", "y", "√", "J", "W", "M", "回", "四", "w", "丿",
    ]
}
