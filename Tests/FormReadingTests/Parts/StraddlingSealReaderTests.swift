import FormModel
import Testing

@testable import FormReading

@Suite struct StraddlingSealReaderTests {
    /// A page with a slice whose middle is at `middle`; `height` of its chord.
    private func page(_ number: Int, middle: Double? = nil, height: Double = 38, area: Double = 6) -> PageReading {
        var page = Paper.page(number, lines: Paper.lines(["正文"]))
        guard let middle else { return page }
        // Rim above and below, nothing between.
        page.edgeInk = [middle - height / 2, middle + height / 2 - 2].map {
            EdgeInk(side: .right, box: PageBox(x: 206, y: $0, width: 3.4, height: 2), area: area / 2)
        }
        return page
    }

    private func read(_ pages: [PageReading]) -> FieldReading {
        StraddlingSealReader().read(pages, field: "dossier.straddling_seal")
    }

    @Test func `slices at one height are a seal, short chords too`() {
        let reading = read([page(1, middle: 150, height: 22), page(2, middle: 151), page(3, middle: 149.5)])
        #expect(reading.value == .presence(true))
        #expect(reading.regions.map(\.page) == [1, 2, 3])
    }

    @Test func `a page without a slice, or with ink elsewhere, is left out`() {
        let reading = read([page(1, middle: 150), page(2), page(3, middle: 60), page(4, middle: 150)])
        #expect(reading.value == .presence(true))
        #expect(reading.regions.map(\.page) == [1, 4])
    }

    @Test func `no ink at the edges is no seal, ink on one page of many is not told`() {
        #expect(read([page(1), page(2), page(3)]).value == .presence(false))
        #expect(read([page(1, middle: 150), page(2), page(3), page(4)]).value == .unreadable)
        #expect(read([page(1, middle: 150, area: 0.4), page(2, middle: 150, area: 0.4)]).value != .presence(true))
    }
}
