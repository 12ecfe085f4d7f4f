import FormModel

/// What a seal is for that is not the unit's own.
struct SealPurpose {
    let name: String
    let isSure: Bool

    /// domain.md §5.
    private static let known = ["合同专用章", "财务专用章", "发票专用章"]
    private static let mark = "专用"
    /// Of the characters of a purpose: what is read of red ink is often wrong in one of five.
    private static let (like, surely) = (0.4, 0.8)

    /// From the level line below the star; nil where it does not say one.
    init?(of seal: SealImprint) {
        guard let text = seal.levelText, !text.isEmpty else { return nil }
        let read = Array(text.unicodeScalars)
        // 专用章 alone does not say for what.
        let best = Self.known.filter { !Set($0.prefix(2)).isDisjoint(with: text) }
            .map { (name: $0, likeness: LinkScore.likeness(Array($0.unicodeScalars), read)) }
            .max { $0.likeness < $1.likeness }
        if let best, best.likeness >= Self.like {
            (name, isSure) = (best.name, best.likeness >= Self.surely || text.contains(Self.mark))
        } else if text.contains(Self.mark) {
            (name, isSure) = (text, true)
        } else {
            return nil
        }
    }
}
