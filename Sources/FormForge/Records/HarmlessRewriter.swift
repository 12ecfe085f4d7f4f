import FormModel

/// Writes a value otherwise without changing what it means.
struct HarmlessRewriter {
    var applicant: Applicant

    func rewritten(
        _ text: String, _ definition: FieldDefinition, _ random: inout SplitMix64
    ) -> (HarmlessRewriting.Kind, String)? {
        switch definition.type {
        case .date:
            let date =
                definition.id == "unit.listed_date"
                ? applicant.listedOn : definition.id == "cover.date" ? applicant.coverDate : applicant.declarationDate
            return date.map { (.dateForm, random.pick(WrittenDate.recordForms($0))) }
        case .dateRange:
            return (.dateForm, random.pick(WrittenDate.rangeForms(applicant.period.start, applicant.period.end)))
        case .amount: return amount(text, &random).map { (.amountForm, $0) }
        case .money: return (.amountForm, random.pick(WrittenMoney.capitalForms(tenThousands: applicant.capital)))
        case .headcount: return (.amountForm, text.hasSuffix("人") ? String(text.dropLast()) : text + "人")
        case .year: return (.dateForm, text + "年")
        case .mobile: return (.telephoneForm, mobile(text, &random))
        case .phone: return (.telephoneForm, telephone(text, &random))
        case .options: return options(text, &random)
        case .email: return random.chance(0.5) ? (.fullWidth, fullWidth(text)) : (.spaces, " \(text) ")
        case .organisationCode, .stockCode:
            return random.chance(0.5) ? (.fullWidth, fullWidth(text)) : (.spaces, spaced(text))
        default:
            switch random.int(0...2) {
            case 0: return (.fullWidth, fullWidth(text))
            case 1: return (.spaces, spaced(text))
            default: return (.punctuation, otherPunctuation(text))
            }
        }
    }

    /// Letters and digits at full width.
    private func fullWidth(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
                        ? Unicode.Scalar(scalar.value + 0xFEE0)! : scalar
                }))
    }

    /// A space where Han characters meet others, as many editors set it, or else one at the end.
    private func spaced(_ text: String) -> String {
        var result = ""
        for character in text {
            if let last = result.last, last != " ", last.isASCII != character.isASCII, !last.isPunctuation,
                !character.isPunctuation
            {
                result += " "
            }
            result.append(character)
        }
        return result == text ? text + " " : result
    }

    private func otherPunctuation(_ text: String) -> String {
        let pairs: [Character: Character] = [
            "（": "(", "）": ")", "，": ",", "；": ";", "：": ":", "“": "\"", "”": "\"", "－": "-",
        ]
        return String(text.map { pairs[$0] ?? $0 })
    }

    private func amount(_ text: String, _ random: inout SplitMix64) -> String? {
        let plain = text.replacing(",", with: "")
        let parts = plain.split(separator: ".")
        guard let whole = parts.first.flatMap({ Int($0) }) else { return nil }
        let fraction = parts.count > 1 ? Int((parts[1] + "0").prefix(2)) ?? 0 : 0
        let cents = whole * 100 + fraction
        switch random.int(0...3) {
        case 0: return WrittenMoney.grouped(cents, decimals: 2)
        case 1: return plain + "万元"
        case 2: return "\(cents * 100)元"
        default: return WrittenMoney.plain(cents, decimals: 2)
        }
    }

    private func mobile(_ text: String, _ random: inout SplitMix64) -> String {
        let digits = Array(text)
        let (first, second, third) = (String(digits.prefix(3)), String(digits[3..<7]), String(digits.suffix(4)))
        return random.pick([
            "\(first) \(second) \(third)", "\(first)-\(second)-\(third)", "+86 \(text)", "86-\(text)", fullWidth(text),
        ])
    }

    private func telephone(_ text: String, _ random: inout SplitMix64) -> String {
        let digits = text.filter(\.isNumber)
        let local = digits.hasPrefix("023") ? String(digits.dropFirst(3)) : digits
        guard local.count == 8 else { return text.replacing("-", with: "—") }
        return random.pick([
            "023-\(local)", "（023）\(local)", "023 \(local)", "+86 23 \(local.prefix(4)) \(local.suffix(4))",
            "023\(local)",
        ])
    }

    private func options(_ text: String, _ random: inout SplitMix64) -> (HarmlessRewriting.Kind, String) {
        let options = text.split(separator: "、").map(String.init)
        if options.contains(where: { $0.contains("：") }), random.chance(0.5) {
            return (.optionWords, options.map { String($0.split(separator: "：").last ?? "") }.joined(separator: "、"))
        }
        return (
            .optionSeparator,
            random.chance(0.5)
                ? random.shuffled(options).joined(separator: "、")
                : options.joined(separator: random.pick(["，", ",", ";", "；", "|"]))
        )
    }
}
