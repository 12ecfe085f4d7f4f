internal import Foundation

extension CopySource.Page {
    /// The page as scanned, with its resolution declared; grey where the scan has no colour, however it is stored.
    ///
    /// Errors: `ImagingError` where this page cannot be read; other pages of the copy may be sound.
    public func rasterised(limits: IngestLimits) throws -> PixImage {
        try stored(limits).withoutNeedlessColour()
    }

    private func stored(_ limits: IngestLimits) throws -> PixImage {
        if let failure { throw ImagingError.unreadable(failure) }
        let data = try Data(contentsOf: file, options: .mappedIfSafe)
        if PDFDocument.isPDF(data) {
            return try PDFDocument(data: data).page(index).scanned(maximumPixels: limits.pixels)
        }
        guard let size = PixImage.dimensions(of: data, page: index) else { throw ImagingError.unreadable("图像文件头损坏") }
        guard size.width * size.height <= limits.pixels, size.width < 32768, size.height < 32768 else {
            throw ImagingError.overLimit("图像过大（\(size.width)×\(size.height)像素）")
        }
        let image = try PixImage(data: data, page: index)
        let longSide = max(size.width, size.height)
        let inches = Double(longSide) / Double(max(image.declaredResolution, 1))
        if !Self.plausibleLongSides.contains(inches * 25.4) {
            image.declaredResolution = Self.resolution(ofA4WithLongSide: longSide)
        }
        return image
    }

    /// Millimetres, A5 to A3 (ISO 216): outside of it the file's resolution is not the scanner's (72 and 96 are what
    /// programs write that know nothing).
    private static let plausibleLongSides = 205.0...425.0

    /// The form asks for A4 (填表须知五), whose long side is 297 mm (ISO 216).
    private static func resolution(ofA4WithLongSide pixels: Int) -> Int {
        Int((Double(pixels) / (297 / 25.4)).rounded())
    }
}
