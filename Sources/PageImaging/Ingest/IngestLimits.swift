/// What a copy may ask of the machine. Over a limit, the copy or page is refused with its reason.
public struct IngestLimits: Sendable, Hashable, Codable {
    /// Of all files of a copy together.
    public var fileBytes: Int
    public var pages: Int
    /// Of one page: 100 million is A3 at 600 dpi with room to spare.
    public var pixels: Int

    public init(fileBytes: Int = 1 << 30, pages: Int = 500, pixels: Int = 100_000_000) {
        self.fileBytes = fileBytes
        self.pages = pages
        self.pixels = pixels
    }
}
