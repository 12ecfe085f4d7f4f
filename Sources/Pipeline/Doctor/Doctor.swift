internal import Foundation
internal import GlyphShapes
internal import PageImaging
internal import Recognition

/// Says what is missing on this machine for a run with this configuration, and how to get it. Changes nothing.
public struct Doctor {
    private let configuration: PipelineConfiguration

    public init(configuration: PipelineConfiguration) {
        self.configuration = configuration
    }

    /// Everything, in the order in which a new machine is set up.
    public func checks() -> [DoctorCheck] {
        Self.libraries + LanguageFolder.checks(of: configuration.languageData) + [Self.fonts, Self.words]
            + folderChecks() + [.freeSpace(for: configuration.output), .lock(of: configuration.output)]
    }

    /// Throws `ConfigurationError` with everything that would keep a run from working; the lock is left to the run.
    ///
    /// - Parameter recognises: False for a run over kept readings, which needs neither inbox nor language data.
    public func requireReady(recognises: Bool = true) throws {
        let needed =
            recognises
            ? LanguageFolder.checks(of: configuration.languageData) + folderChecks()
            : DoctorCheck.records(configuration.records) + [.output(configuration.output)]
        let failures = needed.filter(\.isFailure)
        guard failures.isEmpty else {
            throw ConfigurationError(
                problems: failures.map { failure in
                    .init(reason: "\(failure.name)：\(failure.detail)" + (failure.advice.map { "；\($0)" } ?? ""))
                })
        }
    }

    /// The program would not have started without them; an error report needs their versions.
    private static var libraries: [DoctorCheck] {
        (ImagingLibraries.versions + [("Tesseract", tesseractVersion)]).map { DoctorCheck($0.name, .good, $0.version) }
    }

    /// Without them a run works, and more characters stay for people to look at.
    static var fonts: DoctorCheck {
        let files = PassageFitter.hanFiles + PassageFitter.latinFiles
        let missing = files.map(\.path).filter { !FileManager.default.fileExists(atPath: $0) }
        guard !missing.isEmpty else { return DoctorCheck("比对字体", .good, "宋、楷、黑及西文字体齐全") }
        return DoctorCheck(
            "比对字体", .doubtful, "缺少 \(missing.joined(separator: "、"))，无法判断的字会增多",
            advice: "sudo apt-get install fonts-arphic-uming fonts-arphic-ukai fonts-wqy-microhei"
                + " fonts-noto-cjk fonts-liberation fonts-dejavu-core")
    }

    /// Without it a run works, and more characters are misread.
    static var words: DoctorCheck {
        let file = WordList.file.path
        guard !FileManager.default.fileExists(atPath: file) else { return DoctorCheck("词表", .good, file) }
        return DoctorCheck(
            "词表", .doubtful, "缺少 \(file)，误读的字会增多", advice: "sudo apt-get install python3-jieba")
    }

    private func folderChecks() -> [DoctorCheck] {
        [.inbox(configuration.inbox), .output(configuration.output)]
            + DoctorCheck.apart(configuration.inbox, configuration.output)
            + DoctorCheck.records(configuration.records)
    }
}
