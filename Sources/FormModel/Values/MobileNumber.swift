/// A mainland mobile number: eleven digits that begin with 13 to 19 (电信网编号计划, 2017).
public struct MobileNumber: Sendable, Hashable, Codable, CustomStringConvertible {
    /// Eleven digits, no country code.
    public let digits: String

    /// Parses a number as written, with or without +86 and separators; nil where it is none.
    public init?(_ text: String) {
        var digits = FoldedText(text).text.filter { !" -()".contains($0) }
        for prefix in ["+86", "0086"] where digits.hasPrefix(prefix) { digits.removeFirst(prefix.count) }
        if digits.count == 13, digits.hasPrefix("86") { digits.removeFirst(2) }
        let values = digits.compactMap { $0.isASCII ? $0.wholeNumberValue : nil }
        guard digits.count == 11, values.count == 11, values[0] == 1, values[1] >= 3 else { return nil }
        self.digits = digits
    }

    public var description: String { digits }

    /// Whether the prefix had been given to an operator by May 2020; a number outside is worth a look, not wrong.
    ///
    /// Source: VincentSit/ChinaMobilePhoneNumberRegex, change log to 2020-05-03. Ported numbers tell no operator.
    public var hasAllocatedPrefix: Bool {
        Self.allocated.contains(String(digits.prefix(3)))
    }

    private static let allocated: Set<String> = [
        "130", "131", "132", "133", "134", "135", "136", "137", "138", "139", "145", "147", "149", "150", "151", "152",
        "153", "155", "156", "157", "158", "159", "162", "165", "166", "167", "170", "171", "172", "173", "174", "175",
        "176", "177", "178", "180", "181", "182", "183", "184", "185", "186", "187", "188", "189", "190", "191", "192",
        "193", "195", "196", "197", "198", "199",
    ]
}
