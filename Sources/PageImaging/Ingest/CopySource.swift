public import FormModel
public import Foundation

/// The files of one copy and the pages in them, in order: what an inbox entry turned out to hold.
public struct CopySource: Codable, Sendable, Hashable {
    /// Where one page of a copy comes from.
    public struct Page: Codable, Sendable, Hashable {
        public var file: URL
        /// Counts from 0 in its file.
        public var index: Int
        /// Set where the file could not be opened: the page stands for it, so that nothing is skipped in silence.
        public var failure: String?
    }

    public var copy: PaperCopy
    public var pages: [Page]

    /// Opens a file or a folder of files as one copy.
    ///
    /// In a folder, a broken image becomes an unreadable page of the copy; a copy whose every file is broken throws.
    /// Errors: `ImagingError`, Chinese, for the note beside the quarantined file.
    public static func open(_ entry: URL, limits: IngestLimits) throws -> CopySource {
        let files = try contentFiles(of: entry)
        var pages: [Page] = []
        var bytes = 0
        var failures: [ImagingError] = []
        let hash = ContentHash()
        for file in files {
            let data = try Data(contentsOf: file, options: .mappedIfSafe)
            bytes += data.count
            guard bytes <= limits.fileBytes else {
                throw ImagingError.overLimit("文件过大（超过\(limits.fileBytes >> 20) MB）")
            }
            hash.update(data)
            do {
                let (count, isWhole) = try pageCount(of: data)
                for index in 0..<count { pages.append(Page(file: file, index: index)) }
                if !isWhole {
                    pages.append(Page(file: file, index: count, failure: "文件在第\(count)页之后中断，其后的页读不到"))
                }
            } catch {
                failures.append(error)
                pages.append(Page(file: file, index: 0, failure: error.description))
            }
            guard pages.count <= limits.pages else {
                throw ImagingError.overLimit("页数过多（超过\(limits.pages)页）")
            }
        }
        if let first = failures.first, failures.count == files.count { throw first }
        return CopySource(
            copy: PaperCopy(
                contentHash: hash.hexadecimal(), name: entry.lastPathComponent, pageCount: pages.count),
            pages: pages)
    }

    /// The files that hold pages, in page order: the entry itself, or a folder's files in the natural order of names.
    private static func contentFiles(of entry: URL) throws -> [URL] {
        let values = try entry.resourceValues(forKeys: [.isDirectoryKey, .isRegularFileKey])
        if values.isRegularFile == true { return [entry] }
        guard values.isDirectory == true else { throw ImagingError.unreadable("不是普通文件或文件夹") }
        let names = try FileManager.default.contentsOfDirectory(atPath: entry.path)
            .filter { !InboxLitter.contains($0) }
            .sorted(by: NaturalOrder.areInIncreasingOrder)
        let files = names.map { entry.appendingPathComponent($0) }.filter {
            (try? $0.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
        }
        guard !files.isEmpty else { throw ImagingError.unreadable("文件夹里没有文件") }
        return files
    }

    /// How many pages a file gives, and whether those are all.
    private static func pageCount(of data: Data) throws(ImagingError) -> (count: Int, isWhole: Bool) {
        guard !data.isEmpty else { throw .unreadable("文件为空，0字节") }
        if PDFDocument.isPDF(data) {
            let count = try PDFDocument(data: data).pageCount
            guard count > 0 else { throw .unreadable("PDF没有页面") }
            return (count, true)
        }
        switch PixImage.fileKind(of: data) {
        case .tiff:
            guard let count = PixImage.tiffPageCount(of: data), count > 0 else { throw .unreadable("TIFF结构损坏") }
            return (count, TIFFDirectoryChain(of: data, pages: count).endsProperly)
        case .png, .jpeg:
            guard PixImage.dimensions(of: data) != nil else { throw .unreadable("图像文件头损坏") }
            return (1, true)
        case nil:
            throw .unreadable("不是PDF、TIFF、PNG或JPEG")
        }
    }
}
