/// How much one copy may ask of the machine; what goes beyond is refused with a reason, never taken in part silently.
///
/// The defaults let through every honest scan and stop a file made to exhaust the machine.
public struct IntakeLimits: Sendable, Hashable {
    /// An application has about 20 to 60 pages; evidence may bring it to a few hundred.
    public var pagesPerCopy: Int
    /// A4 at 600 dpi has 35 million, A3 at 600 dpi has 70 million.
    public var pixelsPerPage: Int
    public var bytesPerFile: Int
    /// Time that reading one page may take; the page is then reported as unreadable.
    public var secondsPerPage: Double
    /// Address space of a process that reads pages; one that wants more ends, and its page is tried once more.
    public var megabytesPerReader: Int

    public init(
        pagesPerCopy: Int = 500, pixelsPerPage: Int = 100_000_000, bytesPerFile: Int = 1_073_741_824,
        secondsPerPage: Double = 180, megabytesPerReader: Int = 4096
    ) {
        self.pagesPerCopy = pagesPerCopy
        self.pixelsPerPage = pixelsPerPage
        self.bytesPerFile = bytesPerFile
        self.secondsPerPage = secondsPerPage
        self.megabytesPerReader = megabytesPerReader
    }
}
