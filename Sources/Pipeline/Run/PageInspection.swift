internal import FormModel
internal import FormReading
public import Foundation
internal import PageImaging

/// Draws what was read from a scan over its pages, to see where reading goes wrong.
public struct PageInspection {
    private let configuration: PipelineConfiguration
    private let progress: any ProgressReporting

    public init(configuration: PipelineConfiguration, progress: any ProgressReporting) {
        self.configuration = configuration
        self.progress = progress
    }

    /// Reads `file` alone and draws, page by page: cells green, lines of text blue, boxes to tick red (ticked), orange
    /// (empty) or violet (doubtful), seals and ink at the edges magenta, the
    /// signature cyan, the places of fields black with their names; above, what each page was
    /// taken for.
    ///
    /// The pictures made, one a page, in the folder `inspect` of the output folder.
    public func inspect(_ file: URL) throws -> [URL] {
        let source = try CopySource.open(file, limits: configuration.ingestLimits)
        let reader = try FormPageReader(dataPath: configuration.languageData?.path)
        let folder = configuration.output.appending(path: "inspect/\(source.copy.name)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        progress.expect(pages: source.pages.count)
        var readings: [PageReading] = []
        var drawings: [PageDrawing] = []
        for (index, page) in source.pages.enumerated() {
            let scan = try page.rasterised(limits: configuration.ingestLimits)
            let read = try reader.read(
                scan, number: index + 1, within: .seconds(configuration.limits.secondsPerPage))
            readings.append(read.reading)
            drawings.append(try PageDrawing(of: read.reading, on: read.page))
            progress.finished(pages: 1)
        }
        let form = FormExtractor(edition: configuration.form).extract(readings)
        let files = try zip(readings, drawings).map { reading, drawing in
            for (field, value) in form.fields {
                for region in value.regions where region.page == reading.number {
                    drawing.draw(region.box, named: "\(field)", in: .init(0, 0, 0))
                }
            }
            if let role = form.pages.first(where: { $0.number == reading.number }) {
                let share = Int((role.confidence * 100).rounded())
                drawing.title("page \(role.number): \(role.kind.rawValue) \(share)%")
            }
            let picture = folder.appending(path: "\(reading.number).png")
            try drawing.picture.pngData().write(to: picture, options: .atomic)
            return picture
        }
        progress.end()
        return files
    }
}
