public import Foundation

/// How often Chinese words are written, as the segmenter jieba counts them: `dict.txt` of Debian's `python3-jieba`, 349,000
/// words and names of simplified Chinese.
public struct WordList: Sendable {
    /// Words of two to four Han characters.
    private let counts: [String: Int]

    /// Where Debian's package has it.
    public static let file = URL(filePath: "/usr/lib/python3/dist-packages/jieba/dict.txt")

    /// The system's; read once in a process, at its first use. nil where it is not there.
    static let system = WordList(file: file)

    static let lengths = 2...4

    /// `file`: lines of a word, its count and its class, separated by spaces; nil where there is none.
    init?(file: URL) {
        guard let data = try? Data(contentsOf: file) else { return nil }
        var counts: [String: Int] = [:]
        counts.reserveCapacity(350_000)
        for line in data.split(separator: UInt8(ascii: "\n")) {
            let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
            // A Han character has three bytes.
            guard parts.count > 1, parts[0].count % 3 == 0, Self.lengths.contains(parts[0].count / 3),
                let count = Int(String(decoding: parts[1], as: UTF8.self))
            else { continue }
            counts[String(decoding: parts[0], as: UTF8.self)] = count
        }
        self.counts = counts
    }

    /// How often the most common word is written that `text` has with its character `index` in it; 0 where it has none.
    func count(at index: Int, in text: [Character]) -> Int {
        var most = 0
        for length in Self.lengths {
            for start in max(0, index - length + 1)...index where start + length <= text.count {
                most = max(most, counts[String(text[start..<(start + length)])] ?? 0)
            }
        }
        return most
    }
}
