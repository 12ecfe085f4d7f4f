public import Foundation

/// How often Chinese words are written, as the segmenter jieba counts them: `dict.txt` of Debian's `python3-jieba`, 349,000
/// words and names of simplified Chinese.
public struct WordList: Sendable {
    /// Words of one to four Han characters.
    private let counts: [String: Int]

    /// Where Debian's package has it.
    public static let file = URL(filePath: "/usr/lib/python3/dist-packages/jieba/dict.txt")

    /// The system's; read once in a process, at its first use. nil where it is not there.
    public static let system = WordList(file: file)

    static let lengths = 2...4

    /// `file`: lines of a word, its count and its class, separated by spaces; nil where there is none.
    init?(file: URL) {
        guard let data = try? Data(contentsOf: file) else { return nil }
        var counts: [String: Int] = [:]
        counts.reserveCapacity(350_000)
        for line in data.split(separator: UInt8(ascii: "\n")) {
            let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
            // A Han character has three bytes.
            guard parts.count > 1, parts[0].count % 3 == 0, (1...Self.lengths.upperBound).contains(parts[0].count / 3),
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

    /// Whether each of the characters of `range` stands in a word in `text`.
    public func haveWords(in text: [Character], at range: Range<Int>) -> Bool {
        range.allSatisfy { count(at: $0, in: text) > 0 }
    }

    /// Words written more rarely are chance: 1.2 of a million.
    static let leastCount = 7
    /// So much oftener a word must be written than another one to stand there rather.
    static let oftener = 20

    /// Whether each of the characters of `range` stands in a word in `text`, and the one of `other` in its place in none that
    /// is written nearly as often; or alone between two words, where it does so much oftener.
    public func speak(for text: [Character], ratherThan other: [Character], at range: Range<Int>) -> Bool {
        range.allSatisfy { index in
            let own = count(at: index, in: text)
            let rival = other.indices.contains(index) ? count(at: index, in: other) : 0
            if own > 0 || rival > 0 { return own >= max(Self.leastCount, rival * Self.oftener) }
            guard other.indices.contains(index), isAlone(at: index, in: text) else { return false }
            return alone(text[index]) >= max(Self.leastCount, alone(other[index]) * Self.oftener)
        }
    }

    /// Whether a word ends before the character and another begins behind it.
    private func isAlone(at index: Int, in text: [Character]) -> Bool {
        let (before, after) = (text[..<index], text[(index + 1)...])
        return Self.lengths.contains { counts[String(before.suffix($0)), default: 0] >= Self.leastCount }
            && Self.lengths.contains { counts[String(after.prefix($0)), default: 0] >= Self.leastCount }
    }

    private func alone(_ character: Character) -> Int { counts[String(character)] ?? 0 }
}
