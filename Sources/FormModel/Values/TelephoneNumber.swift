/// A landline or fax number: area code, local number, extension; also 400 and 800 numbers.
public struct TelephoneNumber: Sendable, Hashable, Codable, CustomStringConvertible {
    /// With its zero (`023`); nil where none was written, and for 400 and 800 numbers.
    public let areaCode: String?
    /// Digits only.
    public let local: String
    /// Digits only.
    public let `extension`: String?

    /// Parses a number as written; nil where it is none. A bare local number of 7 or 8 digits is accepted.
    public init?(_ text: String) {
        let folded = FoldedText(text).text.lowercased()
        guard let (main, tail) = Self.splitExtension(folded) else { return nil }
        var digits = main.filter { !" -()".contains($0) }
        var countryCode = false
        for prefix in ["+86", "0086", "86"] where digits.hasPrefix(prefix) && digits.count >= prefix.count + 9 {
            digits.removeFirst(prefix.count)
            countryCode = true
            break
        }
        guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        `extension` = tail
        if digits.count == 10, digits.hasPrefix("400") || digits.hasPrefix("800") {
            areaCode = nil
            local = digits
            return
        }
        if countryCode, !digits.hasPrefix("0") { digits = "0" + digits }
        guard digits.hasPrefix("0") else {
            guard digits.count == 7 || digits.count == 8 else { return nil }
            areaCode = nil
            local = digits
            return
        }
        let length = digits.hasPrefix("01") || digits.hasPrefix("02") ? 3 : 4
        let area = String(digits.prefix(length))
        let number = String(digits.dropFirst(length))
        let expected = length == 3 || Self.eightDigitAreas.contains(area) ? 8 : 7
        guard number.count == expected else { return nil }
        areaCode = area
        local = number
    }

    public var description: String {
        [areaCode, local, `extension`].compactMap(\.self).joined(separator: "-")
    }

    /// Of eight bare digits Chongqing's, for the notice prints its own number so (domain.md, R-TEL); nil where none was written
    /// otherwise.
    public var assumedAreaCode: String? { areaCode ?? (local.count == 8 ? "023" : nil) }

    /// `-8001`, `转8001` and `ext 8001` behind a complete number; nil where there is more than one.
    private static func splitExtension(_ text: String) -> (main: String, tail: String?)? {
        for mark in ["转", "ext.", "ext", "x", "#"] {
            guard let range = text.firstRange(of: mark) else { continue }
            let tail = text[range.upperBound...].filter { !" -:.".contains($0) }
            guard (1...6).contains(tail.count), tail.allSatisfy(\.isNumber) else { return nil }
            return (String(text[..<range.lowerBound]), tail)
        }
        let groups = text.filter { $0 != " " }.split(whereSeparator: { "-()".contains($0) })
        // 023-63895660-8001: the group before the last already ends a number of seven or eight digits.
        if groups.count >= 3, let last = groups.last, (1...6).contains(last.count),
            (7...8).contains(groups[groups.count - 2].count)
        {
            return (groups.dropLast().joined(separator: "-"), String(last))
        }
        if groups.count == 2, (7...8).contains(groups[0].count), (1...6).contains(groups[1].count),
            !groups[0].hasPrefix("0")
        {
            return (String(groups[0]), String(groups[1]))
        }
        return (text, nil)
    }

    /// Four-digit areas whose local numbers have eight digits (state of 2020; written from common knowledge).
    private static let eightDigitAreas: Set<String> = [
        "0311", "0371", "0377", "0379", "0411", "0431", "0432", "0451", "0510", "0511", "0512", "0513", "0514", "0515",
        "0516", "0517", "0518", "0519", "0523", "0527", "0531", "0532", "0551", "0571", "0573", "0574", "0575", "0576",
        "0577", "0579", "0591", "0595", "0731", "0754", "0755", "0757", "0760", "0769", "0791", "0851", "0871", "0898",
    ]
}
