internal import CPopplerGLib
public import Foundation

/// A PDF document; the one owner of a Poppler document.
///
/// Not Sendable: a worker opens its own.
public final class PDFDocument {
    let document: OpaquePointer
    /// Poppler reads the bytes lazily, so they live as long as the document.
    private let bytes: OpaquePointer

    /// Throws `encrypted` for a document with a password, `unreadable` for one that Poppler cannot open.
    public init(data: Data) throws(ImagingError) {
        bytes = data.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
        var error: UnsafeMutablePointer<GError>?
        guard let opened = poppler_document_new_from_bytes(bytes, nil, &error) else {
            let encrypted = error.map { hedui_is_encrypted($0) != 0 } ?? false
            g_clear_error(&error)
            g_bytes_unref(bytes)
            throw encrypted ? .encrypted : .unreadable("PDF结构损坏")
        }
        document = opened
    }

    deinit {
        hedui_unref_document(document)
        g_bytes_unref(bytes)
    }

    public var pageCount: Int { Int(poppler_document_get_n_pages(document)) }

    public static func isPDF(_ data: Data) -> Bool {
        // ISO 32000-1 Annex H, implementation note 13: the header may stand anywhere in the first 1024 bytes.
        data.prefix(1024).range(of: Data("%PDF-".utf8)) != nil
    }

    /// The page at `index`, which counts from 0.
    public func page(_ index: Int) throws(ImagingError) -> PDFPage {
        guard let page = poppler_document_get_page(document, Int32(index)) else {
            throw .unreadable("PDF第\(index + 1)页损坏")
        }
        return PDFPage(owning: page, of: self)
    }
}
