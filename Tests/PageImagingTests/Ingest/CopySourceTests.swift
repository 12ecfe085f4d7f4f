import Foundation
import PageImaging
import Testing

@Suite final class CopySourceTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "hedui-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    private func write(_ data: Data, _ name: String) throws -> URL {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
        return file
    }

    private func page(_ number: Int) throws -> PixImage {
        var canvas = Canvas(resolution: 100)
        for _ in 0..<number { canvas.print(x: 20, y: 20 + Double(number) * 7, characters: 10) }
        return try canvas.image()
    }

    private let limits = IngestLimits()

    @Test func `a folder's images come in the order people number them`() throws {
        for number in [10, 2, 1] {
            _ = try write(page(number).jpegData(quality: 80), "copy/\(number).jpg")
        }
        _ = try write(Data("litter".utf8), "copy/.DS_Store")
        let source = try CopySource.open(folder.appending(path: "copy"), limits: limits)
        #expect(source.pages.map(\.file.lastPathComponent) == ["1.jpg", "2.jpg", "10.jpg"])
        #expect(source.copy.pageCount == 3)
    }

    @Test func `the same content under another name has the same hash`() throws {
        let data = try page(1).pngData()
        let first = try CopySource.open(write(data, "a.png"), limits: limits)
        let second = try CopySource.open(write(data, "b.png"), limits: limits)
        let other = try CopySource.open(write(page(2).pngData(), "c.png"), limits: limits)
        #expect(first.copy.contentHash == second.copy.contentHash)
        #expect(first.copy.contentHash != other.copy.contentHash)
        #expect(first.copy.contentHash.count == 64)
    }

    @Test func `pages of a TIFF and of a PDF are counted and read`() throws {
        let pages = try (1...3).map(page)
        let tiff = folder.appending(path: "scan.tif")
        try PixImage.writeTIFF(pages, to: tiff)
        let pdf = try write(PixImage.pdfData(pages, quality: 80, title: "scan"), "scan.pdf")
        for file in [tiff, pdf] {
            let source = try CopySource.open(file, limits: limits)
            #expect(source.pages.count == 3)
            let image = try source.pages[2].rasterised(limits: limits)
            #expect(image.width == pages[2].width && image.height == pages[2].height)
            #expect(image.declaredResolution == 100)
        }
    }

    @Test(arguments: [
        ("empty.pdf", ""), ("words.pdf", "not a document"), ("broken.pdf", "%PDF-1.4\nbroken"),
        ("short.png", "\u{89}PNG"),
    ])
    func `what is no scan is refused with a Chinese reason`(name: String, content: String) throws {
        let file = try write(Data(content.utf8), name)
        let error = #expect(throws: ImagingError.self) { try CopySource.open(file, limits: limits) }
        #expect(error?.description.contains("请") == true)
    }

    @Test func `an encrypted PDF is told from a broken one`() throws {
        let file = try write(Data(base64Encoded: EncryptedPDF.base64)!, "secret.pdf")
        #expect(throws: ImagingError.encrypted) { try CopySource.open(file, limits: limits) }
    }

    @Test func `a TIFF that breaks off has a page for what is lost`() throws {
        let tiff = folder.appending(path: "scan.tif")
        try PixImage.writeTIFF((1...3).map(page), to: tiff)
        let whole = try Data(contentsOf: tiff)
        for share in [50, 70, 90, 99] {
            let cut = try write(whole.prefix(whole.count * share / 100), "cut.tif")
            guard let source = try? CopySource.open(cut, limits: limits) else { continue }
            let last = try #require(source.pages.last)
            #expect(last.failure == "文件在第\(source.pages.count - 1)页之后中断，其后的页读不到")
        }
        #expect(try CopySource.open(tiff, limits: limits).pages.allSatisfy { $0.failure == nil })
    }

    @Test func `a page whose scan cannot be decoded is no blank page`() throws {
        var data = try PixImage.pdfData([page(1)], quality: 80, title: "scan")
        // The scan's own beginning (ITU-T T.81: start of image).
        let start = try #require(data.range(of: Data([0xFF, 0xD8, 0xFF])))
        data.replaceSubrange(start, with: [0, 0, 0])
        let source = try CopySource.open(write(data, "scan.pdf"), limits: limits)
        #expect(throws: ImagingError.unreadable("PDF内嵌图像损坏")) { try source.pages[0].rasterised(limits: limits) }
        // A sheet with nothing on it is one.
        let blank = try PixImage.pdfData([Canvas(resolution: 100).image()], quality: 80, title: "scan")
        let sheet = try CopySource.open(write(blank, "blank.pdf"), limits: limits)
        #expect(throws: Never.self) { try sheet.pages[0].rasterised(limits: limits) }
    }

    @Test func `one broken image in a folder is an unreadable page, not the end of the copy`() throws {
        _ = try write(page(1).pngData(), "copy/1.png")
        _ = try write(Data(), "copy/2.png")
        let source = try CopySource.open(folder.appending(path: "copy"), limits: limits)
        #expect(source.pages.map { $0.failure == nil } == [true, false])
        #expect(throws: ImagingError.self) { try source.pages[1].rasterised(limits: self.limits) }
    }

    @Test func `limits on bytes, pages and pixels are kept`() throws {
        let tiff = folder.appending(path: "scan.tif")
        try PixImage.writeTIFF((1...3).map(page), to: tiff)
        #expect(throws: ImagingError.self) { try CopySource.open(tiff, limits: IngestLimits(pages: 2)) }
        #expect(throws: ImagingError.self) { try CopySource.open(tiff, limits: IngestLimits(fileBytes: 100)) }
        let source = try CopySource.open(tiff, limits: IngestLimits(pixels: 1000))
        #expect(throws: ImagingError.self) { try source.pages[0].rasterised(limits: IngestLimits(pixels: 1000)) }
    }

    @Test func `an image that declares no resolution is taken for A4`() throws {
        let image = try page(1)
        image.declaredResolution = 0
        let source = try CopySource.open(write(image.pngData(), "a.png"), limits: limits)
        #expect(try abs(source.pages[0].rasterised(limits: limits).declaredResolution - 100) <= 1)
    }
}
