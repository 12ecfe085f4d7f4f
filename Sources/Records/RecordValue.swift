import FormModel

/// What a raw value means for its field: text, or the reason why it must not be compared.
enum RecordValue: Hashable {
    case text(String)
    /// In Chinese, to follow the name of the row (`信用代码被存成数字，…`).
    case damaged(String)

    /// `unit` is appended to a bare number: the heading's unit is part of what the record says.
    init(_ raw: RawValue, of definition: FieldDefinition, unit: String?) {
        let name = definition.type == .organisationCode ? "信用代码" : definition.label
        let lost = RecordValue.damaged("\(name)被存成数字，已丢失末位，请以文本格式导出")
        let text = raw.text
        var isNumber = false
        switch raw {
        case .failure(let failure):
            self = .damaged("“\(definition.label)”是公式错误 \(failure)，未读取")
            return
        case .number: isNumber = true
        case .text, .list: break
        }
        switch definition.type {
        case .mobile, .phone, .organisationCode, .stockCode:
            if Self.isScientific(text) {
                self = lost
            } else if definition.type == .organisationCode, Self.hasLostDigits(text, isNumber: isNumber) {
                self = lost
            } else
            // A-share codes have six digits and often begin with 0; as a number the zeros are gone.
            if definition.type == .stockCode, isNumber, text.count < 6 {
                self = .damaged("\(name)被存成数字，前面的 0 已丢失，请以文本格式导出")
            } else {
                self = .text(text)
            }
        case .options(let options): self = .text(Self.joined(text, options: options))
        case .money, .amount:
            let bare = !text.isEmpty && text.allSatisfy { $0.isNumber || ".,，-".contains($0) }
            self = .text(bare ? text + (unit ?? "") : text)
        default: self = .text(text)
        }
    }

    /// `9.15001E+17`: what a spreadsheet shows, and exports, of a long number.
    static func isScientific(_ text: String) -> Bool {
        // A regular expression is built anew at every use; most values need none.
        text.utf8.count < 24 && text.utf8.contains { $0 | 0x20 == UInt8(ascii: "e") }
            && text.wholeMatch(of: /\s*\d(\.\d+)?[Ee]\+?\d{1,2}\s*/) != nil
    }

    /// Spreadsheets keep 15 digits and fill up with zeros, other programs round to a binary fraction; the code's own
    /// check digit tells. A code that came through intact as a number is taken.
    private static func hasLostDigits(_ code: String, isNumber: Bool) -> Bool {
        guard code.count > 15, code.allSatisfy(\.isASCII), code.allSatisfy(\.isNumber) else { return false }
        let endsInZeros = code.hasSuffix("000")
        return isNumber ? endsInZeros || !hasValidCheckDigit(code) : endsInZeros && !hasValidCheckDigit(code)
    }

    /// GB 32100-2015: weights 3^i mod 31 over the first 17 places; digits stand for themselves.
    private static func hasValidCheckDigit(_ code: String) -> Bool {
        let digits = code.compactMap(\.wholeNumberValue)
        guard digits.count == 18 else { return false }
        var weight = 1
        var sum = 0
        for digit in digits.dropLast() {
            sum += digit * weight
            weight = weight * 3 % 31
        }
        return (31 - sum % 31) % 31 == digits[17]
    }

    /// Options joined by `、` where every part is one of `options`, with or without its number; else as given.
    private static func joined(_ text: String, options: [String]) -> String {
        let parts = text.split { "、,，;；|/\n\r".contains($0) }.map { String($0).trimmingWhitespace() }.filter {
            !$0.isEmpty
        }
        guard parts.count > 1 else { return text }
        let known = Set(options.flatMap { [FieldKeys.normal($0), unnumbered($0), number($0)] })
        guard parts.allSatisfy({ known.contains(FieldKeys.normal($0)) }) else { return text }
        return parts.joined(separator: "、")
    }

    /// `方向1：数字创意内容和服务` without `方向1：`.
    private static func unnumbered(_ option: String) -> String {
        FieldKeys.normal(option.split(separator: "：").last.map(String.init) ?? option)
    }

    private static func number(_ option: String) -> String {
        FieldKeys.normal(option.split(separator: "：").first.map(String.init) ?? option)
    }
}
