/// Pairs of characters of which one is no word, and what `chi_sim` (tessdata of Debian 12) makes them of.
///
/// Measured on forged copies in six fonts: of 90 入 in 接入 half were read as 人, of 40 璧 in 璧山 all as 壁, and 孪 is not
/// among the characters that the model can write. On 59 others, with the look at shapes in force, 41 of 239 覆盖 came out as
/// 履盖, 9 of 27 渲染 as 泻染, 4 of 43 商圈 as 商图, 5 of 169 基于 as 基干 or 基王, one of 4 溯源 as 漳源; on seven others 3 电商 as
/// 申商. 引人, 收人 and the like stay as they are where another word uses them.
enum ConfusedWords {
    private static let corrections:
        [(read: Character, instead: Character, after: Set<Character>, before: Set<Character>)] = [
            ("人", "入", after: ["接", "投", "收", "加", "纳", "输", "融", "导", "注", "嵌", "录"], before: ["网", "库", "驻", "围"]),
            ("壁", "璧", after: [], before: ["山"]),
            ("挛", "孪", after: [], before: ["生"]),
            ("干", "于", after: ["基", "由", "关", "属", "鉴", "源", "致", "善"], before: []),
            ("王", "于", after: ["基"], before: []),
            ("履", "覆", after: [], before: ["盖"]),
            ("图", "圈", after: ["商"], before: []),
            ("泻", "渲", after: [], before: ["染"]),
            ("漳", "溯", after: [], before: ["源"]),
            ("申", "电", after: [], before: ["商"]),
            ("韭", "非", after: [], before: ["洲", "遗", "凡", "常"]),
            ("韭", "北", after: [], before: ["京", "碚", "部", "方", "斗"]),
        ]

    /// What a rule below print makes of others: its ink is there, and no word of leek goes on so.
    static let madeByRules: Set<Character> = ["韭"]

    /// Words whose first character the model cannot write, or hardly ever does, whatever it makes of it: what follows it,
    /// and what may come before it where that tells more. 覆盖 came out as 材盖, 政盖, 夏盖 and 用盖, 孵化 as 钴化, 短化, 岁化.
    private static let unwritten: [(instead: Character, next: String, after: Character?)] = [
        ("覆", "盖", nil), ("孵", "化基", nil), ("孵", "化器", nil), ("孵", "化创", nil), ("孵", "化园", nil),
        ("孪", "生", "字"), ("渲", "染", nil),
    ]

    /// What may stand there instead of a doubtful character between `after` and `next`; nil where they tell nothing.
    static func unwritten(after: Character?, next: String) -> Character? {
        unwritten.first { next.hasPrefix($0.next) && ($0.after == nil || $0.after == after) }?.instead
    }

    /// What stands there instead of `read`, as far as its neighbours tell; nil where they do not.
    static func correction(of read: Character, after: Character?, before: Character?) -> Character? {
        corrections.first { entry in
            entry.read == read
                && (after.map(entry.after.contains) == true || before.map(entry.before.contains) == true)
        }?.instead
    }
}
