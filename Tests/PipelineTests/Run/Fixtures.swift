import Foundation
import PageImaging

/// The committed fixtures, and small copies made of their pages: all twelve pages of a copy take too long for a test.
enum Fixtures {
    static let folder = URL(filePath: #filePath).appending(path: "../../../../Fixtures").standardizedFileURL
    static let records = folder.appending(path: "records/records.json")

    /// A page of `scan_0001` (clean, 300 dpi) or `scan_0004` (office, 240 dpi); counts from 1.
    static func page(_ number: Int, of copy: String) -> URL {
        folder.appending(path: "inbox/\(copy)/\(number).jpg")
    }

    /// A page of `scan_0002.pdf` (hard, 150 dpi grey) or `scan_0003.tif` (hard, 200 dpi bilevel); counts from 1.
    static func image(_ number: Int, of copy: String) throws -> PixImage {
        let limits = IngestLimits()
        return try CopySource.open(folder.appending(path: "inbox/\(copy)"), limits: limits)
            .pages[number - 1].rasterised(limits: limits)
    }
}
