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

    private struct Task: Sendable {
        var copy: PaperCopy
        var job: PageJob
    }

    /// Reads what was not read by an earlier run. Returns how many pages were read now, and the copies of which no page
    /// could be read, with the reason.
    ///
    /// - Parameter reached: called with each copy before its first page is kept.
    func read(
        _ sources: [CopySource], stop: StopSignal? = nil, reached: (PaperCopy) -> Void = { _ in }
    ) throws -> (pages: Int, unreadable: [PaperCopy: String]) {
        let tasks = sources.flatMap { source in
            source.pages.enumerated().compactMap { index, page -> Task? in
                guard store.page(index + 1, of: source.copy.contentHash) == nil else { return nil }
                let job = configuration.job(page, number: index + 1, pictureDPI: configuration.pagePictureDPI)
                return Task(copy: source.copy, job: job)
            }
        }
        progress.expect(pages: tasks.count)
        var copy: PaperCopy?
        let read = try configuration.pageReaders.process(tasks, stop: stop) { worker, task in
            try worker.read(task.job)
        } deliver: { task, result in
            if task.copy != copy { reached(task.copy) }
            copy = task.copy
            try keep(result, of: task)
            progress.finished(pages: 1)
        }
        return (read, try completed(sources))
    }

    private func keep(_ result: Result<ReadPage, any Error>, of task: Task) throws {
        let page = try ReadPage(result, of: task.job)
        if let reason = page.reading.failure {
            progress.log(.warning, "\(task.copy.name) 第\(task.job.number)页：\(reason)")
        }
        let picture = PageImagePath(copy: task.copy, page: task.job.number).file(inReports: reports)
        try FileManager.default.createDirectory(
            at: picture.deletingLastPathComponent(), withIntermediateDirectories: true)
        try page.picture.write(to: picture, options: .atomic)
        try store.save(page.reading, of: task.copy.contentHash)
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

extension PipelineConfiguration {
    var ingestLimits: IngestLimits {
        IngestLimits(fileBytes: limits.bytesPerFile, pages: limits.pagesPerCopy, pixels: limits.pixelsPerPage)
    }

    /// Page `number` of a copy as one reader's work; its picture with `pictureDPI` dots per inch.
    func job(_ page: CopySource.Page, number: Int, pictureDPI: Int) -> PageJob {
        PageJob(
            page: page, number: number, limits: ingestLimits, seconds: limits.secondsPerPage,
            pictureResolution: Double(pictureDPI))
    }

    var pageReaders: WorkerPool<PageWorker> {
        WorkerPool(label: "hedui.page", workers: workers) { [readers] _ in try PageWorker(readers) }
    }

    var readers: ReaderSettings {
        ReaderSettings(
            program: readerProgram, languageData: languageData?.path, megabytes: limits.megabytesPerReader)
    }
}
