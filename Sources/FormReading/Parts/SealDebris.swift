internal import FormModel

/// Strokes of a seal that were read as characters behind a value, or before a date.
///
/// What colour leaves of a seal, or a grey seal whole, stands in the line of the words that it covers: `有限公司AT，SN`.
struct SealDebris {
    /// The seals of the value's page.
    let seals: [SealImprint]

    /// A seal's rim reaches beyond what was found of it, millimetres.
    private static let rim = 3.0
    /// Longer remainders are words.
    private static let longest = 8
    /// As sure as a value can be of which a part was taken for a seal's.
    private static let sureness = 0.85
    /// What names and projects end with.
    private static let endings = [
        "公司", "委员会", "局", "办公室", "中心", "研究院", "大学", "学院", "集团", "协会", "平台", "系统", "项目", "产品",
        "服务",
    ]

    /// No character below a seal that no colour tells from print is surer: its strokes are part of what was read.
    private static let surenessBelow = 0.75

    /// The value with what stands below dark seals no surer than it can be.
    func doubted(_ reading: FieldReading) -> FieldReading {
        let dark = seals.filter { $0.ink == .black }
        guard !dark.isEmpty else { return reading }
        var result = reading
        for index in result.characters.indices where Self.isUnder(dark, result.characters[index].box) {
            result.characters[index].confidence = min(result.characters[index].confidence, Self.surenessBelow)
            result.confidence = min(result.confidence, Self.surenessBelow)
        }
        return result
    }

    /// The value without them; the whole is kept beside.
    func removed(from reading: FieldReading, of type: FieldType) -> FieldReading {
        guard case .text(let text) = reading.value else { return reading }
        let (start, length) = (start(of: reading.characters, type), length(of: reading.characters, type))
        guard start > 0 || length != nil else { return reading }
        let kept = Array(reading.characters[..<(length ?? reading.characters.count)].dropFirst(start))
        guard !kept.isEmpty, reading.characters.map(\.text).joined() == text else { return reading }
        var result = reading.reduced(to: kept, from: text)
        result.confidence = min(Self.sureness, result.confidence)
        return result
    }

    /// The most that is read before a date.
    private static let longestBefore = 3

    /// Where a date's year begins behind other marks; 0 for any other value.
    private func start(of characters: [ReadCharacter], _ type: FieldType) -> Int {
        guard case .date = type else { return 0 }
        func isNumber(_ index: Int) -> Bool { characters[index].text.first?.isNumber == true }
        return (1...Self.longestBefore).first { start in
            let year = start..<(start + 4)
            return year.upperBound < characters.count && year.allSatisfy(isNumber)
                && characters[year.upperBound].text == "年"
                && !isNumber(start - 1)
        } ?? 0
    }

    /// How many characters are the value's own; nil for all.
    private func length(of characters: [ReadCharacter], _ type: FieldType) -> Int? {
        guard characters.count > 1 else { return nil }
        let covered = characters.reversed().prefix { Self.isUnder(seals, $0.box) }.count
        let least = characters.count - min(covered, Self.longest)
        let ends = (max(1, least)...characters.count).filter { isEnd($0, of: characters, type) }
        guard let end = ends.last, end < characters.count else { return nil }
        let rest = characters[end...]
        // Two Han characters and more may be the value's last words, badly read.
        return rest.count == 1 || rest.contains { !$0.isHan } ? end : nil
    }

    private func isEnd(_ count: Int, of characters: [ReadCharacter], _ type: FieldType) -> Bool {
        if case .date = type { return characters[count - 1].text == "日" }
        let text = characters[..<count].suffix(3).map(\.text).joined()
        return Self.endings.contains { text.hasSuffix($0) }
    }

    private static func isUnder(_ seals: [SealImprint], _ box: PageBox) -> Bool {
        seals.map(\.box).contains {
            $0.x - rim <= box.midX && box.midX <= $0.maxX + rim && $0.y - rim <= box.midY
                && box.midY <= $0.maxY + rim
        }
    }
}

extension FieldReading {
    /// The value with no more than `kept` of its characters; `whole`, what it was, is kept beside.
    func reduced(to kept: [ReadCharacter], from whole: String) -> FieldReading {
        var reading = self
        reading.characters = kept
        reading.value = .text(kept.map(\.text).joined())
        reading.confidence = ValueAssembler.confidence(of: kept)
        reading.alternatives.insert(whole, at: 0)
        return reading
    }
}
