/// A unified social credit code: 18 characters (GB 32100-2015), the last one a check character.
///
/// Characters 9 to 17 are the organisation code and must pass GB 11714 too. The letters I, O, S, V and Z never occur.
public struct CreditCode: Sendable, Hashable, Codable, CustomStringConvertible {
    /// Why a text is not a credit code.
    public enum Fault: Error, Sendable, Hashable {
        /// Not 18 characters; how many there are.
        case length(Int)
        /// Counts from 1.
        case illegalCharacter(Character, position: Int)
        case checkCharacter(expected: Character, found: Character)
        /// Characters 9 to 17 fail the check of GB 11714.
        case organisationPart(expected: Character, found: Character)
    }

    /// 18 characters, upper case.
    public let characters: String

    /// Parses a code as written: either width, any case, spaces and hyphens between groups.
    public init(_ text: String) throws(Fault) {
        let code = Self.normalised(text)
        guard code.count == 18 else { throw .length(code.count) }
        for (index, character) in code.enumerated() where Self.values[character] == nil {
            throw .illegalCharacter(character, position: index + 1)
        }
        let expected = Self.checkCharacter(ofFirst17: code)
        let found = code.last ?? "?"
        guard found == expected else { throw .checkCharacter(expected: expected, found: found) }
        let part = code.dropFirst(8).prefix(9)
        guard let check = try? OrganisationCode.checkCharacter(ofFirstEight: part), part.last == check else {
            throw .organisationPart(
                expected: (try? OrganisationCode.checkCharacter(ofFirstEight: part)) ?? "?", found: part.last ?? "?")
        }
        characters = code
    }

    public var description: String { characters }

    /// Characters 9 to 17 with their hyphen.
    public var organisationCode: String { "\(characters.dropFirst(8).prefix(8))-\(characters.dropFirst(16).prefix(1))" }

    /// Upper case, half width, without spaces, hyphens and brackets; what is left is not checked.
    public static func normalised(_ text: String) -> String {
        String(FoldedText(text).text.uppercased().filter { !" -()·:".contains($0) })
    }

    /// Valid codes that differ from `text` in one character by a look-alike, best first.
    ///
    /// A suggestion to show a person, never a correction: the applicant may have written a wrong code.
    public static func repairs(of text: String) -> [CreditCode] {
        let code = Array(normalised(text))
        guard code.count == 18 else { return [] }
        var found: [CreditCode] = []
        for (index, character) in code.enumerated() {
            for candidate in lookAlikes[character] ?? [] {
                var repaired = code
                repaired[index] = candidate
                if let valid = try? CreditCode(String(repaired)) { found.append(valid) }
            }
        }
        return found
    }

    /// C18 = 31 − Σ Cᵢ·3^(i−1) mod 31, where 31 counts as 0 (GB 32100-2015, clause 4).
    private static func checkCharacter(ofFirst17 code: String) -> Character {
        var sum = 0
        var weight = 1
        for character in code.prefix(17) {
            sum += (values[character] ?? 0) * weight
            weight = weight * 3 % 31
        }
        return alphabet[(31 - sum % 31) % 31]
    }

    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
    private static let values = Dictionary(uniqueKeysWithValues: alphabet.enumerated().map { ($1, $0) })

    /// What a recogniser confuses in print, both ways; the five letters that never occur point one way.
    private static let lookAlikes: [Character: [Character]] = {
        let pairs = [
            "0D", "0Q", "0U", "1L", "1T", "17", "2Z", "27", "3B", "38", "5S", "56", "68", "6G", "6C", "8B", "9G", "9P",
            "4A", "CG", "EF", "HN", "MN", "MW", "PR", "UY", "UJ", "WY", "XY", "KX", "DQ", "BR", "BE", "TY",
        ]
        var table: [Character: [Character]] = [
            "I": ["1", "L", "J", "T"], "O": ["0", "D", "Q"], "S": ["5", "8"], "Z": ["2", "7"], "V": ["U", "Y"],
        ]
        for pair in pairs {
            guard let one = pair.first, let other = pair.last else { continue }
            if values[other] != nil { table[one, default: []].append(other) }
            if values[one] != nil, values[other] != nil { table[other, default: []].append(one) }
        }
        return table
    }()
}
