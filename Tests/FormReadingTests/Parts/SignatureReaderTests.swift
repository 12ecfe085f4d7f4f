import FormModel
import Testing

@testable import FormReading

@Suite struct SignatureReaderTests {
    private func reading(
        area: Double, width: Double = 20, seals: [SealImprint] = [], isHidden: Bool? = nil
    ) -> FieldReading {
        let ink = PenInk(
            box: PageBox(x: 100, y: 200, width: width, height: 9), area: area, strokeHeight: 8, strokeWidth: 6,
            isHidden: isHidden)
        return SignatureReader().reading(ink, field: "declaration.signature", on: Paper.page(1, seals: seals))
    }

    private func value(area: Double, seals: [SealImprint] = []) -> FieldValue {
        reading(area: area, seals: seals).value
    }

    private let dark = SealImprint(
        box: PageBox(x: 95, y: 190, width: 40, height: 40), ink: .black, completeness: 1, confidence: 1)

    @Test func `strokes of a pen are a signature, a smudge is not told, nothing is none`() {
        #expect(value(area: 25) == .presence(true))
        #expect(value(area: 2) == .unreadable)
        #expect(value(area: 0.2) == .presence(false))
    }

    @Test func `under a dark seal nothing is said to be absent`() {
        #expect(value(area: 0, seals: [dark]) == .unreadable)
        var red = dark
        red.ink = .red
        #expect(value(area: 0, seals: [red]) == .presence(false))
    }

    @Test(arguments: [true, false])
    func `under a seal without colour that was looked below little is a signature, and nothing is none, not surely`(
        isHidden: Bool
    ) {
        let nothing = reading(area: 0, seals: [dark], isHidden: isHidden)
        #expect(nothing.value == .presence(false) && nothing.confidence < 0.7)
        #expect(reading(area: 0.4, seals: [dark], isHidden: isHidden).value == .unreadable)
        #expect(reading(area: 3, seals: [dark], isHidden: isHidden).value == .presence(true))
        #expect(reading(area: 3, seals: [], isHidden: false).value == .unreadable)
    }

    @Test func `a dark seal over the rest of the place, and a place beside the page, leave it open`() {
        func value(x: Double, seals: [SealImprint]) -> FieldValue {
            let ink = PenInk(
                box: PageBox(x: x, y: 188, width: 1, height: 0.6), area: 0.3, strokeHeight: 0.6, strokeWidth: 1)
            return SignatureReader().reading(ink, field: "declaration.signature", on: Paper.page(1, seals: seals)).value
        }
        #expect(value(x: 90, seals: [dark]) == .unreadable)
        #expect(value(x: 90, seals: []) == .presence(false))
        #expect(value(x: 236, seals: []) == .unreadable)
    }

    @Test func `the place is behind the words, without the print around it`() throws {
        let lines = Paper.lines([
            "申报主体责任声明", "1.我单位对提供参评的全部资料的真实性负责,并保证所涉及的关键技术产品等内容皆为自主知识产权。",
            "2.我单位在参评过程中所涉及的项目内容和程序皆符合国家有关法律法规及相关产业政策要求。", "法定代表人:(签字)张", "公司(企业盖章)",
        ])
        let place = try #require(
            SignaturePlaces(edition: .informationConsumption2020).place(on: Paper.page(1, lines: lines)))
        #expect(place.field == "declaration.signature")
        #expect(abs(place.box.x - lines[3].box.x - 10 * Paper.em) < Paper.em)
        #expect(place.printed == [lines[2].box])
    }

    @Test func `the place begins where the words say, whatever their boxes have become`() throws {
        let words = ["申报主体责任声明", "1.我单位对提供参评的全部资料的真实性负责,并保证所涉及的关键技术产品等内容皆为自主知识产权。"]
        var lines = Paper.lines(words + ["法定代表人:(签字)"])
        let x = lines[2].box.x
        // A seal over the words: the recogniser's last boxes reach over what is written.
        for index in 5..<lines[2].readings[0].characters.count {
            lines[2].readings[0].characters[index].box.width += 40
            lines[2].readings[0].characters[index].box.height *= 3
        }
        let place = try #require(
            SignaturePlaces(edition: .informationConsumption2020).place(on: Paper.page(1, lines: lines)))
        #expect(abs(place.box.x - x - 10 * Paper.em) < Paper.em)
    }

    @Test(arguments: [(2.7, true), (1, false)])
    func `words that the name was written into are the high line above what the form prints next`(
        height: Double, isFound: Bool
    ) throws {
        var lines = Paper.lines([
            "申报主体责任声明", "1.我单位对提供参评的全部资料的真实性负责,并保证所涉及的关键技术产品等内容皆为自主知识产权。",
            "2.我单位在参评过程中所涉及的项目内容和程序皆符合国家有关法律法规及相关产业政策要求。", "汉和策洲超", "公司(企业盖章)", "二〇二〇年5月7日",
        ])
        lines[3].box.height *= height
        let place = SignaturePlaces(edition: .informationConsumption2020).place(on: Paper.page(1, lines: lines))
        #expect((place != nil) == isFound)
        if let place {
            #expect((10 * Paper.em...12 * Paper.em).contains(place.box.x - lines[3].box.x))
            #expect(place.box.y < lines[3].box.midY && lines[3].box.midY < place.box.maxY)
        }
    }

    @Test func `at the page's edge, where a straddling seal may lie, is no place to sign`() throws {
        let words = ["申报主体责任声明", "1.我单位对提供参评的全部资料的真实性负责,并保证所涉及的关键技术产品等内容皆为自主知识产权。"]
        func place(x: Double) -> SignaturePlaces.Place? {
            var lines = Paper.lines(words + ["法定代表人:(签字)"])
            let shift = x - lines[2].box.x
            for index in lines[2].readings[0].characters.indices {
                lines[2].readings[0].characters[index].box.x += shift
            }
            lines[2].box.x = x
            return SignaturePlaces(edition: .informationConsumption2020).place(on: Paper.page(1, lines: lines))
        }
        #expect(try #require(place(x: 100)).box.maxX <= 198)
        // Misread words may put it beside the page.
        #expect(place(x: 160) == nil)
    }
}
