import FormModel
import Testing

@testable import FormReading

@Suite struct OptionReaderTests {
    private let options = ["政府机关", "事业单位", "社会团体", "国有企业", "民营企业", "外资企业", "合资企业", "国有控股企业", "国有参股企业"]

    /// All boxes on one line and empty but for those with `coverage`; `room` ems more behind the boxes of the options in it.
    /// `changed`: of the box as the form has it, `found`: of what was found of the option. `pages`: of each option.
    private func nature(
        room: [String: Double] = [:], coverage: [String: Double] = [:], requirement: Requirement = .exactlyOneOption,
        pages: [String: Int] = [:],
        changed: (String, inout BoxMark) -> Void = { _, _ in }, found change: (inout FoundOption) -> Void = { _ in }
    ) -> FieldReading {
        var x = 25.0
        var tokens: [InkToken] = []
        var marks: [InkToken] = []
        var found: [FoundOption] = []
        for option in options {
            let box = PageBox(x: x, y: 30, width: 3.4, height: 3.4)
            let ink = coverage[option] ?? 0
            var boxMark = BoxMark(box: box, state: ink > 0 ? .ticked : .empty, quality: 1, coverage: ink)
            changed(option, &boxMark)
            let page = pages[option] ?? 1
            let mark = InkToken(mark: boxMark, page: page, startsLine: false)
            marks.append(mark)
            x = box.maxX + (room[option] ?? 0) * Paper.em + 1
            let words = option.enumerated().map { index, character in
                let character = ReadCharacter(
                    text: String(character), confidence: 0.9,
                    box: PageBox(x: x + Double(index) * Paper.em, y: 30, width: Paper.em, height: Paper.em))
                return InkToken(character: character, page: page, startsLine: false)
            }
            tokens += words
            var one = FoundOption(
                option: option, token: mark, behind: [],
                words: words.enumerated().map { FoundOption.Word(place: Double($0) + 0.5, token: $1) })
            change(&one)
            found.append(one)
            x += Double(option.count) * Paper.em + 1.5
        }
        let bound = BoxBinding(marks: marks, tokens: tokens)!.bound(found)
        return OptionReader(options: bound).reading(of: bound, field: "unit.nature", requirement: requirement)
    }

    @Test(arguments: [(0.5, true), (0.65, true), (1.0, false)])
    func `a box without any white is no tick where the copy's ticks leave some`(usual: Double, isDoubted: Bool) {
        let ticks = ["政府机关": usual, "事业单位": usual, "国有企业": usual, "合资企业": 1]
        let reading = nature(coverage: ticks, requirement: .optional)
        #expect(
            reading.value
                == .options(
                    ticked: isDoubted ? ["政府机关", "事业单位", "国有企业"] : ["政府机关", "事业单位", "国有企业", "合资企业"],
                    doubtful: isDoubted ? ["合资企业"] : []))
    }

    @Test func `a tick typed behind a box is told by the room to the next box`() {
        let reading = nature(room: ["外资企业": 0.7])
        #expect(reading.value == .options(ticked: ["外资企业"], doubtful: []))
        #expect(reading.confidence >= 0.8)
    }

    @Test func `boxes as far from one another as usual have nothing behind them`() {
        #expect(nature().value == .options(ticked: [], doubtful: []))
    }

    /// A √ behind two boxes, and behind 外资企业 something that is `advantage` better explained by one.
    private func behind(advantage: Double, kinship: Double?) -> FieldValue {
        nature(requirement: .optional) { option, mark in
            switch option {
            case "政府机关", "国有企业": mark.tickBehind = BoxMark.TickInk(advantage: 0.4, likeness: 0.6)
            case "外资企业":
                mark.tickBehind = BoxMark.TickInk(advantage: advantage, likeness: 0.5)
                mark.kinship = kinship
            default: mark.kinship = 0.5
            }
        }.value
    }

    @Test func `what is like the √ behind other boxes is one, and what is not is settled by its ink`() {
        #expect(behind(advantage: 0.15, kinship: 0.9) == .options(ticked: ["政府机关", "国有企业", "外资企业"], doubtful: []))
        #expect(behind(advantage: 0.15, kinship: 0.5) == .options(ticked: ["政府机关", "国有企业"], doubtful: ["外资企业"]))
        #expect(behind(advantage: 0.15, kinship: 0.4) == .options(ticked: ["政府机关", "国有企业"], doubtful: []))
        #expect(behind(advantage: -0.2, kinship: 0.5) == .options(ticked: ["政府机关", "国有企业"], doubtful: []))
    }

    @Test func `one sure √ is enough where others are as it is`() {
        let reading = nature(requirement: .optional) { option, mark in
            switch option {
            case "政府机关": mark.tickBehind = BoxMark.TickInk(advantage: 0.21, likeness: 0.64)
            case "国有企业":
                mark.tickBehind = BoxMark.TickInk(advantage: 0.16, likeness: 0.64)
                mark.kinship = 0.98
            default: mark.kinship = 0.4
            }
        }
        #expect(reading.value == .options(ticked: ["政府机关", "国有企业"], doubtful: []))
    }

    @Test func `where √ stand behind boxes, ink in another is a character that was taken for one`() {
        let reading = nature(coverage: ["合资企业": 0.5], requirement: .optional) { option, mark in
            if ["政府机关", "国有企业"].contains(option) {
                mark.tickBehind = BoxMark.TickInk(advantage: 0.4, likeness: 0.6)
            }
        }
        #expect(reading.value == .options(ticked: ["政府机关", "国有企业"], doubtful: ["合资企业"]))
    }

    @Test(arguments: [(0.1, [], []), (0.45, [], ["合资企业"]), (0.7, ["合资企业"], [])])
    func `where ticks are rings, one is told by its path and not by what it leaves in boxes`(
        darkness: Double, ticked: [String], doubtful: [String]
    ) {
        let reading = nature(requirement: .optional) { option, mark in
            switch option {
            case "政府机关", "国有企业": (mark.isRinged, mark.state, mark.ring) = (true, .ticked, 0.8)
            case "合资企业": mark.ring = darkness
            default: mark.ring = 0.1
            }
        }
        #expect(reading.value == .options(ticked: ["政府机关", "国有企业"] + ticked, doubtful: doubtful))
    }

    @Test func `a box that the ring of another touches is surely empty`() {
        let reading = nature(requirement: .optional) { option, mark in
            switch option {
            case "政府机关", "国有企业": (mark.isRinged, mark.state, mark.ring) = (true, .ticked, 0.8)
            case "合资企业": (mark.state, mark.quality, mark.coverage, mark.ring) = (.doubtful, 0.4, 0.04, 0.2)
            default: mark.ring = 0.1
            }
        }
        #expect(reading.value == .options(ticked: ["政府机关", "国有企业"], doubtful: []))
        #expect(reading.confidence >= 0.8)
    }

    @Test(arguments: [0.15, 0.5])
    func `where ticks stand in boxes, none stands behind one`(advantage: Double) {
        let ticks = ["政府机关": 0.3, "事业单位": 0.3, "国有企业": 0.3]
        let reading = nature(coverage: ticks, requirement: .optional) { option, mark in
            if option == "合资企业" { mark.tickBehind = BoxMark.TickInk(advantage: advantage, likeness: 0.6) }
        }
        #expect(reading.value == .options(ticked: ["政府机关", "事业单位", "国有企业"], doubtful: []))
        #expect(reading.confidence >= 0.8)
    }

    @Test func `a tick that missed its box is one, and the end of the tick below is none`() {
        let ticks = ["政府机关": 0.3, "事业单位": 0.3, "国有企业": 0.3, "合资企业": 0.05, "外资企业": 0.06]
        let reading = nature(coverage: ticks, requirement: .optional) { option, mark in
            switch option {
            case "合资企业": mark.around = BoxMark.InkAround(left: 0.2, above: 0.15)
            case "外资企业": mark.around = BoxMark.InkAround(left: 0, above: 0)
            default: mark.around = BoxMark.InkAround(left: 0, above: 0)
            }
            if mark.coverage == 0.05 || mark.coverage == 0.06 { mark.state = .doubtful }
        }
        #expect(reading.value == .options(ticked: ["政府机关", "事业单位", "国有企业", "合资企业"], doubtful: []))
    }

    @Test(arguments: [(0.2, true), (0, false)])
    func `a tick that stands low leaves its box on the right`(left: Double, isSure: Bool) {
        let ticks = ["政府机关": 0.3, "事业单位": 0.3, "国有企业": 0.3, "合资企业": 0.085]
        let reading = nature(coverage: ticks, requirement: .optional) { option, mark in
            mark.around = BoxMark.InkAround(left: 0, above: 0, below: 0, rightInside: 0.4)
            if option == "合资企业" {
                mark.quality = 0.7
                mark.around = BoxMark.InkAround(left: left, above: 0, below: 0.3, rightInside: 0.3)
            }
        }
        let others = ["政府机关", "事业单位", "国有企业"]
        #expect(reading.value == .options(ticked: isSure ? others + ["合资企业"] : others, doubtful: []))
    }

    @Test(arguments: [(1.5, true), (3.6, false)])
    func `a stroke leaves less in the side of a small box`(width: Double, isSure: Bool) {
        let ticks = ["政府机关": 0.3, "事业单位": 0.3, "国有企业": 0.3, "合资企业": 0.35]
        let reading = nature(coverage: ticks, requirement: .optional) { option, mark in
            mark.box.width = width
            mark.around = BoxMark.InkAround(left: 0, above: 0, below: 0, rightInside: 0.4)
            if option == "合资企业" { mark.around = BoxMark.InkAround(left: 0, above: 0, below: 0.15, rightInside: 0.025) }
        }
        let others = ["政府机关", "事业单位", "国有企业"]
        #expect(
            reading.value
                == .options(ticked: isSure ? others + ["合资企业"] : others, doubtful: isSure ? [] : ["合资企业"]))
    }

    /// Print around boxes is as dark as a ring on a bad scan.
    @Test func `boxes with a stroke in them are not ringed`() {
        let ticks = ["政府机关": 0.28, "事业单位": 0.33, "国有企业": 0.21, "合资企业": 0.25]
        let reading = nature(coverage: ticks, requirement: .optional) { option, mark in
            mark.ring = ticks[option] == nil || option == "合资企业" ? 0.3 : 0.6
        }
        #expect(reading.value == .options(ticked: ["政府机关", "事业单位", "国有企业", "合资企业"], doubtful: []))
        #expect(reading.confidence >= 0.9)
    }

    @Test func `a short tick that comes from the left and ends in its box is not overlooked`() {
        let ticks = ["政府机关": 0.3, "事业单位": 0.3, "国有企业": 0.3, "合资企业": 0.08]
        let reading = nature(coverage: ticks, requirement: .optional) { option, mark in
            mark.around = BoxMark.InkAround(left: option == "合资企业" ? 0.14 : 0, above: 0.03)
            if option == "合资企业" { mark.state = .doubtful }
        }
        #expect(reading.value == .options(ticked: ["政府机关", "事业单位", "国有企业"], doubtful: ["合资企业"]))
    }

    @Test func `a stroke that passes a box from below to above is no sure tick`() {
        let ticks = ["政府机关": 0.3, "事业单位": 0.3, "国有企业": 0.3, "合资企业": 0.08]
        let reading = nature(coverage: ticks, requirement: .optional) { option, mark in
            mark.around = BoxMark.InkAround(left: 0, above: 0, below: 0, rightInside: 0.4)
            if option == "合资企业" {
                (mark.quality, mark.around) = (
                    0.7, BoxMark.InkAround(left: 0.26, above: 0.25, below: 0.24, rightInside: 0.07)
                )
            }
        }
        #expect(reading.value == .options(ticked: ["政府机关", "事业单位", "国有企业"], doubtful: ["合资企业"]))
    }

    @Test func `a box blacked out among boxes that a pen filled is doubtful`() {
        let ticks = ["政府机关": 0.73, "国有企业": 0.76, "合资企业": 0.82, "外资企业": 1]
        let reading = nature(coverage: ticks, requirement: .optional) { _, mark in
            if mark.coverage > 0 { (mark.state, mark.quality) = mark.coverage < 1 ? (.doubtful, 0.4) : (.ticked, 0.9) }
        }
        #expect(reading.value == .options(ticked: ["政府机关", "国有企业", "合资企业"], doubtful: ["外资企业"]))
    }

    @Test func `where a pen filled boxes, one without any white is no surer than the others`() {
        let ticks = ["政府机关": 1, "国有企业": 0.8, "合资企业": 0.85]
        let reading = nature(coverage: ticks) { option, mark in
            if mark.coverage > 0 { (mark.state, mark.quality) = option == "政府机关" ? (.ticked, 0.9) : (.doubtful, 0.4) }
        }
        #expect(reading.value == .options(ticked: [], doubtful: ["政府机关", "国有企业", "合资企业"]))
    }

    @Test func `a frame right of where its box should stand is a √ in its place`() {
        let reading = nature { option, mark in
            if option == "外资企业" { mark.box.x += 0.4 * Paper.em }
        }
        #expect(reading.value == .options(ticked: ["外资企业"], doubtful: []))
        let vague = nature { option, mark in
            if option == "外资企业" { mark.box.x += 0.15 * Paper.em }
        }
        #expect(vague.value == .options(ticked: [], doubtful: []))
    }

    @Test func `a frame in the words before which it should stand is a √ in its place`() {
        let reading = nature { option, mark in
            if option == "国有参股企业" { mark.box.x += 0.43 * Paper.em }
        }
        #expect(reading.value == .options(ticked: ["国有参股企业"], doubtful: []))
    }

    @Test func `of an option on a page that is missing nothing is said`() {
        let reading = nature(requirement: .optional) { _, _ in
        } found: { option in
            if option.option == "国有参股企业" { (option.token, option.words) = (nil, []) }
        }
        #expect(reading.value == .options(ticked: [], doubtful: ["国有参股企业"]))
    }

    @Test(arguments: [(0.0, true), (0.2, false)])
    func `a stroke from below that ends in a box is no sure tick`(right: Double, isDoubted: Bool) {
        let ticks = ["政府机关": 0.3, "事业单位": 0.3, "国有企业": 0.3, "合资企业": 0.23]
        let reading = nature(coverage: ticks, requirement: .optional) { option, mark in
            let ends = option == "合资企业"
            mark.around = BoxMark.InkAround(left: 0.07, above: 0, below: 0.3, rightInside: ends ? right : 0.4)
        }
        let others = ["政府机关", "事业单位", "国有企业"]
        #expect(
            reading.value
                == .options(
                    ticked: isDoubted ? others : others + ["合资企业"], doubtful: isDoubted ? ["合资企业"] : []))
    }

    @Test(arguments: [(0.0, false), (0.7, true)])
    func `words that begin right behind a box leave no room for a √`(room: Double, isDoubted: Bool) {
        let reading = nature(room: ["国有参股企业": room], requirement: .optional) { option, mark in
            if option == "国有参股企业" { mark.tickBehind = BoxMark.TickInk(advantage: 0.5, likeness: 0.5) }
        }
        #expect(reading.value == .options(ticked: [], doubtful: isDoubted ? ["国有参股企业"] : []))
    }

    @Test func `what is usual of ink in boxes is asked of their page`() {
        let ticks = [
            "政府机关": 0.73, "事业单位": 0.75, "社会团体": 0.76, "国有企业": 1, "外资企业": 0.95, "合资企业": 0.96,
            "国有控股企业": 0.96, "国有参股企业": 0.97,
        ]
        let pages = Dictionary(uniqueKeysWithValues: options.suffix(4).map { ($0, 2) })
        let reading = nature(coverage: ticks, requirement: .optional, pages: pages) { _, mark in
            if mark.coverage > 0 {
                (mark.state, mark.quality) = mark.coverage < 0.9 ? (.doubtful, 0.4) : (.ticked, 0.9)
            }
        }
        #expect(
            reading.value
                == .options(
                    ticked: ["政府机关", "事业单位", "社会团体", "外资企业", "合资企业", "国有控股企业", "国有参股企业"],
                    doubtful: ["国有企业"]))
    }

    @Test func `of a field that needs a tick the only box that is not surely empty has it`() {
        func value(_ requirement: Requirement, coverage: Double) -> FieldValue {
            nature(requirement: requirement) { option, mark in
                if option == "外资企业" { (mark.state, mark.quality, mark.coverage) = (.doubtful, 0.4, coverage) }
            }.value
        }
        #expect(value(.atLeastOneOption, coverage: 0.06) == .options(ticked: ["外资企业"], doubtful: []))
        #expect(value(.optional, coverage: 0.06) == .options(ticked: [], doubtful: ["外资企业"]))
    }

    @Test func `a frame among the words is no sure tick`() {
        let reading = nature(coverage: ["国有参股企业": 0.3], requirement: .optional) { option, mark in
            if option == "国有参股企业" { mark.box.x += 0.8 * Paper.em }
        }
        #expect(reading.value == .options(ticked: [], doubtful: ["国有参股企业"]))
    }

    @Test(arguments: [(5.0, []), (9.0, ["事业单位"])])
    func `the ring around a box leaves ink in the one above it`(distance: Double, doubtful: [String]) {
        func option(_ name: String, y: Double, coverage: Double, ring: Double) -> FoundOption {
            var mark = BoxMark(
                box: PageBox(x: 25, y: y, width: 3.4, height: 3.4), state: .ticked, quality: 1, coverage: coverage)
            (mark.isRinged, mark.ring) = (ring > 0.5, ring)
            return FoundOption(
                option: name, token: InkToken(mark: mark, page: 1, startsLine: true), behind: [], words: [])
        }
        let options = [
            option("事业单位", y: 30, coverage: 0.26, ring: 0.1),
            option("国有企业", y: 30 + distance, coverage: 0, ring: 0.8),
            option("民营企业", y: 60, coverage: 0, ring: 0.8),
        ]
        let reading = OptionReader(options: options).reading(of: options, field: "unit.nature", requirement: .optional)
        #expect(reading.value == .options(ticked: ["国有企业", "民营企业"], doubtful: doubtful))
    }

    /// Two √ behind boxes are sure; a third is vague, and its words stand off from the box or do not.
    @Test(arguments: [(1.2, ["民营企业"], []), (0.1, [], ["民营企业"])])
    func `a vague tick behind a box is one where the words stand off`(
        room: Double, ticked: [String], doubtful: [String]
    ) {
        let reading = nature(
            room: ["政府机关": 1.2, "国有企业": 1.2, "民营企业": room], requirement: .optional
        ) { option, mark in
            switch option {
            case "政府机关", "国有企业": mark.tickBehind = BoxMark.TickInk(advantage: 0.4, likeness: 0.6)
            case "民营企业": mark.tickBehind = BoxMark.TickInk(advantage: 0.15, likeness: 0.4)
            default: mark.tickBehind = BoxMark.TickInk(advantage: -0.3, likeness: 0)
            }
        }
        #expect(reading.value == .options(ticked: ["政府机关", "国有企业"] + ticked, doubtful: doubtful))
    }

    /// A √ in a box takes the box with it, one behind it does not.
    @Test func `where ticks stand behind boxes, one that was not found has none`() {
        func ticked(tickBehind advantage: Double, wordsRead: Int = 4) -> [String] {
            let marks = ["政府机关", "国有企业", "合资企业"].enumerated().map { index, name in
                var mark = BoxMark(
                    box: PageBox(x: 25 + Double(index) * 30, y: 30, width: 3.4, height: 3.4), state: .empty, quality: 1,
                    coverage: 0)
                mark.tickBehind = BoxMark.TickInk(advantage: index < 2 ? advantage : -0.3, likeness: 0.6)
                return FoundOption(
                    option: name, token: InkToken(mark: mark, page: 1, startsLine: false), behind: [], words: [])
            }
            let lost = ReadCharacter(text: "访", confidence: 0.9, box: PageBox(x: 115, y: 30, width: 4, height: 4))
            let words = "民营企业".prefix(wordsRead).enumerated().map { index, character in
                FoundOption.Word(
                    place: Double(index) + 0.5,
                    token: InkToken(
                        character: ReadCharacter(
                            text: String(character), confidence: 0.9,
                            box: PageBox(x: 119 + Double(index) * 4, y: 30, width: 4, height: 4)),
                        page: 1, startsLine: false))
            }
            let all =
                marks + [
                    FoundOption(
                        option: "民营企业", token: InkToken(character: lost, page: 1, startsLine: true), behind: [],
                        words: words)
                ]
            let reading = OptionReader(options: all).reading(of: all, field: "unit.nature", requirement: .optional)
            guard case .options(let ticked, _) = reading.value else { return [] }
            return ticked
        }
        #expect(ticked(tickBehind: 0.4) == ["政府机关", "国有企业"])
        #expect(ticked(tickBehind: -0.3) == ["民营企业"])
        // Nothing tells where to look for it.
        #expect(ticked(tickBehind: -0.3, wordsRead: 1) == [])
    }

    @Test func `rings that cross their boxes are told by their darkness alone`() {
        let reading = nature(requirement: .optional) { option, mark in
            switch option {
            case "政府机关", "国有企业": (mark.state, mark.quality, mark.coverage, mark.ring) = (.doubtful, 0.4, 0.15, 0.6)
            default: mark.ring = 0.1
            }
        }
        #expect(reading.value == .options(ticked: ["政府机关", "国有企业"], doubtful: []))
    }

    @Test func `one box blacked out among ringed ones makes no habit of filling`() {
        let reading = nature(coverage: ["事业单位": 1], requirement: .optional) { option, mark in
            switch option {
            case "政府机关", "国有企业": (mark.isRinged, mark.state, mark.ring) = (true, .ticked, 0.8)
            default: mark.ring = 0.1
            }
        }
        #expect(reading.value == .options(ticked: ["政府机关", "国有企业"], doubtful: ["事业单位"]))
    }

    @Test func `where boxes are filled, a speck in one is no tick`() {
        let ticks = ["政府机关": 0.99, "国有企业": 0.98, "民营企业": 0.99, "合资企业": 0.1]
        let reading = nature(coverage: ticks, requirement: .optional)
        #expect(reading.value == .options(ticked: ["政府机关", "国有企业", "民营企业"], doubtful: []))
    }
}
