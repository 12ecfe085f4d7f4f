internal import Foundation
internal import PageImaging

/// What a run asks of a reading process.
enum ReaderRequest: Codable, Sendable {
    case prepare(ReaderSettings)
    case open(URL, IngestLimits)
    case read(PageJob)
}

/// What it answers.
enum ReaderResponse: Codable, Sendable {
    case ready
    case opened(CopySource)
    case read(ReadPage)
    /// In Chinese.
    case failed(String)
}

/// Why a file could not be opened or a page not be read in another process.
struct ReaderFailure: Error, Hashable, CustomStringConvertible {
    /// In Chinese, for the note beside the file or in the page's place.
    var description: String
}
