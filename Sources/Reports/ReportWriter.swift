public import FormModel
public import Foundation
import Mustache

/// Writes the static report: `index.html` and one page per dossier in `dossiers/`.
///
/// The pages need no network and no server; they open from a file share. Page pictures are not written here, only
/// pointed to by `PageImagePath`.
public struct ReportWriter: Sendable {
    /// The folder of the reports (`reports` in the output folder); made where it is missing.
    public let folder: URL
    public let edition: FormEdition

    public init(folder: URL, edition: FormEdition) {
        self.folder = folder
        self.edition = edition
    }

    /// Writes all pages and removes those of dossiers that are no more.
    ///
    /// Takes one dossier at a time, so `reviews` may make them as they are asked for. The same input gives the same
    /// bytes. `notices` are sentences for the top of the index: what is wrong with the record files, for one.
    public func write(
        reviews: some Sequence<DossierReview>, summary: RunSummary, notices: [String] = []
    ) throws {
        let templates = try ReportTemplates()
        let dossiers = folder.appendingPathComponent("dossiers")
        try FileManager.default.createDirectory(at: dossiers, withIntermediateDirectories: true)
        var names = PageNames()
        var entries: [IndexView.Entry] = []
        for review in reviews {
            let name = names.name(for: review.id)
            let view = DossierView(review, edition: edition)
            try replace(dossiers.appendingPathComponent(name), by: templates.dossierPage(view))
            entries.append(IndexView.Entry(review, page: "dossiers/\(name)"))
        }
        let index = IndexView(entries: entries, summary: summary, notices: notices, edition: edition)
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
