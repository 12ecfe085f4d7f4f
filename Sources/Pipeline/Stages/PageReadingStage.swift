internal import FormModel
internal import Foundation
internal import PageImaging
internal import Reports

/// Reads the pages of new copies side by side and keeps what they say: `Copy` → `[PageReading]`.
struct PageReadingStage {
    let configuration: PipelineConfiguration
    let store: ReadingStore
    let reports: URL
    let progress: any ProgressReporting

    /// A page's whole life on a worker, from file to plain data.
    fileprivate struct Job: Sendable {
        var copy: PaperCopy
        var page: CopySource.Page
        /// Counts from 1 in its copy.
        var number: Int
    }

    fileprivate struct ReadPage: Sendable {
        var reading: PageReading
        /// JPEG of the upright page, for people to look at.
        var picture: Data
    }

    /// Reads what was not read by an earlier run. Returns how many pages were read now, and the copies of which no page
    /// could be read, with the reason.
    func read(_ sources: [CopySource], stop: StopSignal? = nil) throws -> (pages: Int, unreadable: [PaperCopy: String])
    {
        let jobs = sources.flatMap { source in
            source.pages.enumerated().compactMap { index, page -> Job? in
                guard store.page(index + 1, of: source.copy.contentHash) == nil else { return nil }
                return Job(copy: source.copy, page: page, number: index + 1)
            }
        }
        progress.expect(pages: jobs.count)
        let limits = configuration.ingestLimits
        let languageData = configuration.languageData?.path
        let pictureResolution = Double(configuration.pagePictureDPI)
        let seconds = configuration.limits.secondsPerPage
        let pool = WorkerPool<FormPageReader>(label: "hedui.page", workers: configuration.workers) { _ in
            try FormPageReader(dataPath: languageData)
        }
        let read = try pool.process(jobs, stop: stop) { reader, job in
            let scan = try job.page.rasterised(limits: limits)
            do {
                let result = try reader.read(scan, number: job.number, within: .seconds(seconds))
                let picture = try result.page.pictureData(resolution: pictureResolution)
                return ReadPage(reading: result.reading, picture: picture)
            } catch {
                return try ReadPage(unread: scan, job, because: error, pictureResolution: pictureResolution)
            }
        } deliver: { job, result in
            try keep(result, of: job)
            progress.finished(pages: 1)
        }
        return (read, try completed(sources))
    }

    private func keep(_ result: Result<ReadPage, any Error>, of job: Job) throws {
        let page =
            switch result {
            case .success(let page): page
            case .failure(let error): try ReadPage(unopened: job, because: error)
            }
        if let reason = page.reading.failure {
            progress.log(.warning, "\(job.copy.name) 第\(job.number)页：\(reason)")
        }
        let picture = PageImagePath(copy: job.copy, page: job.number).file(inReports: reports)
        try FileManager.default.createDirectory(
            at: picture.deletingLastPathComponent(), withIntermediateDirectories: true)
        try page.picture.write(to: picture, options: .atomic)
        try store.save(page.reading, of: job.copy.contentHash)
    }

    /// Marks copies all of whose pages are there as read; gives those with nothing but failures back.
    private func completed(_ sources: [CopySource]) throws -> [PaperCopy: String] {
        var unreadable: [PaperCopy: String] = [:]
        for source in sources {
            let hash = source.copy.contentHash
            let pages = (1...source.copy.pageCount).map { store.page($0, of: hash) }
            guard pages.allSatisfy({ $0 != nil }) else { continue }
            let failures = pages.compactMap { $0?.failure }
            if failures.count == pages.count {
                unreadable[source.copy] = failures[0]
                try store.remove(hash)
                // No report will show them.
                let pictures = PageImagePath(copy: source.copy, page: 1).file(inReports: reports)
                try FileManager.default.removeItem(at: pictures.deletingLastPathComponent())
            } else {
                try store.save(ReadingStore.Entry(copy: source.copy, isFiled: false))
            }
        }
        return unreadable
    }
}

extension PageReadingStage.ReadPage {
    /// A page that can be seen and was not read, too slow for one: a person reads it in the report.
    fileprivate init(
        unread scan: PixImage, _ job: PageReadingStage.Job, because error: any Error, pictureResolution: Double
    ) throws {
        let resolution = Double(max(scan.declaredResolution, 1))
        reading = PageReading(
            number: job.number, width: Double(scan.width) / resolution * 25.4,
            height: Double(scan.height) / resolution * 25.4, resolution: resolution,
            failure: IntakeSorter.reason(error))
        let shades = try scan.depth == 1 ? scan.converted(toDepth: 8) : scan
        picture = try shades.scaled(by: min(1, pictureResolution / resolution)).jpegData(quality: 70)
    }

    /// A page that cannot even be seen. The report shows an empty sheet, at one pixel a millimetre, in its place.
    fileprivate init(unopened job: PageReadingStage.Job, because error: any Error) throws {
        // ISO 216 A4; nothing is known of the page, and a report needs some size to show.
        let (width, height) = (210, 297)
        reading = PageReading(
            number: job.number, width: Double(width), height: Double(height), resolution: 0,
            failure: job.page.failure ?? IntakeSorter.reason(error))
        let white = [UInt8](repeating: 255, count: width * height)
        picture = try PixImage(width: width, height: height, grey: white).jpegData(quality: 70)
    }
}

extension PipelineConfiguration {
    var ingestLimits: IngestLimits {
        IngestLimits(fileBytes: limits.bytesPerFile, pages: limits.pagesPerCopy, pixels: limits.pixelsPerPage)
    }
}
