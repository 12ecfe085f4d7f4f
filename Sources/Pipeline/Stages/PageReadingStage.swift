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
    func read(_ sources: [CopySource], stop: StopSignal? = nil) throws -> (pages: Int, unreadable: [PaperCopy: String])
    {
        let tasks = sources.flatMap { source in
            source.pages.enumerated().compactMap { index, page -> Task? in
                guard store.page(index + 1, of: source.copy.contentHash) == nil else { return nil }
                return Task(
                    copy: source.copy,
                    job: PageJob(
                        page: page, number: index + 1, limits: configuration.ingestLimits,
                        seconds: configuration.limits.secondsPerPage,
                        pictureResolution: Double(configuration.pagePictureDPI)))
            }
        }
        progress.expect(pages: tasks.count)
        let readers = configuration.readers
        let pool = WorkerPool<PageWorker>(label: "hedui.page", workers: configuration.workers) { _ in
            try PageWorker(readers)
        }
        let read = try pool.process(tasks, stop: stop) { worker, task in
            try worker.read(task.job)
        } deliver: { task, result in
            try keep(result, of: task)
            progress.finished(pages: 1)
        }
        return (read, try completed(sources))
    }

    private func keep(_ result: Result<ReadPage, any Error>, of task: Task) throws {
        let page =
            switch result {
            case .success(let page): page
            case .failure(let error): try ReadPage(unopened: task.job, because: error)
            }
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

    var readers: ReaderSettings {
        ReaderSettings(
            program: readerProgram, languageData: languageData?.path, megabytes: limits.megabytesPerReader)
    }
}
