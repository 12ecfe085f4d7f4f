import FormModel

/// Changes one thing in a value so that it means something else.
struct DifferencePlanter {
    var edition: FormEdition
    var applicant: Applicant

    /// Pairs that a hurried eye takes for one another (domain.md §4).
    static let lookAlikes: [Character: Character] = {
        let pairs = [
            "未末", "己已", "日曰", "土士", "渝榆", "大太", "人入", "干千", "天夫", "贝见", "今令", "师帅", "拆折", "住往", "晴睛", "历厉",
            "风凤", "困因", "竞竟", "治冶", "侯候", "请清", "间问", "名各", "体休", "庆厌", "陈阵", "杨扬", "张帐", "王玉", "田由", "甲申",
            "云去", "科料", "技枝", "博搏", "睿壑", "联职", "江汪", "博傅", "信倍", "息恩", "网冈", "件伴", "开升", "发友", "有冇", "限恨",
            "公么", "平乎", "重董", "区巨", "路跪", "号亏", "园圆", "楼搂", "北比", "南雨", "中申", "市布", "经径", "理埋", "总恩", "主玉",
            "明朋", "伟纬", "芳劳", "敏繁", "静净", "磊嘉", "军罕", "洋样", "勇男", "杰木", "涛筹", "超起", "霞震", "刚钢", "英莫", "建健",
            "志忘", "文交", "梅海", "思恩", "宇字", "轩杆", "浩洁", "晨震", "琳淋", "翔详", "飞气", "林材", "何伺", "马乌", "罗萝", "郑邓",
            "唐庸", "冯冲", "董重", "曹曾", "沈沉", "彭膨", "苏办", "蒋奖", "夏复", "方万", "石右", "平苹", "台合", "智暂", "慧彗",
        ]
        var table: [Character: Character] = [:]
        for pair in pairs {
            let (first, second) = (pair.first!, pair.last!)
            if table[first] == nil { table[first] = second }
            if table[second] == nil { table[second] = first }
        }
        return table
    }()

    func changed(
        _ text: String, _ definition: FieldDefinition, _ random: inout SplitMix64
    ) -> (PlantedDifference.Kind, String)? {
        switch definition.type {
        case .date: return otherDate(definition, &random)
        case .dateRange:
            let (start, end) = applicant.period
            let forms =
                random.chance(0.5)
                ? WrittenDate.rangeForms(Self.other(start, &random), end)
                : WrittenDate.rangeForms(start, Self.other(end, &random))
            return (.dateChanged, random.pick(forms))
        case .options(let all): return otherOption(text, all, &random)
        case .email: return Self.letterChanged(text, &random).map { (.emailLetter, $0) }
        case .amount:
            let moved = random.chance(0.4) ? Self.pointMoved(text, &random) : nil
            return moved.map { (.decimalPointMoved, $0) } ?? digits(text, &random)
        case .money, .mobile, .phone, .headcount, .organisationCode, .stockCode, .year: return digits(text, &random)
        case .longText:
            if random.chance(0.35), let shorter = Self.sentenceDropped(text, &random) {
                return (.sentenceDropped, shorter)
            }
            if random.chance(0.4), let changed = Self.digitChanged(text, &random) { return (.digitChanged, changed) }
            return letters(text, &random)
        default:
            if random.chance(0.5), let other = FaultPlanter.otherSuffix(text) { return (.companySuffix, other) }
            if random.chance(0.3), let changed = Self.digitChanged(text, &random) { return (.digitChanged, changed) }
            return letters(text, &random)
        }
    }

    private func digits(_ text: String, _ random: inout SplitMix64) -> (PlantedDifference.Kind, String)? {
        if random.chance(0.3), let swapped = Self.digitsTransposed(text, &random) {
            return (.digitsTransposed, swapped)
        }
        if random.chance(0.2), let longer = Self.digitDoubled(text, &random) { return (.characterDoubled, longer) }
        return Self.digitChanged(text, &random).map { (.digitChanged, $0) } ?? capitalChanged(text, &random)
    }

    private func letters(_ text: String, _ random: inout SplitMix64) -> (PlantedDifference.Kind, String)? {
        let characters = Array(text)
        let alike = characters.indices.filter { Self.lookAlikes[characters[$0]] != nil }
        if !alike.isEmpty, random.chance(0.7) {
            let index = random.pick(alike)
            return (.lookAlike, Self.replacing(characters, index, Self.lookAlikes[characters[index]]!))
        }
        let han = characters.indices.filter { characters[$0].isHan }
        guard !han.isEmpty else { return nil }
        let index = random.pick(han)
        if random.chance(0.3) {
            return random.chance(0.5)
                ? (.characterDoubled, Self.doubling(characters, index))
                : (.characterDropped, Self.dropping(characters, index))
        }
        let other = random.pick(Vocabulary.brandCharacters.map { Character($0.han) }.filter { $0 != characters[index] })
        return (.characterReplaced, Self.replacing(characters, index, other))
    }

    static func doubling(_ characters: [Character], _ index: Int) -> String {
        String(characters[...index] + characters[index...])
    }

    static func dropping(_ characters: [Character], _ index: Int) -> String {
        String(characters[..<index] + characters[(index + 1)...])
    }

    static func replacing(_ characters: [Character], _ index: Int, _ other: Character) -> String {
        var changed = characters
        changed[index] = other
        return String(changed)
    }

    /// One ASCII digit by another; a leading digit does not become 0.
    static func digitChanged(_ text: String, _ random: inout SplitMix64) -> String? {
        let characters = Array(text)
        let places = characters.indices.filter { characters[$0].isASCII && characters[$0].isNumber }
        guard !places.isEmpty else { return nil }
        let index = random.pick(places)
        let others = Array("123456789").filter { $0 != characters[index] }
        return replacing(characters, index, random.pick(others))
    }

    static func digitsTransposed(_ text: String, _ random: inout SplitMix64) -> String? {
        var characters = Array(text)
        let places = characters.indices.dropLast().filter {
            let (left, right) = (characters[$0], characters[$0 + 1])
            return left.isASCII && left.isNumber && right.isASCII && right.isNumber && left != right && right != "0"
        }
        guard !places.isEmpty else { return nil }
        let index = random.pick(Array(places))
        characters.swapAt(index, index + 1)
        return String(characters)
    }

    /// A digit typed twice, where that makes another number.
    static func digitDoubled(_ text: String, _ random: inout SplitMix64) -> String? {
        let characters = Array(text)
        let places = characters.indices.filter { index in
            guard characters[index].isASCII, characters[index].isNumber else { return false }
            let before = characters[..<index]
            return characters[index] != "0" || before.contains { "123456789".contains($0) } && !before.contains(".")
        }
        guard !places.isEmpty else { return nil }
        return doubling(characters, random.pick(places))
    }

    static func pointMoved(_ text: String, _ random: inout SplitMix64) -> String? {
        var characters = Array(text.replacing(",", with: ""))
        guard let point = characters.firstIndex(of: "."), point > 1, point + 2 < characters.count else { return nil }
        characters.swapAt(point, random.chance(0.5) ? point - 1 : point + 1)
        return String(characters)
    }

    static func letterChanged(_ text: String, _ random: inout SplitMix64) -> String? {
        let characters = Array(text)
        let alike: [Character: Character] = [
            "l": "1", "o": "0", "n": "m", "m": "n", "a": "o", "i": "l", "g": "q", "u": "v", "e": "c", "h": "b",
        ]
        let places = characters.indices.filter { characters[$0].isASCII && characters[$0].isLetter }
        guard !places.isEmpty else { return nil }
        let index = random.pick(places)
        let other = alike[characters[index]] ?? random.pick(Array("abdefghkrstyz").filter { $0 != characters[index] })
        return replacing(characters, index, other)
    }

    static func sentenceDropped(_ text: String, _ random: inout SplitMix64) -> String? {
        var sentences = text.split(separator: "。").map { $0 + "。" }
        guard sentences.count > 2 else { return nil }
        sentences.remove(at: random.int(0...sentences.count - 1))
        return sentences.joined()
    }

    /// One capital figure of a sum by another.
    private func capitalChanged(_ text: String, _ random: inout SplitMix64) -> (PlantedDifference.Kind, String)? {
        let figures = Array("壹贰叁肆伍陆柒捌玖")
        let characters = Array(text)
        guard let index = characters.firstIndex(where: figures.contains) else { return nil }
        return (
            .characterReplaced,
            Self.replacing(characters, index, random.pick(figures.filter { $0 != characters[index] }))
        )
    }

    private func otherDate(_ definition: FieldDefinition, _ random: inout SplitMix64) -> (
        PlantedDifference.Kind, String
    )? {
        let date: CalendarDate
        switch definition.id {
        case "unit.listed_date": date = applicant.listedOn ?? applicant.coverDate
        case "cover.date": date = applicant.coverDate
        default: date = applicant.declarationDate
        }
        return (.dateChanged, random.pick(WrittenDate.recordForms(Self.other(date, &random))))
    }

    /// Another day, month or year near by.
    private static func other(_ date: CalendarDate, _ random: inout SplitMix64) -> CalendarDate {
        var other = date
        switch (date.day, random.int(0...2)) {
        case (let day?, 0), (let day?, 1): other.day = (day - 1 + random.int(1...27)) % 28 + 1
        case (_, 2): other.year += random.chance(0.5) ? 1 : -1
        default: other.month = (date.month - 1 + random.int(1...11)) % 12 + 1
        }
        return other
    }

    private func otherOption(_ text: String, _ all: [String], _ random: inout SplitMix64) -> (
        PlantedDifference.Kind, String
    )? {
        var ticked = Set(text.split(separator: "、").map(String.init))
        let free = all.filter { !ticked.contains($0) }
        guard !free.isEmpty else { return nil }
        // One dropped, one added, or one for another.
        let change = all.count == 2 ? 2 : random.int(0...2)
        if change != 1, ticked.count > (change == 0 ? 1 : 0) { ticked.remove(random.pick(all.filter(ticked.contains))) }
        if change != 0 || ticked.count == text.split(separator: "、").count { ticked.insert(random.pick(free)) }
        return (.optionChanged, all.filter(ticked.contains).joined(separator: "、"))
    }
}
