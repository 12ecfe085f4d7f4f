internal import Foundation
internal import PageImaging

/// Reads pages, in this process or in one of its own.
enum PageWorker {
    case here(FormPageReader)
    case apart(ReaderProcess)

    /// Errors: `RecognitionError.languageMissing` where pages are read here.
    init(_ settings: ReaderSettings) throws {
        self =
            settings.program == nil
            ? .here(try FormPageReader(dataPath: settings.languageData)) : .apart(ReaderProcess(settings))
    }

    func read(_ job: PageJob) throws -> ReadPage {
        switch self {
        case .here(let reader): try job.read(by: reader)
        case .apart(let process): try process.read(job)
        }
    }
}

extension ReaderSettings {
    /// Opens entries of the inbox, in a process of its own where pages are read so.
    func opener(limits: IngestLimits) -> (URL) throws -> CopySource {
        guard program != nil else { return { try CopySource.open($0, limits: limits) } }
        let process = ReaderProcess(self)
        return { try process.open($0, limits: limits) }
    }
}
