/// An e-mail address: local part and domain, at most 254 characters (RFC 5321), compared without regard to case.
public struct EmailAddress: Sendable, Hashable, Codable, CustomStringConvertible {
    /// Lower case.
    public let address: String

    /// Parses an address as written, in either width; nil where it is none.
    public init?(_ text: String) {
        let address = Self.normalised(text)
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, address.count <= 254, (1...64).contains(parts[0].count), !address.contains("..") else {
            return nil
        }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty && $0.allSatisfy { Self.isWord($0) || $0 == "-" } }),
            let top = labels.last, top.count >= 2, top.allSatisfy(\.isLetter),
            parts[0].allSatisfy({ Self.isWord($0) || "._%+-".contains($0) })
        else { return nil }
        self.address = address
    }

    public var description: String { address }

    /// Half width, lower case, without spaces; what is left is not checked.
    public static func normalised(_ text: String) -> String {
        FoldedText(text).text.lowercased().filter { $0 != " " }
    }

    private static func isWord(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber)
    }
}
