import FormModel
import Foundation
import GlyphShapes
import PageImaging
import Recognition
import Reports
import Testing

@testable import FormChecks
@testable import Pipeline

/// Real page pictures, as the reports keep them.
@Suite struct PageWitnessTests {
    private let reports = FileManager.default.temporaryDirectory.appending(path: "witness-\(UUID().uuidString)")
    private let hash = String(repeating: "0", count: 64)

    /// The names of the applicants of two fixtures, and where they stand (`Fixtures/truth.json`).
    private static let names: [(copy: String, name: String, box: PageBox)] = [
        ("scan_0001", "重庆誉铭恒微电子有限公司", PageBox(x: 55.3, y: 45.77, width: 44.45, height: 4.23)),
        ("scan_0004", "重庆捷臻物联网科技有限公司", PageBox(x: 55.05, y: 57.27, width: 53.77, height: 4.13)),
    ]

    /// The upright page, of which the reports keep a picture.
    private func kept(_ scan: PixImage, as number: Int, resolution: Double) throws -> UprightPage {
        let page = try UprightPage(scan: scan, quarterTurns: 0)
        let picture = PageImagePath(contentHash: hash, page: number).file(inReports: reports)
        try FileManager.default.createDirectory(
            at: picture.deletingLastPathComponent(), withIntermediateDirectories: true)
        try page.pictureData(resolution: resolution).write(to: picture)
        return page
    }

    private func summary(of page: UprightPage, as number: Int, _ seals: [SealImprint] = []) -> PageSummary {
        PageSummary(
            PageReading(
                number: number, width: page.scale.millimetres(page.width),
                height: page.scale.millimetres(page.height), resolution: page.scale.resolution, colour: page.colour,
                seals: seals))
    }

    private func passages(
        of name: String, in box: PageBox, on page: UprightPage, below seals: [SealImprint] = [],
        expecting: (Character) -> Character
    ) throws -> [DisputedPassage] {
        let em = box.width / Double(name.count)
        let characters = name.enumerated().map { index, character in
            ReadCharacter(
                text: String(character), confidence: 0.9,
                box: PageBox(x: box.x + Double(index) * em, y: box.y, width: em, height: box.height))
        }
        return try characters.indices.map { index in
            DisputedPassage(
                contentHash: hash,
                place: PassagePlace(
                    page: summary(of: page, as: 3, seals),
                    window: try #require(PassageWindow(about: index..<(index + 1), in: characters))), read: ["回"],
                expected: [expecting(Character(characters[index].text))], confidence: 0.7, isAtEnd: false)
        }
    }

    /// The grey rim and middle of a seal over the name.
    @Test func `what stands below a grey seal is seen without it`() throws {
        let (copy, name, box) = Self.names[0]
        let scan = try PixImage(data: Data(contentsOf: Fixtures.page(3, of: copy)))
        let (width, bytes) = (scan.width, try scan.greyBytes())
        let scale = PixelScale(resolution: Double(scan.declaredResolution))
        let seal = SealImprint(
            box: PageBox(x: box.midX - 20, y: box.midY - 20, width: 40, height: 40), ink: .black, completeness: 1,
            confidence: 1)
        let sealed = bytes.indices.map { index in
            let (x, y) = (scale.millimetres(index % width), scale.millimetres(index / width))
            let away = hypot(x - seal.box.midX, y - seal.box.midY)
            return away < 7 || (18.8...20).contains(away) ? min(bytes[index], 150) : bytes[index]
        }
        let grey = try PixImage(width: width, height: scan.height, grey: sealed)
        grey.declaredResolution = scan.declaredResolution
        let page = try kept(grey, as: 3, resolution: 300)
        defer { try? FileManager.default.removeItem(at: reports) }
        let fitter = try #require(PassageFitter())
        func seen(below seals: [SealImprint]) throws -> Int {
            // It keeps the pictures that it was asked about.
            let witness = PageWitness(reports: reports, fitter: fitter)
            return try passages(of: name, in: box, on: page, below: seals) { $0 }.count(where: witness.favoursRecord)
        }
        #expect(try seen(below: [seal]) >= seen(below: []) + 2)
    }

    @Test(arguments: names)
    func `the page speaks for what stands there and for nothing else`(copy: String, name: String, box: PageBox) throws {
        let scan = try PixImage(data: Data(contentsOf: Fixtures.page(3, of: copy)))
        let page = try kept(scan, as: 3, resolution: 150)
        defer { try? FileManager.default.removeItem(at: reports) }
        let witness = PageWitness(reports: reports, fitter: try #require(PassageFitter()))
        let truth = try passages(of: name, in: box, on: page) { $0 }
        let seen = truth.filter(witness.favoursRecord)
        #expect(seen.count * 3 >= truth.count * 2, "\(seen.map(\.expected))")
        // Look-alikes of 重, 庆, 有, 限, 公, 司 and of nothing in particular.
        for other: Character in ["董", "床", "冇", "艰", "分", "可", "铬", "捷"] where !name.contains(other) {
            for passage in try passages(of: name, in: box, on: page, expecting: { _ in other }) {
                #expect(!witness.favoursRecord(in: passage), "\(other) in \(passage.place.window)")
            }
        }
        // Without a picture nothing is said.
        var elsewhere = truth[0]
        elsewhere.place.page.number = 4
        #expect(!witness.favoursRecord(in: elsewhere))
    }

    /// A rule below 北 makes 韭 of it.
    @Test(arguments: names)
    func `a word that was read surely stands against what its ink is more like`(
        copy: String, name: String, box: PageBox
    ) throws {
        let page = try kept(try PixImage(data: Data(contentsOf: Fixtures.page(3, of: copy))), as: 3, resolution: 150)
        defer { try? FileManager.default.removeItem(at: reports) }
        let witness = PageWitness(reports: reports, fitter: try #require(PassageFitter()))
        var asked = 0
        for var passage in try passages(of: name, in: box, on: page, expecting: { $0 })
        where !"重庆".contains(passage.expected[0]) {
            passage.read = ["庆"]
            passage.sentence = DisputedPassage.Sentence(before: ["重"], after: ["。"])
            guard witness.favoursRecord(in: passage) else { continue }
            asked += 1
            // 重子 and 重物 are words too; what is none is not admitted where the word was read less surely.
            for confidence in "子物".contains(passage.expected[0]) ? [0.99] : [0.92, 0.99] {
                passage.confidence = confidence
                #expect(!witness.favoursRecord(in: passage), "\(passage.expected) at \(confidence)")
            }
        }
        #expect(asked >= 3)
    }

    /// The rule begins before the first character, which so is wider than one, and runs close below the others.
    @Test(arguments: names)
    func `a rule below print hides no character`(copy: String, name: String, box: PageBox) throws {
        let scan = try PixImage(data: Data(contentsOf: Fixtures.page(3, of: copy)))
        let scale = PixelScale(resolution: Double(scan.declaredResolution))
        var bytes = try scan.greyBytes()
        for y in scale.pixels(box.maxY + 0.5)..<scale.pixels(box.maxY + 0.9) {
            for x in scale.pixels(box.x - 1.5)..<scale.pixels(box.maxX) { bytes[y * scan.width + x] = 0 }
        }
        let ruled = try PixImage(width: scan.width, height: scan.height, grey: bytes)
        ruled.declaredResolution = scan.declaredResolution
        let page = try kept(ruled, as: 3, resolution: 150)
        defer { try? FileManager.default.removeItem(at: reports) }
        let witness = PageWitness(reports: reports, fitter: try #require(PassageFitter()))
        let passages = try passages(of: name, in: box, on: page) { $0 }
        #expect(passages.count(where: witness.favoursRecord) * 3 >= passages.count * 2)
        for var passage in passages {
            (passage.read, passage.expected, passage.confidence) = (passage.expected, [], 0.99)
            #expect(!witness.favoursRecord(in: passage), "without \(passage.read)")
        }
    }

    @Test func `words speak for what stands there, and never for a look-alike that does not`() throws {
        let scan = try PixImage(data: Data(contentsOf: Fixtures.page(5, of: "scan_0001")))
        let reading = try PageReader().read(scan, number: 5, within: .seconds(60)).reading
        let page = try kept(scan, as: 5, resolution: 100)
        defer { try? FileManager.default.removeItem(at: reports) }
        let fitter = try #require(PassageFitter())
        let witness = PageWitness(reports: reports, fitter: fitter)
        var (asked, byShape, byWords) = (0, 0, 0)
        for line in reading.lines.compactMap(\.readings.first?.characters) where line.count > 8 {
            for index in line.indices.dropFirst(2).dropLast(2) where line[index].isHan && line[index].confidence > 0.98
            {
                let own = Character(line[index].text)
                guard let other = fitter.lookAlikes(of: own).first else { continue }
                var passage = DisputedPassage(
                    contentHash: hash,
                    place: PassagePlace(
                        page: summary(of: page, as: 5),
                        window: try #require(PassageWindow(about: index..<(index + 1), in: line))), read: [other],
                    expected: [own], confidence: 0.97, isAtEnd: false)
                asked += 1
                if witness.favoursRecord(in: passage) { byShape += 1 }
                passage.sentence = DisputedPassage.Sentence(about: index..<(index + 1), in: line)
                if witness.favoursRecord(in: passage) { byWords += 1 }
                (passage.read, passage.expected) = ([own], [other])
                #expect(!witness.favoursRecord(in: passage), "\(other) for \(own)")
            }
        }
        #expect(asked > 500 && byWords * 20 >= byShape * 21, "\(byShape) and \(byWords) of \(asked)")
    }

    /// Pages with red seals of the fixtures, and the names that they show (`Fixtures/truth.json`).
    private static let sealed: [(copy: String, page: Int, names: [String])] = [
        ("scan_0001", 1, ["重庆誉铭恒微电子有限公司", "重庆高新区改革发展局"]),
        ("scan_0001", 12, ["重庆誉铭恒微电子有限公司"]),
        ("scan_0004", 1, ["重庆捷臻物联网科技有限公司", "江北区经济和信息化委员会"]),
        ("scan_0004", 12, ["重庆捷臻物联网科技有限公司"]),
    ]

    /// Crops of forged scans at 300 dpi: both seals were cut for finance.
    @Test(arguments: [("oval", "重庆两江智橙安全技术有限责任公司"), ("round", "重庆市梧海新零售有限公司")])
    func `a seal for finance is told, whether round or oval, and whose it is`(shape: String, name: String) throws {
        let scan = try PixImage(data: Data(contentsOf: Fixtures.folder.appending(path: "seals/\(shape).jpg")))
        let seals = try PageReader().read(scan, number: 1, within: .seconds(60)).reading.seals
        let seal = try #require(seals.first)
        #expect(seals.count == 1)
        #expect((seal.oval != nil) == (shape == "oval"))
        if shape == "oval" {
            #expect(seal.star == .missing)
        } else {
            #expect(seal.star != nil && seal.star != .missing)
        }
        #expect(SealPurpose(of: seal)?.name == "财务专用章", "\(seal.levelText ?? "")")
        let witness = PageWitness(reports: reports, fitter: try #require(PassageFitter()))
        let other = "重庆云岭文化旅游有限公司"
        let comparer = SealNameComparer(names: [name, other].map(SealNameComparer.Name.init), witness: witness)
        #expect(comparer.owner(of: seal, beside: [name]) == .own)
        #expect(comparer.owner(of: seal, beside: [other]).name == .foreign)
    }

    /// The long sides of the oval and the rim below it lie on three fifths of a circle.
    @Test func `an oval that touches another seal is no circle, and whose both are is told`() throws {
        let scan = try PixImage(data: Data(contentsOf: Fixtures.folder.appending(path: "seals/touching.jpg")))
        let seals = try PageReader().read(scan, number: 1, within: .seconds(60)).reading.seals
        #expect(seals.map { $0.oval != nil } == [true, false])
        let names = ["重庆市鹏万电子商务有限责任公司", "沙坪坝区经济和信息化委员会"]
        let witness = PageWitness(reports: reports, fitter: try #require(PassageFitter()))
        let comparer = SealNameComparer(names: names.map(SealNameComparer.Name.init), witness: witness)
        #expect(zip(seals, names).map { comparer.owner(of: $0, beside: [$1]) } == [.own, .own])
    }

    @Test func `a seal's rim speaks for its own name and for no other`() throws {
        let reader = try PageReader()
        let witness = PageWitness(reports: reports, fitter: try #require(PassageFitter()))
        let similar = ["重庆捷臻互联网科技有限公司", "重庆誉铭恒光电科技有限责任公司", "重庆云岭文化旅游有限公司"]
        let all = Set(Self.sealed.flatMap(\.names) + similar)
        var (own, foreign, asked) = (0, 0, 0)
        for (copy, page, names) in Self.sealed {
            let scan = try PixImage(data: Data(contentsOf: Fixtures.page(page, of: copy)))
            let (reading, _) = try reader.read(scan, number: page, within: .seconds(60))
            #expect(reading.seals.count == names.count)
            for seal in reading.seals {
                guard case .found = seal.star else {
                    Issue.record("no star in \(seal.box) of page \(page) of \(copy)")
                    continue
                }
                #expect(SealPurpose(of: seal) == nil, "\(seal.levelText ?? "")")
            }
            for (seal, name) in zip(reading.seals, names) {
                let comparer = SealNameComparer(names: all.map(SealNameComparer.Name.init), witness: witness)
                let truth = comparer.owner(of: seal, beside: [name])
                #expect(truth == .own || truth == .unclear, "\(name)")
                if truth == .own { own += 1 }
                for other in all where other != name {
                    // As in a batch with the seal's owner, and in one without.
                    let strange = SealNameComparer(
                        names: all.subtracting([name]).map(SealNameComparer.Name.init), witness: witness)
                    for owner in [comparer, strange].map({ $0.owner(of: seal, beside: [other]) }) {
                        // One character of twelve, below another seal, is not told.
                        let isHidden = seal.rim?.covered.isEmpty == false && other == similar[0]
                        #expect(owner != .own || isHidden, "\(other) on the seal of \(name)")
                        if owner.name == .foreign { foreign += 1 }
                        asked += 1
                    }
                }
            }
        }
        // Of six seals, two of which lie half below another and three of which are scanned at 240 dpi.
        #expect(own >= 4)
        #expect(foreign * 10 >= asked * 7, "\(foreign) of \(asked)")
    }
}
