internal import FormModel

/// Chooses between the Chinese and the Latin reading of a value by what its type can look like.
struct ReadingChoice {
    let type: FieldType

    /// Types that the Latin model reads better as a whole line; for the others the Chinese reading stands.
    var prefersLatin: Bool {
        switch type {
        case .email, .mobile, .phone, .organisationCode, .stockCode, .amount, .headcount, .year: true
        default: false
        }
    }

    /// How well `text` fits the type, 0 to 1, before any confidence.
    func plausibility(of text: String) -> Double {
        let compact = text.filter { !$0.isWhitespace }
        guard !compact.isEmpty else { return 0 }
        switch type {
        case .email:
            let parts = compact.split(separator: "@", omittingEmptySubsequences: false)
            let shape = parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
            return shape ? share(compact) { $0.isASCII } : 0.3 * share(compact) { $0.isASCII }
        case .mobile:
            return compact.count == 11 && compact.first == "1"
                ? share(compact, \.isDigit) : 0.6 * share(compact, \.isDigit)
        case .phone:
            return share(compact) { $0.isDigit || "-()（）—转+".contains($0) }
        case .organisationCode:
            // Of two readings of the same pixels, the one whose check digit holds is right.
            if (try? CreditCode(compact)) != nil { return 1.5 }
            let length = compact.count == 18 || compact.count == 9 || compact.count == 10 ? 1 : 0.6
            return length * share(compact) { $0.isDigit || ("A"..."Z").contains($0) || $0 == "-" }
        case .stockCode, .year:
            return share(compact, \.isDigit)
        case .headcount:
            return share(compact) { $0.isDigit || "人名".contains($0) }
        case .amount:
            let shape = Money(parsing: compact) == nil ? 0.8 : 1
            return shape * share(compact) { $0.isDigit || ".,，万元亿".contains($0) }
        default:
            return 1
        }
    }

    private func share(_ text: String, _ fits: (Character) -> Bool) -> Double {
        Double(text.filter(fits).count) / Double(text.count)
    }
}

extension Character {
    /// An ASCII digit.
    var isDigit: Bool { ("0"..."9").contains(self) }
}
