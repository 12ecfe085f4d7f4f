internal import CTesseract

/// The version of the linked Tesseract, as it says itself.
public var tesseractVersion: String { String(cString: TessVersion()) }
