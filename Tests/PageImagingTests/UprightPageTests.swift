import FormModel
import PageImaging
import Testing

@Suite struct UprightPageTests {
    private func page() -> Canvas {
        var canvas = Canvas()
        for line in 0..<25 { canvas.print(x: 30, y: 30 + Double(line) * 8, characters: 36) }
        return canvas
    }

    @Test(arguments: [-3, -1.5, -0.4, 0.4, 1.5, 3])
    func `skew is found to a tenth of a degree and taken out`(degrees: Double) throws {
        let scan = try page().image().rotated(degrees: degrees)
        scan.declaredResolution = 200
        let upright = try UprightPage(scan: scan, quarterTurns: 0)
        #expect(abs(upright.skew - degrees) < 0.1)
        let again = try UprightPage(scan: upright.picture(), quarterTurns: 0)
        #expect(abs(again.skew) < 0.1)
    }

    @Test(arguments: zip([0, 1, 2, 3], [TextDirection.level, .upright, .level, .upright]))
    func `the direction of lines is seen before the page is turned`(turns: Int, direction: TextDirection) throws {
        let scan = try page().image().turned(quarterTurns: turns)
        scan.declaredResolution = 200
        #expect(try TextDirection(of: scan) == direction)
    }

    @Test func `a scan is in colour only where something on it is`() throws {
        var canvas = page()
        #expect(try UprightPage(scan: canvas.image(), quarterTurns: 0).colour != .colour)
        canvas.ring(centreX: 100, centreY: 150, radius: 20, line: 1, Canvas.sealRed)
        #expect(try UprightPage(scan: canvas.image(), quarterTurns: 0).colour == .colour)
        let bilevel = try canvas.image().thresholded(128)
        bilevel.declaredResolution = 200
        #expect(try UprightPage(scan: bilevel, quarterTurns: 0).colour == .bilevel)
    }
}
