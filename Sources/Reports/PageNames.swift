/// Hands out the file names of dossier pages: ASCII, safe on any file system and in a URL, different from each other.
struct PageNames {
    /// All names given so far.
    private(set) var given: Set<String> = []
    private var folded: Set<String> = []

    /// The name for the page of dossier `id`. An identifier that cannot be a name as it stands gets a digest, and so
    /// does one that differs from an earlier one only in its capitals (file shares fold them).
    mutating func name(for id: String) -> String {
        let safe = String(id.unicodeScalars.map { Self.allowed.contains($0) ? Character($0) : "-" }.prefix(80))
        let isSafe = safe == id && !id.isEmpty && !id.hasPrefix(".") && !id.hasPrefix("-")
        var name = isSafe ? "\(safe).html" : "d-\(safe)-\(Self.digest(id)).html"
        if folded.contains(name.lowercased()) { name = "d-\(safe)-\(Self.digest(id)).html" }
        given.insert(name)
        folded.insert(name.lowercased())
        return name
    }

    private static let allowed = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.".unicodeScalars)

    /// FNV-1a, 64 bit: stable between runs, unlike `Hasher`.
    private static func digest(_ id: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
