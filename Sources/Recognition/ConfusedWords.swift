/// Pairs of characters of which one is no word, and what `chi_sim` (tessdata of Debian 12) makes them of.
///
/// Measured on forged copies in six fonts: of 90 入 in 接入 half were read as 人, of 40 璧 in 璧山 all as 壁, and 孪 is not
/// among the characters that the model can write. 引人, 收人 and the like stay as they are where another word uses them.
enum ConfusedWords {
    private static let corrections:
        [(read: Character, instead: Character, after: Set<Character>, before: Set<Character>)] = [
            ("人", "入", after: ["接", "投", "收", "加", "纳", "输", "融", "导", "注", "嵌", "录"], before: ["网", "库", "驻", "围"]),
            ("壁", "璧", after: [], before: ["山"]),
            ("挛", "孪", after: [], before: ["生"]),
        ]

    /// What stands there instead of `read`, as far as its neighbours tell; nil where they do not.
    static func correction(of read: Character, after: Character?, before: Character?) -> Character? {
        corrections.first { entry in
            entry.read == read
                && (after.map(entry.after.contains) == true || before.map(entry.before.contains) == true)
        }?.instead
    }
}
