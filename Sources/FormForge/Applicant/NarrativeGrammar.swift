/// A grammar of plausible sentences about information consumption.
///
/// `{slot}` in a pattern stands for one of the slot's words, which may hold slots themselves.
struct NarrativeGrammar {
    /// Words of this applicant, over those of all (`company`, `product`, `place`).
    var own: [String: [String]]
    private var used: Set<String> = []

    init(own: [String: [String]]) { self.own = own }

    /// About `length` characters on the matter of `field`, in sentences that this text has not used yet.
    mutating func text(on topic: String, length: Int, _ random: inout SplitMix64) -> String {
        var text = ""
        var local = random.shuffled(Self.topics[topic] ?? [])
        var shared = random.shuffled(Self.general)
        while text.count < length {
            let pattern: String
            if !local.isEmpty, random.chance(0.7) || shared.isEmpty {
                pattern = local.removeLast()
            } else if !shared.isEmpty {
                pattern = shared.removeLast()
            } else {
                // Long texts come round again, with other words in the slots.
                shared = random.shuffled(Self.general)
                continue
            }
            let sentence = filled(pattern, &random)
            if used.insert(sentence).inserted { text += sentence }
        }
        return text
    }

    func filled(_ pattern: String, _ random: inout SplitMix64) -> String {
        var result = ""
        var rest = Substring(pattern)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            result += word(String(rest[rest.index(after: open)..<close]), &random)
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    private func word(_ slot: String, _ random: inout SplitMix64) -> String {
        switch slot {
        case "n": return String(random.int(2...60))
        case "age": return String(random.int(27...42))
        case "level": return String(random.int(3...5))
        case "years": return String(random.int(6...28))
        case "big": return String(random.int(11...99) * 100)
        case "wan": return "\(random.int(2...980))万"
        case "pct": return random.chance(0.5) ? "\(random.int(5...98))%" : "\(random.int(5...98)).\(random.int(1...9))%"
        case "year": return String(random.int(2014...2019))
        case "next": return String(random.int(2020...2023))
        case "month": return String(random.int(1...12))
        case "money": return "\(random.int(50...4800))万元"
        case "decimal": return "\(random.int(1...40)).\(random.int(1...9))"
        case "version": return "V\(random.int(1...6)).\(random.int(0...9))"
        default:
            guard let words = own[slot] ?? Self.words[slot] else { return slot }
            return filled(random.pick(words), &random)
        }
    }
}
