internal import FormChecks
internal import FormModel
internal import FormReading
internal import Foundation
internal import GlyphShapes
internal import Recognition
internal import Records

/// Everything behind the readings: extract, link, compare, check. Looks at pictures of pages only where paper and record
/// differ, so `recheck` does it in seconds.
struct AssessmentStage {
    let configuration: PipelineConfiguration
    let store: ReadingStore
    /// Where the pictures of the pages are.
    let reports: URL
    let progress: any ProgressReporting

    private var edition: FormEdition { configuration.form }

    /// Delivers one review for each application that a record or a paper tells of, in the order of their numbers. Copies
    /// are extracted twice, for linking and for the checks, so that no more than a few are in memory.
    func assess(_ records: [ElectronicRecord], _ deliver: (DossierReview) throws -> Void) throws {
        // Kept readings are checked also where no language data is installed.
        let repertoire = try? CharacterRepertoire(dataPath: configuration.languageData?.path)
        let settings = CheckSettings(
            stage: configuration.stage == .forwarded ? .forwarded : .intake,
            deadline: configuration.deadline ?? edition.deadline, quota: configuration.rules.quota,
            disabled: configuration.rules.disabled, advisory: configuration.rules.advisory,
            unreadableCharacters: records.flatMap(\.values.values).reduce(into: []) {
                $0.formUnion(repertoire?.missing(from: $1) ?? [])
            })
        let assessor = Assessor(edition: edition, settings: settings)
        // nil where no fonts are there to draw with.
        let fitter = PassageFitter()
        let pool = WorkerPool<PageWitness?>(label: "hedui.assessment", workers: configuration.workers) { [reports] _ in
            fitter.map { PageWitness(reports: reports, fitter: $0) }
        }
        Heap.trim()
        var outlines: [ReadCopy] = []
        try pool.process(store.entries().map(\.copy)) { [self] _, copy in
            read(copy).map(assessor.outline)
        } deliver: { copy, outline in
            if let outline = try outline.get() {
                outlines.append(outline)
            } else {
                progress.log(.warning, "\(copy.name) 的识别结果缺失或版本过旧，请将原件从归档移回收件夹重新识别")
            }
        }
        let tasks = assessor.plan(outlines, records).sorted { $0.application.id < $1.application.id }
        outlines = []
        Heap.trim()
        try pool.process(tasks) { [self] witness, task in
            assessor.review(
                task, copies: task.application.copies.compactMap { read($0.reading.copy) }, witness: witness)
        } deliver: { _, review in
            try deliver(review.get())
        }
    }

    /// In Chinese, what a person must know about the files of electronic versions.
    func notices(of records: RecordSet) -> [String] {
        let unknown =
            records.unknownColumns.isEmpty ? [] : ["电子版中有未识别的列：\(records.unknownColumns.joined(separator: "、"))"]
        return records.problems.map(\.description) + unknown
    }

    /// nil for a copy whose readings were made by a program of another time: its original has to be read again.
    private func read(_ copy: PaperCopy) -> ReadCopy? {
        let pages = (1...max(1, copy.pageCount)).compactMap { store.page($0, of: copy.contentHash) }
        guard pages.count == copy.pageCount else { return nil }
        let form = FormExtractor(edition: edition).extract(pages)
        return ReadCopy(copy: copy, form: form, pages: pages.map(PageSummary.init))
    }

    /// All electronic versions. A file that cannot be read stops the run, one without applications does not.
    func loadRecords() throws -> RecordSet {
        let loader = RecordLoader(edition: edition)
        let sets = try configuration.records.map { file in
            do {
                return try loader.load(file)
            } catch let error as RecordFileError where error.reason == .noApplications {
                progress.log(.warning, "\(error)")
                return RecordSet()
            } catch {
                throw ConfigurationError("电子版文件无法读取：\(error)")
            }
        }
        return RecordSet.merging(sets)
    }
}
