internal import FormModel

/// Signs of an address of e-mail that recognisers write otherwise or twice, mended where RFC 5321 and habit leave no doubt.
struct AddressMarks {
    /// A dash of any length is the hyphen; `@` is at times read as Q or G, with itself beside it or alone, or as a sign that no
    /// address has; a capital between small letters that has their shape is one of them; an underscore is read as two.
    static func mended(_ characters: [ReadCharacter]) -> [ReadCharacter] {
        var mended: [ReadCharacter] = []
        let (hasAt, hasQ) = (characters.contains { $0.text == "@" }, characters.contains { $0.text == "Q" })
        // Whoever writes capitals writes some that no small letter looks like.
        let isSmallThroughout = characters.allSatisfy {
            $0.text == $0.text.lowercased() || sameShape.contains($0.text) || ["Q", "I", "G"].contains($0.text)
        }
        for (index, character) in characters.enumerated() {
            var character = character
            if dashes.contains(character.text) || character.text == "~" && mended.contains(where: { $0.text == "@" }) {
                character.text = "-"
                if mended.last?.text == "-" { continue }
            }
            let isBesideAt = [index - 1, index + 1].contains {
                characters.indices.contains($0) && characters[$0].text == "@"
            }
            if isBesideAt, character.text == "Q" || signsOfAt.contains(character.text) { continue }
            if isBesideAt, character.text == "G", isSmallThroughout { continue }
            if let stroke = stroke(at: index, of: characters) {
                character = character.guessed(as: stroke, atMost: guessed)
            }
            if signsOfAt.contains(character.text), !hasAt {
                character = character.guessed(as: "@", atMost: guessed)
            }
            if character.text == "_", mended.last?.text == "_" { continue }
            // In print without serifs the capital is the same stroke.
            if character.text == "I", isSmallThroughout {
                character = character.guessed(as: "l", atMost: guessed)
            }
            if character.text == "Q" || character.text == "G" && isSmallThroughout && !hasQ, !hasAt,
                isSmall(characters, index - 1) || isSmall(characters, index + 1)
            {
                character = character.guessed(as: "@", atMost: guessed)
            }
            let isBehindSmall = index > 0 ? isSmall(characters, index - 1) : characters.dropFirst().first?.text == "."
            if isSmallThroughout, sameShape.contains(character.text), isBehindSmall, isSmall(characters, index + 1) {
                character.text = character.text.lowercased()
            }
            mended.append(character)
        }
        // RFC 1034 §3.5: no label ends with a hyphen.
        let labels = mended.indices.filter {
            mended[$0].text != "-" || $0 + 1 == mended.count || mended[$0 + 1].text != "."
        }
        return withDomainOfChina(withPoint(labels.map { mended[$0] }))
    }

    /// Behind `@` there is a point; where none was read and there is one hyphen, it is that: `cqjingpengliti-com`.
    private static func withPoint(_ characters: [ReadCharacter]) -> [ReadCharacter] {
        guard let at = characters.lastIndex(where: { $0.text == "@" }) else { return characters }
        let hyphens = characters.indices.filter { $0 > at && characters[$0].text == "-" }
        guard hyphens.count == 1, let index = hyphens.first, !characters[at...].contains(where: { $0.text == "." })
        else {
            return characters
        }
        var mended = characters
        mended[index] = mended[index].guessed(as: ".", atMost: guessed)
        return mended
    }

    /// 1 for l among figures, l for 1 that an address begins with (nobody's name does), j for a comma.
    private static func stroke(at index: Int, of characters: [ReadCharacter]) -> String? {
        func text(_ place: Int) -> String { characters.indices.contains(place) ? characters[place].text : "" }
        switch text(index) {
        case "1" where index == 0 && text(1) == ".": return "l"
        // No address has a comma (RFC 5322 §3.2.3): of a j a coarse scan leaves dot and tail.
        case ",", "，": return isSmall(characters, index - 1) && isSmall(characters, index + 1) ? "j" : nil
        case "l", "I":
            let isBehindFigure = text(index - 1).first?.isDigit == true
            return isBehindFigure && (text(index + 1) == "@" || text(index + 1).first?.isDigit == true) ? "1" : nil
        default: return nil
        }
    }

    /// There is no domain `en` (IANA, Root Zone Database): it is `cn`.
    private static func withDomainOfChina(_ characters: [ReadCharacter]) -> [ReadCharacter] {
        var mended = characters
        while mended.last?.text == "." { mended.removeLast() }
        guard mended.suffix(3).map(\.text) == [".", "e", "n"] else { return mended }
        let index = mended.count - 2
        mended[index] = mended[index].guessed(as: "c", atMost: guessed)
        return mended
    }

    private static let dashes: Set<String> = ["-", "—", "–", "－", "一", "‐"]
    private static let sameShape: Set<String> = ["C", "O", "S", "U", "V", "W", "X", "Z"]
    private static let signsOfAt: Set<String> = ["é", "è", "¢", "©", "®", "€", "£", "＠"]
    private static let guessed = 0.7

    private static func isSmall(_ characters: [ReadCharacter], _ index: Int) -> Bool {
        guard characters.indices.contains(index), let text = characters[index].text.first else { return false }
        return text.isASCII && (text.isLowercase || text.isNumber || "@.".contains(text))
            || sameShape.contains(characters[index].text) || dashes.contains(characters[index].text)
    }
}
