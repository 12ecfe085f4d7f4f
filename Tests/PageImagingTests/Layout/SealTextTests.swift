import FormModel
import Testing

@testable import PageImaging

@Suite struct SealTextTests {
    @Test func `what stands along the rim becomes a line, the rim and the star do not`() throws {
        var canvas = Canvas(resolution: 300)
        canvas.ring(centreX: 100, centreY: 150, radius: 20, line: 1.2, Canvas.sealRed)
        // One character at the top, one at the right.
        canvas.fill(x: 98, y: 133.5, width: 4, height: 4, Canvas.sealRed)
        canvas.fill(x: 112.5, y: 148, width: 4, height: 4, Canvas.sealRed)
        canvas.fill(x: 96, y: 146, width: 8, height: 8, Canvas.sealRed)
        let page = try UprightPage(scan: canvas.image(), quarterTurns: 0)
        let seal = SealImprint(
            box: PageBox(x: 80, y: 130, width: 40, height: 40), ink: .red, completeness: 1, confidence: 1)
        let line = try #require(try RedInk(of: page)?.unrolledRim(of: seal, among: [seal])).image
        let ink = InkMap(try line.thresholded(128))
        let columns = ink.columnProfile(in: ink.bounds)
        // The top of the seal is the middle of the line, its right 90 of 150 degrees further.
        func isInked(at share: Double) -> Bool { columns[Int(share * Double(line.width))] > 10 }
        #expect(isInked(at: 0.5) && isInked(at: 0.8))
        #expect(!isInked(at: 0.2) && !isInked(at: 0.65))
        // A block of 4 mm of a ring of 6.4.
        #expect(columns.max()! < line.height)
        var dark = seal
        dark.ink = .black
        #expect(try RedInk(of: page)?.unrolledRim(of: dark, among: [dark]) == nil)
    }

    @Test func `another seal's rim is left out, and the part that it covers is known`() throws {
        var canvas = Canvas(resolution: 300)
        canvas.ring(centreX: 100, centreY: 150, radius: 20, line: 1.2, Canvas.sealRed)
        canvas.ring(centreX: 126, centreY: 150, radius: 20, line: 1.2, Canvas.sealRed)
        let page = try UprightPage(scan: canvas.image(), quarterTurns: 0)
        let seals = try page.analyseLayout().seals
        #expect(seals.count == 2)
        let rim = try #require(try RedInk(of: page)?.unrolledRim(of: seals[0], among: seals))
        // To the right, 90 of 150 degrees behind the top.
        #expect(rim.covered.count == 1)
        #expect(rim.covered[0].lowerBound > 0.6 && rim.covered[0].upperBound < 1 && rim.covered[0].contains(0.8))
        let ink = InkMap(try rim.image.thresholded(128))
        #expect(ink.columnProfile(in: ink.bounds).allSatisfy { $0 == 0 })
    }
}
