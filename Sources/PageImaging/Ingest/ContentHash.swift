internal import CPopplerGLib
internal import Foundation

/// SHA-256 (FIPS 180-4) over the content of a copy's files, by GLib.
final class ContentHash {
    private let checksum: OpaquePointer

    init() {
        checksum = g_checksum_new(G_CHECKSUM_SHA256)
    }

    deinit {
        g_checksum_free(checksum)
    }

    func update(_ data: Data) {
        data.withUnsafeBytes { bytes in
            g_checksum_update(checksum, bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count)
        }
    }

    /// Lower-case hexadecimal. Nothing can be added afterwards.
    func hexadecimal() -> String {
        String(cString: g_checksum_get_string(checksum))
    }
}
