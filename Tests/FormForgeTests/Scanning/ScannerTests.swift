import FormModel
import Foundation
import Testing

@testable import FormForge

@Suite struct ScannerTests {
    @Test func anImagePDFIsReadAsItsPages() throws {
        var pdf = ImagePDF()
        let raster = Raster(width: 210, height: 297, channels: 1, paper: 200)
        let jpeg = try raster.image(resolution: 25).jpegData(quality: 80)
        for _ in 0..<3 { pdf.append(jpeg: jpeg, width: 210, height: 297, isGrey: true, resolution: 25) }
        let form = try TypesetForm(pdf: pdf.data())
        #expect(form.document.pageCount == 3)
        #expect(try abs(form.document.page(0).size.width - 210 / 25.0 * 25.4) < 0.1)
    }

    @Test func aStampStaysInsideItsBoxAndDarkensOnlyWhatIsUnderIt() {
        var random = SplitMix64(seed: 5)
        var sheet = Raster(width: 400, height: 400, channels: 3)
        let disc = Raster(width: 100, height: 100, channels: 1, paper: 0)
        let stamp = Stamp(disc, box: PageBox(x: 0, y: 0, width: 20, height: 20), resolution: 101.6)
        let pressure = Stamp.Pressure(ink: Ink(red: 0.9, green: 0.1, blue: 0.1), strength: 0.9, unevenness: 0, turn: 0)
        let box = stamp.press(on: &sheet, resolution: 101.6, x: 50, y: 50, pressure, &random)
        #expect(abs((box?.midX ?? 0) - 50) < 0.5 && abs((box?.width ?? 0) - 20) < 1)
        #expect(sheet.bytes[(200 * 400 + 200) * 3] > 200 && sheet.bytes[(200 * 400 + 200) * 3 + 1] < 80)
        #expect(sheet.bytes[(20 * 400 + 20) * 3] == 255)
    }

    @Test func everySliceOfTheStraddlingSealJoinsTheNext() {
        var random = SplitMix64(seed: 8)
        let seal = StraddlingSeal(isPresent: true, pageCount: 12, &random)
        let slices = (0..<12).compactMap { seal.slice(of: $0) }
        for (left, right) in zip(slices, slices.dropFirst()) { #expect(abs(left.upperBound - right.lowerBound) < 1e-9) }
        #expect(slices.count + seal.skipped.count == 12)
    }
}
