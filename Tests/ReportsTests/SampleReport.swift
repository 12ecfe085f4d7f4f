import FormModel
import Foundation
import Reports

/// The sample written to a folder of its own with a picture for every page; removed afterwards.
///
/// `HEDUI_SAMPLE_REPORT=/some/folder swift test --filter ReportsTests` keeps it there, to be looked at.
final class SampleReport {
    let folder: URL
    private let isKept: Bool

    init(_ reviews: [DossierReview] = SampleReviews.all, keeping: Bool = false) throws {
        let wanted = keeping ? ProcessInfo.processInfo.environment["HEDUI_SAMPLE_REPORT"] : nil
        isKept = wanted != nil
        folder =
            wanted.map { URL(fileURLWithPath: $0) }
            ?? FileManager.default.temporaryDirectory.appendingPathComponent("hedui-report-\(UUID().uuidString)")
        try write(reviews)
        for copy in reviews.flatMap(\.copies).map(\.reading) {
            for page in copy.pages {
                let file = PageImagePath(copy: copy.copy, page: page.number).file(inReports: folder)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                if !FileManager.default.fileExists(atPath: file.path) { try SampleReviews.picture.write(to: file) }
            }
        }
    }

    deinit {
        if !isKept { try? FileManager.default.removeItem(at: folder) }
    }

    func write(_ reviews: [DossierReview], notices: [String] = []) throws {
        var writer = try ReportWriter(folder: folder, edition: .informationConsumption2020)
        for review in reviews { try writer.add(review) }
        try writer.finish(SampleReviews.summary, SampleReviews.balance, notices: notices)
    }

    func page(_ path: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }
}
