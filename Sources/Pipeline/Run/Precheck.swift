internal import FormModel
internal import FormReading
public import Foundation
internal import PageImaging

/// Looks at a scan at the counter: whether it can be taken as it is, or which pages to scan again.
public struct Precheck {
    private let configuration: PipelineConfiguration

    public init(configuration: PipelineConfiguration) {
        self.configuration = configuration
    }

    /// A scan is read well from this resolution on, dots per inch.
    private static let leastResolution = 190.0
    /// Of a page with so many characters this share may be unsure.
    private static let (enough, unsureShare) = (40, 0.35)
    private static let unsure = 0.8

    /// What to do about `file`, in Chinese, one sentence each; empty where it can be taken.
    public func advice(on file: URL) -> [String] {
        do {
            return try read(file)
        } catch {
            return [IntakeSorter.reason(error)]
        }
    }

    private func read(_ file: URL) throws -> [String] {
        let source = try configuration.readers.opener(limits: configuration.ingestLimits)(file)
        let jobs = source.pages.enumerated().map { index, page in
            configuration.job(page, number: index + 1, pictureDPI: 50)
        }
        var pages: [PageReading] = []
        try configuration.pageReaders.process(jobs) { worker, job in
            try worker.read(job)
        } deliver: { job, result in
            pages.append(try ReadPage(result, of: job).reading)
        }
        return advice(on: pages)
    }

    private func advice(on pages: [PageReading]) -> [String] {
        let edition = configuration.form
        let roles = FormExtractor(edition: edition).extract(pages).pages
        var again: [(reason: String, pages: [Int])] = []
        func scanAgain(_ page: PageReading, _ reason: String) {
            if let index = again.firstIndex(where: { $0.reason == reason }) {
                again[index].pages.append(page.number)
            } else {
                again.append((reason, [page.number]))
            }
        }
        var advice: [String] = []
        for (page, role) in zip(pages, roles) {
            if let failure = page.failure {
                scanAgain(page, failure)
            } else if page.resolution < Self.leastResolution, !page.isBlank {
                scanAgain(page, "分辨率只有\(Int(page.resolution.rounded()))dpi")
            } else if [.cover, .declaration].contains(role.kind), page.colour != .colour {
                scanAgain(page, "没有颜色，看不出印章是原章还是复印")
            } else if isUnclear(page) {
                scanAgain(page, "字迹不清")
            } else if page.quarterTurns != 0 {
                advice.append("第\(page.number)页方向不正，识别时会自动转正，可不重扫")
            }
            if role.kind == .foreign { advice.append("第\(page.number)页不是申报书的页面，请核对是否误放") }
        }
        advice = again.map { "请重扫第\(Self.list($0.pages))页（彩色，300dpi）：\($0.reason)" } + advice
        for (kind, title) in edition.pageTitles where kind != .notes {
            let numbers = roles.filter { $0.kind == kind }.map(\.number)
            if numbers.isEmpty { advice.append("未见“\(title)”，请核对是否漏扫") }
            if numbers.count > 1, [.cover, .declaration].contains(kind) {
                advice.append("第\(Self.list(numbers))页都是“\(title)”，请核对是否重复扫描或混入另一份")
            }
        }
        return advice
    }

    /// `1至4、7`
    private static func list(_ pages: [Int]) -> String {
        var runs: [ClosedRange<Int>] = []
        for page in pages {
            if let last = runs.last, last.upperBound + 1 == page {
                runs[runs.count - 1] = last.lowerBound...page
            } else {
                runs.append(page...page)
            }
        }
        return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)至\($0.upperBound)" }.joined(
            separator: "、")
    }

    private func isUnclear(_ page: PageReading) -> Bool {
        let lines = page.lines + page.tables.flatMap { $0.cells.flatMap(\.lines) }
        let characters = lines.flatMap { $0.readings[0].characters }.solid
        return characters.count >= Self.enough
            && Double(characters.count { $0.confidence < Self.unsure }) > Self.unsureShare * Double(characters.count)
    }
}
