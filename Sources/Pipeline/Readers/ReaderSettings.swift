public import Foundation

/// How pages are read: by what program, with what language data and memory.
public struct ReaderSettings: Codable, Sendable, Hashable {
    /// nil reads in this process.
    public var program: URL?
    /// nil takes the system's.
    public var languageData: String?
    /// Address space of a reading process.
    public var megabytes: Int
}
