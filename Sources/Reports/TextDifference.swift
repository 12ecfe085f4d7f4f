/// Which characters of two texts differ, for marking them.
///
/// White space, width and the case of letters do not count: they are what scanning and typing change without meaning.
struct TextDifference {
    enum Piece: Hashable {
        case same(String)
        case changed(String)
        /// Here the other text has something that this one has not.
        case gap
    }

    private(set) var left: [Piece] = []
    private(set) var right: [Piece] = []

    init(_ left: String, _ right: String) {
        let a = Self.tokens(left)
        let b = Self.tokens(right)
        var numbers: [String: Int] = [:]
        func number(_ token: Token) -> Int {
            if let known = numbers[token.key] { return known }
            numbers[token.key] = numbers.count
            return numbers.count - 1
        }
        let aKeys = a.map(number)
        let bKeys = b.map(number)
        var aChanged = [Bool](repeating: false, count: a.count)
        var bChanged = [Bool](repeating: false, count: b.count)
        Alignment(aKeys, bKeys).mark(&aChanged, &bChanged)
        Self.preferPlaces(aKeys, bKeys, &aChanged, &bChanged)
        if aChanged.count(where: { !$0 }) * Self.leastShared < max(a.count, b.count) {
            aChanged = [Bool](repeating: true, count: a.count)
            bChanged = [Bool](repeating: true, count: b.count)
        }

        var i = 0
        var j = 0
        while i < a.count || j < b.count {
            let aEnd = a.indices[i...].first { !aChanged[$0] } ?? a.count
            let bEnd = b.indices[j...].first { !bChanged[$0] } ?? b.count
            if aEnd > i || bEnd > j {
                self.left.append(aEnd > i ? .changed(Self.text(a[i..<aEnd])) : .gap)
                self.right.append(bEnd > j ? .changed(Self.text(b[j..<bEnd])) : .gap)
                (i, j) = (aEnd, bEnd)
            }
            let start = (i, j)
            while i < a.count, j < b.count, !aChanged[i], !bChanged[j] { (i, j) = (i + 1, j + 1) }
            if i > start.0 {
                self.left.append(.same(Self.text(a[start.0..<i])))
                self.right.append(.same(Self.text(b[start.1..<j])))
            }
        }
    }

    /// In texts of one length marks go by place where that takes hardly more of them: `35` for `53` reads better as two
    /// digits that differ than as one that moved.
    private static func preferPlaces(
        _ a: [Int], _ b: [Int], _ aChanged: inout [Bool], _ bChanged: inout [Bool]
    ) {
        guard a.count == b.count else { return }
        let places = zip(a, b).map { $0 != $1 }
        guard places.count(where: { $0 }) <= 2 * aChanged.count(where: { $0 }) else { return }
        (aChanged, bChanged) = (places, places)
    }

    /// Texts that share less than one character in so many are simply two texts: marks would fall on chance matches.
    private static let leastShared = 4

    /// A character with the white space behind it, and what it is compared by.
    private struct Token {
        var text: String
        var key: String
    }

    private static func tokens(_ text: String) -> [Token] {
        var tokens: [Token] = []
        var leading = ""
        for character in text {
            if character.isWhitespace {
                if tokens.isEmpty { leading.append(character) } else { tokens[tokens.count - 1].text.append(character) }
            } else {
                tokens.append(Token(text: leading + String(character), key: character.foldedForComparison))
                leading = ""
            }
        }
        return tokens
    }

    private static func text(_ tokens: ArraySlice<Token>) -> String { tokens.map(\.text).joined() }
}
