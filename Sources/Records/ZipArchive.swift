import CZip
import Foundation

/// A zip archive in memory, open for reading; the one owner of its libzip handle.
///
/// Counts what it inflates over all entries and stops at a limit, because the sizes that an archive states of itself
/// need not be true.
final class ZipArchive {
    private let archive: OpaquePointer
    private let bytes: UnsafeMutableRawBufferPointer
    private var budget: Int

    /// Throws a `RecordFileError` where libzip cannot make sense of `content`.
    init(_ content: Data, inflatedLimit: Int) throws(RecordFileError) {
        let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: content.count, alignment: 1)
        content.withUnsafeBytes { bytes.copyMemory(from: $0) }
        var failure = zip_error_t()
        zip_error_init(&failure)
        defer { zip_error_fini(&failure) }
        // libzip borrows the bytes until the archive is discarded (freep 0); `deinit` frees them after that.
        guard let source = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(bytes.count), 0, &failure) else {
            bytes.deallocate()
            throw Self.damaged(&failure)
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, &failure) else {
            zip_source_free(source)
            bytes.deallocate()
            throw Self.damaged(&failure)
        }
        self.archive = archive
        self.bytes = bytes
        budget = inflatedLimit
    }

    deinit {
        zip_discard(archive)
        bytes.deallocate()
    }

    func contains(_ name: String) -> Bool { zip_name_locate(archive, name, 0) >= 0 }

    /// The inflated content of the entry called `name`; nil where there is none.
    func content(of name: String) throws(RecordFileError) -> Data? {
        let index = zip_name_locate(archive, name, 0)
        guard index >= 0 else { return nil }
        guard let entry = zip_fopen_index(archive, zip_uint64_t(index), 0) else {
            throw Self.damaged(zip_get_error(archive))
        }
        defer { zip_fclose(entry) }
        var content = Data()
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Int(zip_fread(entry, &chunk, zip_uint64_t(chunk.count)))
            if count < 0 { throw Self.damaged(zip_file_get_error(entry)) }
            if count == 0 { return content }
            budget -= count
            if budget < 0 { throw RecordFileError(.tooLarge, "压缩文件展开后过大，可能是恶意文件，未读取") }
            content.append(contentsOf: chunk[..<count])
        }
    }

    /// What libzip says, as the one error of this target.
    private static func damaged(_ failure: UnsafeMutablePointer<zip_error_t>?) -> RecordFileError {
        let detail = failure.flatMap { zip_error_strerror($0) }.map { String(cString: $0) } ?? "?"
        return RecordFileError(.damaged, "文件已损坏或不完整，无法解压（\(detail)）")
    }
}
