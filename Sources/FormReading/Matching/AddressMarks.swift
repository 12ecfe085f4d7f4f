internal import FormModel

/// Signs of an address of e-mail that recognisers write otherwise or twice, mended where RFC 5321 and habit leave no doubt.
struct AddressMarks {
    /// A dash of any length is the hyphen; `@` is at times read as itself and Q beside it, or as a sign that no address
    /// has; a capital between small letters that has their shape is one of them; an underscore is read as two.
    static func mended(_ characters: [ReadCharacter]) -> [ReadCharacter] {
        var mended: [ReadCharacter] = []
        let hasAt = characters.contains { $0.text == "@" }
        // Whoever writes capitals writes some that no small letter looks like.
        let isSmallThroughout = characters.allSatisfy {
            $0.text == $0.text.lowercased() || sameShape.contains($0.text) || ["Q", "I"].contains($0.text)
        }
        for (index, character) in characters.enumerated() {
            var character = character
            if dashes.contains(character.text) {
                character.text = "-"
                if mended.last?.text == "-" { continue }
            }
            let isBesideAt = [index - 1, index + 1].contains {
                characters.indices.contains($0) && characters[$0].text == "@"
            }
            if character.text == "Q" || signsOfAt.contains(character.text), isBesideAt { continue }
            if signsOfAt.contains(character.text), !hasAt {
                character.text = "@"
                character.confidence = min(character.confidence, guessed)
            }
            if character.text == "_", mended.last?.text == "_" { continue }
            // In print without serifs the capital is the same stroke.
            if character.text == "I", isSmallThroughout {
                character.text = "l"
                character.confidence = min(character.confidence, guessed)
            }
            if character.text == "Q", !hasAt, isSmall(characters, index - 1) || isSmall(characters, index + 1) {
                character.text = "@"
                character.confidence = min(character.confidence, guessed)
            }
            if isSmallThroughout, sameShape.contains(character.text), isSmall(characters, index - 1),
                isSmall(characters, index + 1)
            {
                character.text = character.text.lowercased()
            }
            mended.append(character)
        }
        return withDomainOfChina(mended)
    }

    /// There is no domain `en` (IANA, Root Zone Database): it is `cn`.
    private static func withDomainOfChina(_ characters: [ReadCharacter]) -> [ReadCharacter] {
        var mended = characters
        while mended.last?.text == "." { mended.removeLast() }
        guard mended.suffix(3).map(\.text) == [".", "e", "n"] else { return mended }
        let index = mended.count - 2
        mended[index].text = "c"
        mended[index].confidence = min(mended[index].confidence, guessed)
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
