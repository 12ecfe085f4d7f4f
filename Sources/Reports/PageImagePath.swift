public import FormModel
public import Foundation

/// Where the picture of one scanned page lies: `pages/<first 16 digits of the copy's content hash>/<NNN>.jpg` in the
/// folder of the reports.
///
/// The picture shows the whole upright page, so that a box in millimetres is a share of the picture's size.
public struct PageImagePath: Sendable, Hashable {
    /// Below the folder of the reports, with `/` between its parts; safe in a URL as it stands.
    public let relative: String

    /// `page` counts from 1 in the copy as scanned.
    public init(copy: PaperCopy, page: Int) {
        self.init(contentHash: copy.contentHash, page: page)
    }

    public init(contentHash: String, page: Int) {
        let digits = String(page)
        let number = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
        relative = "pages/\(contentHash.prefix(16))/\(number).jpg"
    }

    /// The file in `reports`, the folder that `ReportWriter` writes to.
    public func file(inReports reports: URL) -> URL {
        reports.appendingPathComponent(relative)
    }
}
