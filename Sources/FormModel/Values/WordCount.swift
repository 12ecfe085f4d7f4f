/// The counts that a limit such as 不超过400字 may mean.
public struct WordCount: Sendable, Hashable {
    /// 汉字数: Han characters alone.
    public let han: Int
    /// 字数 as word processors count it: each Han character and each full-width mark is one, a run of anything else is
    /// one. Dashes part words and count nothing, as in LibreOffice 7.4.7 (Word differs there by a sign or two).
    public let words: Int
    /// 字符数（不计空格）.
    public let characters: Int

    /// Counts `text` as typed; folded text would count half-width marks otherwise.
    public init(_ text: String) {
        var han = 0
        var words = 0
        var characters = 0
        var inRun = false
        for character in text {
            guard let scalar = character.unicodeScalars.first else { continue }
            if scalar.properties.isWhitespace {
                inRun = false
                continue
            }
            characters += 1
            switch scalar.value {
            case 0x2013...0x2015:
                inRun = false
            case _ where scalar.properties.isIdeographic:
                han += 1
                words += 1
                inRun = false
            case 0x2018...0x201F, 0x2026, 0x3000...0x30FF, 0xFF00...0xFFEF, 0xB7:
                words += 1
                inRun = false
            default:
                if !inRun { words += 1 }
                inRun = true
            }
        }
        self.han = han
        self.words = words
        self.characters = characters
    }
}
