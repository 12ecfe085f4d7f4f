import FormModel
import Foundation
import Testing

@testable import FormChecks

/// A rim of which each name explains what is said here.
private struct Rim: PaperWitness {
    var explained: [String: Float]
    /// Of the quarters of a name, or of other parts.
    var margins: [Float] = [0.1, 0.1, 0.1, -0.1]

    func favoursRecord(in passage: DisputedPassage) -> Bool { false }
    func prefersRecord(in passage: DisputedPassage) -> Bool { false }
    func wordsSpeak(
        for characters: [Character], ratherThan others: [Character], in sentence: DisputedPassage.Sentence
    ) -> Bool { false }
    func upholds(_ passage: DisputedPassage) -> Bool { false }
    func explained(by names: [String], along rim: SealImprint.Rim) -> [Float?] { names.map { explained[$0] } }
    func standing(of name: String, along rim: SealImprint.Rim) -> [RimCharacter] {
        guard !margins.isEmpty else { return [] }
        return name.indices.enumerated().map { index, _ in
            RimCharacter(
                margin: margins[index * margins.count / name.count],
                middle: (Double(index) + 0.5) / Double(name.count))
        }
    }
}

@Suite struct SealNameComparerTests {
    private let names = ["重庆乐砚汇软件开发有限责任公司", "重庆两江燕联数字文化有限责任公司", "重庆云岭数智科技有限公司"]
    private let read = "曹庆乐砚汇钦放开发有限丙任公司"
    private let codes = ["91500000MA5U3NKC66", "91500108MA60AG1R7K", "91500112MA5YQXCM0G"]
    private let projects = ["云上巴渝", "智慧商圈导览", "山城物流协同"]
    private let box = PageBox(x: 100, y: 150, width: 40, height: 40)

    private var seal: SealImprint {
        SealImprint(
            box: box, ink: .red, completeness: 1, confidence: 1, text: read,
            rim: SealImprint.Rim(picture: Data([0])))
    }

    private func owner(beside name: String, _ rim: Rim) -> SealOwner {
        SealNameComparer(names: names.map(SealNameComparer.Name.init), witness: rim).owner(of: seal, beside: [name])
    }

    @Test func `the name that explains the ink best is the seal's`() {
        let rim = Rim(explained: [names[0]: 0.48, names[1]: 0.3, names[2]: 0.28, read: 0.45])
        #expect(owner(beside: names[0], rim) == .own)
        #expect(owner(beside: names[1], rim) == .other(names[0]))
    }

    @Test func `a seal that agrees with the paper, where the record has another name, is the unit's own`() {
        let rim = Rim(explained: [names[0]: 0.48, names[1]: 0.3, names[2]: 0.28, read: 0.45])
        let comparer = SealNameComparer(names: names.map(SealNameComparer.Name.init), witness: rim)
        #expect(comparer.owner(of: seal, beside: [names[1], names[0]]) == .own)
        #expect(comparer.owner(of: seal, beside: [names[1], names[2]]) == .other(names[0]))
    }

    @Test func `a name hardly better than another, unlike in places or faint is not told`() {
        let explained: [String: Float] = [names[0]: 0.48, names[1]: 0.3, names[2]: 0.28, read: 0.45]
        func told(_ name: String, _ share: Float, margins: [Float] = [0.1, 0.1]) -> SealOwner {
            owner(beside: names[0], Rim(explained: explained.merging([name: share]) { $1 }, margins: margins))
        }
        #expect(told(names[1], 0.478) == .unclear)
        #expect(told(names[1], 0.51) == .unclear)
        #expect(told(names[1], 0.3, margins: [0.1, -0.2, 0.1]) == .unclear)
        #expect(told(names[1], 0.3, margins: []) == .unclear)
        #expect(told(read, 0.5) == .unclear)
        #expect(told(names[0], 0.29) == .unknown(read: read))
    }

    @Test func `a character that was read otherwise must look like its ink`() {
        func owner(_ place: Int, _ margin: Float) -> SealOwner {
            var margins = [Float](repeating: 0.1, count: names[0].count)
            margins[place] = margin
            return self.owner(beside: names[0], Rim(explained: [names[0]: 0.48, read: 0.45], margins: margins))
        }
        // 庆 was read, 软 was read as 钦.
        #expect(owner(1, -0.1) == .own)
        #expect(owner(5, -0.1) == .unclear)
        #expect(owner(5, -0.03) == .own)
        #expect(owner(1, -0.25) == .unclear)
        // 砚 was read.
        #expect(owner(3, -0.1) == .own)
        #expect(owner(3, -0.13) == .unclear)
    }

    @Test func `a seal of nobody in the batch is told by what was read of it`() {
        let rim = Rim(explained: [names[0]: 0.31, names[1]: 0.3, names[2]: 0.28, read: 0.4])
        #expect(owner(beside: names[1], rim) == .unknown(read: read))
        // Another name that is better than the own one, but not what stands there.
        let unlike = Rim(explained: [names[0]: 0.4, names[1]: 0.3, read: 0.41], margins: [0.1, -0.2, -0.2])
        #expect(owner(beside: names[1], unlike) == .unknown(read: read))
    }

    @Test func `characters below another seal are not asked, but most must be free`() {
        var seal = seal
        let rim = Rim(explained: [names[0]: 0.48, names[1]: 0.3, read: 0.45], margins: [0.1, -0.3, 0.1, 0.1])
        for (covered, owner) in [(0.2...0.6, SealOwner.own), (0.4...0.6, .unclear), (0.2...0.9, .unclear)] {
            seal.rim?.covered = [covered]
            let comparer = SealNameComparer(names: names.map(SealNameComparer.Name.init), witness: rim)
            #expect(comparer.owner(of: seal, beside: [names[0]]) == owner, "\(covered)")
        }
    }

    @Test func `the end of a name that stands level below the star is not looked for along the rim`() {
        var seal = seal
        seal.levelText = "有限责任公词"
        let front = "重庆乐砚汇软件开发"
        let rim = Rim(explained: [front: 0.48, names[0]: 0.2, names[1]: 0.2, names[2]: 0.28, read: 0.4])
        let comparer = SealNameComparer(names: names.map(SealNameComparer.Name.init), witness: rim)
        #expect(comparer.owner(of: seal, beside: [names[0]]) == .own)
        #expect(comparer.owner(of: seal, beside: [names[2]]) == .other(names[0]))
        // What a seal is for is no end of a name.
        seal.levelText = "合同专用章"
        #expect(comparer.owner(of: seal, beside: [names[0]]) == .unknown(read: read))
    }

    @Test func `where what stands level cannot be read, the rim may show the name without its legal form`() {
        var seal = seal
        seal.levelText = "Re"
        let rim = Rim(explained: ["重庆乐砚汇软件开发": 0.48, names[0]: 0.2, names[1]: 0.2, names[2]: 0.28, read: 0.45])
        let comparer = SealNameComparer(names: names.map(SealNameComparer.Name.init), witness: rim)
        #expect(comparer.owner(of: seal, beside: [names[0]]) == .own)
    }

    @Test func `the legal form of a company limited by shares is left out whole`() {
        var seal = seal
        seal.levelText = "本SS"
        let name = "重庆两江旭晟健康科技股份有限公司"
        let rim = Rim(
            explained: ["重庆两江旭晟健康科技": 0.48, "重庆两江旭晟健康科技股份": 0.43, read: 0.45], margins: [0.1])
        #expect(SealNameComparer(names: [], witness: rim).owner(of: seal, beside: [name]) == .own)
    }

    @Test func `letters that were read at the ends of the ring are nobody's name`() {
        var seal = seal
        seal.text = "ww" + read + "^l"
        let rim = Rim(explained: [names[0]: 0.48, names[1]: 0.3, names[2]: 0.28, "ww\(read)l": 0.5, read: 0.45])
        let comparer = SealNameComparer(names: names.map(SealNameComparer.Name.init), witness: rim)
        #expect(comparer.owner(of: seal, beside: [names[0]]) == .own)
    }

    @Test func `what most names share may be unlike its ink, and the trade name may not`() {
        let explained: [String: Float] = [names[0]: 0.48, names[1]: 0.3, names[2]: 0.28, read: 0.45]
        func told(unlike place: Int) -> SealOwner {
            var margins = [Float](repeating: 0.05, count: names[0].count)
            margins[place] = -0.16
            return owner(beside: names[0], Rim(explained: explained, margins: margins))
        }
        #expect([1, 9, 14].map(told) == [.own, .own, .own])
        #expect(told(unlike: 3) == .unclear)
    }

    @Test func `spaces in a name as it was read are no characters of the seal`() {
        let rim = Rim(explained: [names[0]: 0.48, names[1]: 0.3, names[2]: 0.28, read: 0.45])
        #expect(owner(beside: names[0] + " ", rim) == .own)
    }

    @Test func `without an unrolled rim nothing is told`() {
        var seal = seal
        seal.rim = nil
        let comparer = SealNameComparer(
            names: names.map(SealNameComparer.Name.init), witness: Rim(explained: [names[0]: 0.5]))
        #expect(comparer.owner(of: seal, beside: [names[0]]) == .unclear)
    }

    @Test func `a whole batch is asked whose a seal is, and a foreign one is an error at its place`() {
        let records = names.enumerated().map { index, name in
            ElectronicRecord(
                applicationID: "\(index + 1)",
                values: ExampleDossier.record.values.merging([
                    "unit.name": name, "unit.org_code": codes[index], "project.name": projects[index],
                ]) { $1 })
        }
        let copies = names.enumerated().map { index, name in
            var copy = ExampleDossier.dossier(ExampleDossier.form, record: nil, copies: 1).copies[0].linked.reading
            copy.copy.contentHash = "\(index + 1)"
            copy.form.fields["unit.name"]?.value = .text(name)
            copy.form.fields["unit.org_code"]?.value = .text(codes[index])
            copy.form.fields["project.name"]?.value = .text(projects[index])
            copy.form.fields["declaration.seal"]?.seal = seal
            return copy
        }
        let assessor = Assessor(edition: ExampleDossier.edition)
        let rim = Rim(explained: [names[0]: 0.48, names[1]: 0.3, names[2]: 0.28, read: 0.45])
        let reviews = assessor.plan(copies.map(assessor.outline), records).map { task in
            assessor.review(
                task,
                copies: task.application.copies.compactMap { one in copies.first { $0.copy == one.reading.copy } },
                witness: rim)
        }
        let told = reviews.flatMap(\.results).filter { $0.field == "declaration.seal" }.map(\.sealName)
        #expect(told == [.own, .foreign, .foreign])
        let findings = reviews.flatMap(\.findings).filter { $0.message.contains(names[0]) && $0.kind == .inconsistent }
        #expect(findings.filter { $0.field == "declaration.seal" }.map(\.dossier) == ["2", "3"])
        #expect(findings.allSatisfy { $0.severity == .error })
    }
}
