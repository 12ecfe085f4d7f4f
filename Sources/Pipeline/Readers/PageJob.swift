internal import FormModel
internal import Foundation
internal import PageImaging

/// A page's whole life on a reader, from file to plain data; plain data itself, so that it can go to another process.
struct PageJob: Codable, Sendable {
    var page: CopySource.Page
    /// Counts from 1 in its copy.
    var number: Int
    var limits: IngestLimits
    /// Time that reading may take.
    var seconds: Double
    /// Of the picture of the page, dots per inch.
    var pictureResolution: Double

    /// Errors: `ImagingError` where the page cannot even be seen.
    func read(by reader: FormPageReader) throws -> ReadPage {
        let scan = try page.rasterised(limits: limits)
        do {
            let result = try reader.read(scan, number: number, within: .seconds(seconds))
            let picture = try result.page.pictureData(resolution: pictureResolution)
            return ReadPage(reading: result.reading, picture: picture)
        } catch {
            return try ReadPage(unread: scan, self, because: error)
        }
    }
}

/// What was read from a page, with its picture.
struct ReadPage: Codable, Sendable {
    var reading: PageReading
    /// JPEG of the upright page, for people to look at.
    var picture: Data
}

extension ReadPage {
    /// A page that can be seen and was not read, too slow for one: a person reads it in the report.
    fileprivate init(unread scan: PixImage, _ job: PageJob, because error: any Error) throws {
        let resolution = Double(max(scan.declaredResolution, 1))
        reading = PageReading(
            number: job.number, width: Double(scan.width) / resolution * 25.4,
            height: Double(scan.height) / resolution * 25.4, resolution: resolution,
            failure: IntakeSorter.reason(error))
        let shades = try scan.depth == 1 ? scan.converted(toDepth: 8) : scan
        picture = try shades.scaled(by: min(1, job.pictureResolution / resolution)).jpegData(quality: 70)
    }

    /// What came of `job`: an empty sheet with the reason where the page could not be seen.
    init(_ result: Result<ReadPage, any Error>, of job: PageJob) throws {
        switch result {
        case .success(let page): self = page
        case .failure(let error): try self.init(unopened: job, because: error)
        }
    }

    /// A page that cannot even be seen. The report shows an empty sheet, at one pixel a millimetre, in its place.
    private init(unopened job: PageJob, because error: any Error) throws {
        // ISO 216 A4; nothing is known of the page, and a report needs some size to show.
        let (width, height) = (210, 297)
        reading = PageReading(
            number: job.number, width: Double(width), height: Double(height), resolution: 0,
            failure: job.page.failure ?? IntakeSorter.reason(error))
        let white = [UInt8](repeating: 255, count: width * height)
        picture = try PixImage(width: width, height: height, grey: white).jpegData(quality: 70)
    }
}
