public import FormModel
public import Foundation
import Mustache

/// Writes the static report: `index.html` and one page per dossier in `dossiers/`.
///
/// The pages need no network and no server; they open from a file share. Page pictures are not written here, only
/// pointed to by `PageImagePath`. Keeps a line of the index for each dossier and nothing else. The same input gives the
/// same bytes.
public struct ReportWriter {
    /// The folder of the reports (`reports` in the output folder).
    public let folder: URL
    public let edition: FormEdition
    private let templates: ReportTemplates
    private var names = PageNames()
    private var entries: [IndexView.Entry] = []

    private var dossiers: URL { folder.appendingPathComponent("dossiers") }

    /// Makes `folder` where it is missing.
    public init(folder: URL, edition: FormEdition) throws {
        self.folder = folder
        self.edition = edition
        templates = try ReportTemplates()
        try FileManager.default.createDirectory(at: dossiers, withIntermediateDirectories: true)
    }

    /// Writes the page of one dossier.
    public mutating func add(_ review: DossierReview) throws {
        let name = names.name(for: review.id)
        let view = DossierView(review, edition: edition)
        try replace(dossiers.appendingPathComponent(name), by: templates.dossierPage(view))
        entries.append(IndexView.Entry(review, page: "dossiers/\(name)"))
    }

    /// Writes the index of all dossiers added and removes the pages of those that are no more.
    ///
    /// - Parameter notices: sentences for the top: what is wrong with the record files, for one.
    public func finish(_ summary: RunSummary, _ balance: IntakeBalance, notices: [String] = []) throws {
        let index = IndexView(entries: entries, summary: summary, balance: balance, notices: notices, edition: edition)
        try replace(folder.appendingPathComponent("index.html"), by: templates.indexPage(index))
        for name in try FileManager.default.contentsOfDirectory(atPath: dossiers.path)
        where name.hasSuffix(".html") && !names.given.contains(name) {
            try FileManager.default.removeItem(at: dossiers.appendingPathComponent(name))
        }
    }

    /// A page that says the same is left alone, so that a share or a backup sees what really changed.
    private func replace(_ file: URL, by text: String) throws {
        let data = Data(text.utf8)
        if let present = try? Data(contentsOf: file), present == data { return }
        try data.write(to: file, options: .atomic)
    }
}
