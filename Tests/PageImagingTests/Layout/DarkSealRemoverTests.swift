import FormModel
import Testing

@testable import PageImaging

@Suite struct DarkSealRemoverTests {
    /// A seal in a shade of grey paler than print, with a character of its own, and a stroke of print inside it that is as pale
    /// at its sides as a scan makes it.
    @Test func `a paler seal goes, and print below it keeps the sides of its strokes`() throws {
        let (grey, pale, dark): (Canvas.Ink, Canvas.Ink, Canvas.Ink) = ((140, 140, 140), (150, 150, 150), (60, 60, 60))
        var canvas = Canvas(resolution: 300)
        canvas.print(x: 30, y: 60, characters: 20)
        canvas.ring(centreX: 112, centreY: 201, radius: 20, line: 1.2, grey)
        canvas.fill(x: 108, y: 188, width: 8, height: 8, grey)
        canvas.fill(x: 98, y: 199, width: 0.5, height: 4, grey)
        canvas.fill(x: 108, y: 205, width: 7, height: 0.6, pale)
        canvas.fill(x: 108, y: 205.2, width: 7, height: 0.2, dark)
        let page = try UprightPage(scan: canvas.image(), quarterTurns: 0)
        #expect(try page.analyseLayout().seals.count == 1)

        let bytes = try page.print.greyBytes()
        func at(_ x: Double, _ y: Double) -> UInt8 { bytes[page.scale.pixels(y) * page.width + page.scale.pixels(x)] }
        #expect(at(112, 191) > 240 && at(98.25, 201) > 200 && at(92.6, 201) > 240)
        #expect(at(112, 205.3) < 100 && at(112, 205.1) < 190 && at(112, 205.5) < 190)
    }
}
