/// One scan of the paper version of one application, as it was taken from the inbox.
public struct PaperCopy: Codable, Sendable, Hashable {
    /// SHA-256 over the content of its files in page order, lower-case hexadecimal; the identity of the copy.
    public var contentHash: String
    /// The name of its file or folder in the inbox; what the ledger's column `copy` shows.
    public var name: String
    public var pageCount: Int

    public init(contentHash: String, name: String, pageCount: Int) {
        self.contentHash = contentHash
        self.name = name
        self.pageCount = pageCount
    }
}
