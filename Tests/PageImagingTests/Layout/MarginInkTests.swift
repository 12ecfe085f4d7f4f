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

    @Test func `pen strokes in a place are measured without the print there`() throws {
        var canvas = Canvas()
        canvas.print(x: 30, y: 60, characters: 20)
        canvas.print(x: 110, y: 206, characters: 6)
        let place = PageBox(x: 100, y: 195, width: 50, height: 18)
        let printed = [PageBox(x: 109, y: 205, width: 26, height: 6)]
        #expect(try page(canvas).penInk(in: place, besides: printed).area == 0)
        sign(&canvas)
        let ink = try page(canvas).penInk(in: place, besides: printed)
        #expect(ink.area > 4)
        #expect(ink.strokeWidth > 11 && ink.strokeWidth < 14)
    }

    private func sign(_ canvas: inout Canvas) {
        for step in 0..<60 {
            canvas.fill(x: 104 + Double(step) * 0.2, y: 204 - Double(step) * 0.12, width: 0.5, height: 0.5)
        }
    }

    /// Seals in a shade of grey that is paler than print, and in one that is not.
    @Test(arguments: [(grey: UInt8(140), isTold: true), (grey: 0, isTold: false)])
    func `pen strokes below a seal without colour are told`(grey: UInt8, isTold: Bool) throws {
        let place = PageBox(x: 92, y: 188, width: 50, height: 25)
        for isSigned in [false, true] {
            var canvas = Canvas()
            canvas.print(x: 30, y: 60, characters: 20)
            canvas.ring(centreX: 112, centreY: 201, radius: 20, line: 1.2, (grey, grey, grey))
            // The star, and a character of its text.
            canvas.fill(x: 108, y: 197, width: 8, height: 8, (grey, grey, grey))
            canvas.fill(x: 95.5, y: 199, width: 3.5, height: 4, (grey, grey, grey))
            if isSigned {
                sign(&canvas)
                canvas.fill(x: 108, y: 190.5, width: 8, height: 0.5)
            }
            let page = try page(canvas)
            #expect(try page.analyseLayout().seals.count == 1)
            let ink = page.penInk(in: place, besides: [])
            #expect(ink.isHidden == !isTold)
            // Of a seal as dark as print only what lies between its star and its text is known to be the pen's.
            #expect(isSigned ? ink.area > (isTold ? 8 : 3) : ink.area == 0, "\(ink)")
        }
    }
}
