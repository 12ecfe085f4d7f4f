internal import CLeptonica

/// A raster image; the one owner of a Leptonica `PIX`.
///
/// Depth 1 (1 is black), 8 (grey, 0 is black) or 32 (colour). Not Sendable: stays on the queue that made it.
public final class PixImage {
    let pix: UnsafeMutablePointer<PIX>

    /// Takes ownership of `pix`; a null pointer is Leptonica's only report of failure.
    init(owning pix: UnsafeMutablePointer<PIX>?, _ operation: String) throws(ImagingError) {
        guard let pix else { throw .failed(operation: operation) }
        self.pix = pix
    }

    deinit {
        var owned: UnsafeMutablePointer<PIX>? = pix
        pixDestroy(&owned)
    }

    public var width: Int { Int(pixGetWidth(pix)) }
    public var height: Int { Int(pixGetHeight(pix)) }
    var bounds: PixelBox { PixelBox(x: 0, y: 0, width: width, height: height) }
    /// Bits a pixel: 1, 8 or 32.
    public var depth: Int { Int(pixGetDepth(pix)) }

    /// Dots per inch as the file declares them; 0 where it declares none.
    public var declaredResolution: Int {
        get { Int(pixGetXRes(pix)) }
        set { pixSetResolution(pix, Int32(newValue), Int32(newValue)) }
    }

    /// Lends the `PIX` to a library that takes one (Tesseract); the pointer dies with the closure.
    public func withPix<Result>(_ body: (UnsafeMutableRawPointer) throws -> Result) rethrows -> Result {
        defer { withExtendedLifetime(self) {} }
        return try body(UnsafeMutableRawPointer(pix))
    }

    /// Silences Leptonica's own messages; failures are thrown. Call once, before anything else.
    public static func silenceLeptonica() {
        hedui_lept_silence()
    }
}
