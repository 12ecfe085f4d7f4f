internal import CLeptonica
public import Foundation

extension PixImage {
    /// The kinds of image file that hedui reads, told by their first bytes.
    public enum FileKind: Sendable, Hashable {
        case png, jpeg, tiff
    }

    public static func fileKind(of data: Data) -> FileKind? {
        let start = [UInt8](data.prefix(8))
        if start.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        if start.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if start.starts(with: [0x49, 0x49, 0x2A, 0]) || start.starts(with: [0x4D, 0x4D, 0, 0x2A]) { return .tiff }
        return nil
    }

    /// Reads PNG, JPEG, or one page (from 0) of a TIFF; colour maps and alpha are resolved, 16 bits become 8.
    public convenience init(data: Data, page: Int = 0) throws(ImagingError) {
        let read: UnsafeMutablePointer<PIX>? = data.withUnsafeBytes { bytes in
            let start = bytes.bindMemory(to: UInt8.self).baseAddress
            return PixImage.fileKind(of: data) == .tiff
                ? pixReadMemTiff(start, bytes.count, Int32(page)) : pixReadMem(start, bytes.count)
        }
        guard let read else { throw .unreadable("图像数据损坏") }
        var raw: UnsafeMutablePointer<PIX>? = read
        defer { pixDestroy(&raw) }
        try self.init(owning: Self.simplified(read), "pixSimplify")
    }

    /// A new reference to `pix` with depth 1, 8 or 32 and no colour map.
    private static func simplified(_ pix: UnsafeMutablePointer<PIX>) -> UnsafeMutablePointer<PIX>? {
        if pixGetColormap(pix) != nil { return pixRemoveColormap(pix, Int32(REMOVE_CMAP_BASED_ON_SRC)) }
        switch pixGetDepth(pix) {
        case 1, 8: return pixClone(pix)
        case 32:
            guard pixGetSpp(pix) == 4 else { return pixClone(pix) }
            return pixAlphaBlendUniform(pix, 0xFFFF_FF00)
        default: return pixConvertTo8(pix, 0)
        }
    }

    /// The number of pages of a TIFF.
    public static func tiffPageCount(of data: Data) -> Int? {
        data.withUnsafeBytes { bytes in
            var count: Int32 = 0
            guard let file = fmemopen(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count, "r") else {
                return nil
            }
            defer { fclose(file) }
            return tiffGetCount(file, &count) == 0 ? Int(count) : nil
        }
    }

    /// Width and height in pixels from a file's header, without decoding it; nil where the header is broken.
    public static func dimensions(of data: Data, page: Int = 0) -> (width: Int, height: Int)? {
        data.withUnsafeBytes { bytes in
            let start = bytes.bindMemory(to: UInt8.self).baseAddress
            var width: Int32 = 0
            var height: Int32 = 0
            let failed =
                fileKind(of: data) == .tiff
                ? readHeaderMemTiff(start, bytes.count, Int32(page), &width, &height, nil, nil, nil, nil, nil)
                : pixReadHeaderMem(start, bytes.count, nil, &width, &height, nil, nil, nil)
            return failed == 0 && width > 0 && height > 0 ? (Int(width), Int(height)) : nil
        }
    }

    /// JPEG (depth 8 or 32) with `quality` 1 to 100.
    public func jpegData(quality: Int) throws(ImagingError) -> Data {
        let source = depth == 1 ? try converted(toDepth: 8) : self
        return try Self.written("pixWriteMemJpeg") {
            pixWriteMemJpeg(&$0, &$1, source.pix, Int32(quality), 0)
        }
    }

    public func pngData() throws(ImagingError) -> Data {
        try Self.written("pixWriteMemPng") { pixWriteMemPng(&$0, &$1, pix, 0) }
    }

    /// A TIFF file of all `pages`: CCITT group 4 for bilevel pages, Deflate for others.
    public static func writeTIFF(_ pages: [PixImage], to file: URL) throws(ImagingError) {
        for (index, page) in pages.enumerated() {
            let compression = page.depth == 1 ? IFF_TIFF_G4 : IFF_TIFF_ZIP
            let mode = index == 0 ? "w" : "a"
            guard pixWriteTiff(file.path, page.pix, Int32(compression), mode) == 0 else {
                throw .failed(operation: "pixWriteTiff")
            }
        }
    }

    /// A PDF of all `pages`, each as one image at its declared resolution: group 4 for bilevel pages, else JPEG.
    public static func pdfData(_ pages: [PixImage], quality: Int, title: String) throws(ImagingError) -> Data {
        var pixa = pixaCreate(Int32(pages.count))
        defer { pixaDestroy(&pixa) }
        for page in pages {
            pixaAddPix(pixa, page.pix, Int32(L_CLONE))
        }
        let bilevel = pages.allSatisfy { $0.depth == 1 }
        return try written("pixaConvertToPdfData") {
            pixaConvertToPdfData(
                pixa, 0, 1, Int32(bilevel ? L_G4_ENCODE : L_JPEG_ENCODE), Int32(quality), title, &$0, &$1)
        }
    }

    private static func written(
        _ operation: String, _ write: (inout UnsafeMutablePointer<UInt8>?, inout Int) -> Int32
    ) throws(ImagingError) -> Data {
        var bytes: UnsafeMutablePointer<UInt8>?
        var count = 0
        let failed = write(&bytes, &count)
        defer { hedui_lept_free(bytes) }
        guard failed == 0, let bytes else { throw .failed(operation: operation) }
        return Data(bytes: bytes, count: count)
    }
}
