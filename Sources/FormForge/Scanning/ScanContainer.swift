import Foundation
import PageImaging

/// The file or folder that a copy's pages are written to.
struct ScanContainer {
    private var kind: ScanSettings.Container
    private var stem: String
    private var inbox: URL
    private var jpegQuality: Int?
    private var pdf = ImagePDF()
    /// Kept only for containers that are written in one go.
    private var pages: [PixImage] = []
    private var count = 0

    init(_ kind: ScanSettings.Container, stem: String, inbox: URL, jpegQuality: Int?) throws {
        self.kind = kind
        self.stem = stem
        self.inbox = inbox
        self.jpegQuality = jpegQuality
        if kind == .images {
            try FileManager.default.createDirectory(at: inbox.appending(path: stem), withIntermediateDirectories: true)
        }
    }

    mutating func append(_ page: PixImage) throws {
        count += 1
        switch kind {
        case .images:
            let file = inbox.appending(path: "\(stem)/\(count)")
            if let jpegQuality, page.depth > 1 {
                try page.jpegData(quality: jpegQuality).write(to: file.appendingPathExtension("jpg"))
            } else {
                try page.pngData().write(to: file.appendingPathExtension("png"))
            }
        case .pdf where page.depth > 1:
            pdf.append(
                jpeg: try page.jpegData(quality: jpegQuality ?? 85), width: page.width, height: page.height,
                isGrey: page.depth == 8,
                resolution: page.declaredResolution)
        case .pdf, .tiff: pages.append(page)
        }
    }

    /// Writes what is still to be written; returns the name in the inbox.
    func close() throws -> String {
        switch kind {
        case .images: return stem
        case .tiff:
            try PixImage.writeTIFF(pages, to: inbox.appending(path: "\(stem).tif"))
            return "\(stem).tif"
        case .pdf:
            let data = pages.isEmpty ? pdf.data() : try PixImage.pdfData(pages, quality: 80, title: "scan")
            try data.write(to: inbox.appending(path: "\(stem).pdf"))
            return "\(stem).pdf"
        }
    }
}
