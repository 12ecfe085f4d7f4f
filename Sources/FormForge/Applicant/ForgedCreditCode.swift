/// Credit codes that were never issued, with the right check digits.
///
/// Source: GB 32100-2015 (weights 3^(i-1) mod 31) around GB 11714-1997 (weights 3 7 9 10 5 8 4 2, mod 11).
public enum ForgedCreditCode {
    static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

    /// Of an enterprise (91) registered in the division `division` (six digits).
    public static func make(division: String, _ random: inout SplitMix64) -> String {
        let body = "MA" + (0..<6).map { _ in String(random.pick(alphabet)) }.joined()
        // One body in five is of the old, all-digit kind.
        let organisation = random.chance(0.2) ? random.digits(8) : body
        let first17 = "91" + division + organisation + String(organisationCheck(organisation))
        return first17 + String(check(first17))
    }

    /// `code` with another check digit, so that it is invalid.
    public static func spoilt(_ code: String, _ random: inout SplitMix64) -> String {
        let right = code.last!
        return String(code.dropLast()) + String(random.pick(alphabet.filter { $0 != right }))
    }

    /// The check character of the first 17 characters of a credit code.
    static func check(_ first17: String) -> Character {
        var weight = 1
        var sum = 0
        for character in first17 {
            sum += alphabet.firstIndex(of: character)! * weight
            weight = weight * 3 % 31
        }
        return alphabet[(31 - sum % 31) % 31]
    }

    /// The check character of the first eight characters of an organisation code.
    static func organisationCheck(_ first8: String) -> Character {
        let weights = [3, 7, 9, 10, 5, 8, 4, 2]
        let letters = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        let sum = zip(first8, weights).map { letters.firstIndex(of: $0)! * $1 }.reduce(0, +)
        let check = 11 - sum % 11
        return check == 11 ? "0" : check == 10 ? "X" : Character(String(check))
    }

    public static func isValid(_ code: String) -> Bool {
        guard code.count == 18, code.allSatisfy(alphabet.contains) else { return false }
        let characters = Array(code)
        return check(String(characters[0..<17])) == characters[17]
            && organisationCheck(String(characters[8..<16])) == characters[16]
    }
}
