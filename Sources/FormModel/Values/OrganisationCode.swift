/// An organisation code: eight characters and a check character (GB 11714-1997).
///
/// Letters are allowed everywhere (A to Z count 10 to 35); the check character is a digit or X. Written with a hyphen
/// before it, stored without.
public struct OrganisationCode: Sendable, Hashable, Codable, CustomStringConvertible {
    /// Why a text is not an organisation code.
    public enum Fault: Error, Sendable, Hashable {
        /// Not nine characters; how many there are.
        case length(Int)
        /// Counts from 1.
        case illegalCharacter(Character, position: Int)
        case checkCharacter(expected: Character, found: Character)
    }

    /// Nine characters, upper case, no hyphen.
    public let characters: String

    /// Parses a code as written: either width, any case, with or without the hyphen.
    public init(_ text: String) throws(Fault) {
        let code = CreditCode.normalised(text)
        guard code.count == 9 else { throw .length(code.count) }
        let check = try Self.checkCharacter(ofFirstEight: code)
        let found = code.last ?? "?"
        guard found == check else { throw .checkCharacter(expected: check, found: found) }
        characters = code
    }

    /// As printed: `20280945-7`.
    public var description: String { "\(characters.dropLast())-\(characters.suffix(1))" }

    /// C9 = 11 − Σ Cᵢ·Wᵢ mod 11, where 10 is written X and 11 is 0 (GB 11714-1997, annex).
    static func checkCharacter(ofFirstEight code: some StringProtocol) throws(Fault) -> Character {
        let weights = [3, 7, 9, 10, 5, 8, 4, 2]
        var sum = 0
        for (index, character) in code.prefix(8).enumerated() {
            guard let value = value(character) else { throw .illegalCharacter(character, position: index + 1) }
            sum += value * weights[index]
        }
        let check = 11 - sum % 11
        return check == 10 ? "X" : Character(String(check % 11))
    }

    private static func value(_ character: Character) -> Int? {
        guard let ascii = character.asciiValue else { return nil }
        switch ascii {
        case 0x30...0x39: return Int(ascii - 0x30)
        case 0x41...0x5A: return Int(ascii - 0x41) + 10
        default: return nil
        }
    }
}
