/// Finds the line on which a key stands in the text of a TOML file, which TOMLKit does not tell.
///
/// Works on text that TOMLKit has parsed without error, and so may take its grammar for granted.
struct ConfigurationText {
    private let characters: [Character]

    init(_ text: String) {
        // CR LF is one Character in Swift and a line break all the same.
        characters = text.map { $0.isNewline ? "\n" : $0 }
    }

    /// Counts from 1. Of the nearest enclosing key where `path` stands inside an inline table; nil where none is found.
    func line(of path: [String]) -> Int? {
        let lines = linesOfKeys()
        return (1...path.count).reversed().lazy.compactMap { lines[Array(path.prefix($0))] }.first
    }

    private func linesOfKeys() -> [[String]: Int] {
        var lines: [[String]: Int] = [:]
        var section: [String] = []
        var place = 0
        var line = 1
        while place < characters.count {
            switch characters[place] {
            case "\n":
                line += 1
                place += 1
            case "#":
                skip(to: "\n", from: &place)
            case "[":
                let begin = place
                skip(to: "\n", from: &place)
                let header = characters[begin..<place].prefix { $0 != "#" }
                section = Self.parts(of: header.filter { $0 != "[" && $0 != "]" })
                lines[section] = lines[section] ?? line
            case let character where character.isWhitespace:
                place += 1
            default:
                let begin = place
                skip(to: "=", from: &place)
                lines[section + Self.parts(of: Array(characters[begin..<place]))] = line
                skipValue(from: &place, counting: &line)
            }
        }
        return lines
    }

    /// `limits . "pages"` has two parts, `"limits.pages"` one.
    private static func parts(of key: [Character]) -> [String] {
        var parts = [""]
        var quote: Character?
        for character in key {
            switch character {
            case "\"", "'":
                if quote == nil { quote = character } else if quote == character { quote = nil }
            case "." where quote == nil: parts.append("")
            case let blank where quote == nil && blank.isWhitespace: break
            default: parts[parts.count - 1].append(character)
            }
        }
        return parts
    }

    private func skip(to end: Character, from place: inout Int) {
        while place < characters.count, characters[place] != end { place += 1 }
    }

    /// To the line break that ends the value: one outside strings and brackets.
    private func skipValue(from place: inout Int, counting line: inout Int) {
        var depth = 0
        while place < characters.count {
            switch characters[place] {
            case "\n" where depth == 0: return
            case "\n": line += 1
            case "[", "{": depth += 1
            case "]", "}": depth -= 1
            case "#":
                skip(to: "\n", from: &place)
                continue
            case "\"", "'":
                skipString(from: &place, counting: &line)
                continue
            default: break
            }
            place += 1
        }
    }

    private func skipString(from place: inout Int, counting line: inout Int) {
        let quote = characters[place]
        let isLong = characters[place...].prefix(3).elementsEqual([quote, quote, quote])
        let end = Array(repeating: quote, count: isLong ? 3 : 1)
        place += end.count
        while place < characters.count, !characters[place...].starts(with: end) {
            if quote == "\"", characters[place] == "\\" { place += 1 }
            if place < characters.count, characters[place] == "\n" { line += 1 }
            place += 1
        }
        place += end.count
    }
}
