import FormModel
import Testing

@testable import PageImaging

@Suite struct MarginInkTests {
    private func page(_ canvas: Canvas) throws -> UprightPage {
        try UprightPage(scan: canvas.image(), quarterTurns: 0)
    }

    @Test(arguments: [Canvas.sealRed, Canvas.black])
    func `a slice of a seal at the edge is found, a shadow of the edge is none`(ink: Canvas.Ink) throws {
        var canvas = Canvas()
        canvas.print(x: 30, y: 60, characters: 20)
        canvas.fill(x: 206.5, y: 130, width: 3.4, height: 1.1, ink)
        canvas.fill(x: 206.5, y: 168, width: 3.4, height: 1.1, ink)
        // The edge of the sheet.
        canvas.fill(x: 0.5, y: 0, width: 0.4, height: 297, (120, 120, 120))
        let pieces = try page(canvas).edgeInk()
        #expect(pieces.map(\.side) == [.right, .right])
        #expect(pieces.allSatisfy { $0.area > 3 && $0.area < 5 })
    }

    @Test func `pen strokes in a place are measured without the print and the dark seal there`() throws {
        var canvas = Canvas()
        canvas.print(x: 30, y: 60, characters: 20)
        canvas.print(x: 110, y: 206, characters: 6)
        let place = PageBox(x: 100, y: 195, width: 50, height: 18)
        let printed = [PageBox(x: 109, y: 205, width: 26, height: 6)]
        #expect(try page(canvas).penInk(in: place, besides: printed, seals: []).area == 0)
        for step in 0..<60 {
            canvas.fill(x: 104 + Double(step) * 0.2, y: 204 - Double(step) * 0.12, width: 0.5, height: 0.5)
        }
        let ink = try page(canvas).penInk(in: place, besides: printed, seals: [])
        #expect(ink.area > 4)
        #expect(ink.strokeWidth > 11 && ink.strokeWidth < 14)
        let seal = SealImprint(
            box: PageBox(x: 90, y: 180, width: 40, height: 40), ink: .black, completeness: 1, confidence: 1)
        #expect(try page(canvas).penInk(in: place, besides: printed, seals: [seal]).area == 0)
    }
}
