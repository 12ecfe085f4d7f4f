/// Characters of the same strokes in other proportions: they differ from one kind of type to the next more than from each
/// other, so that neither a recogniser nor a comparison of shapes tells them apart for certain.
///
/// From the domain's facts, section 4 (未末, 己已巳, 日曰, 土士), and 人入八 and 干千于, which differ as little.
public enum SameStrokes {
    private static let groups: [Set<Character>] = ["日曰", "人入八", "己已巳", "未末", "土士", "干千于"].map { Set($0) }

    /// Whether both are of one group.
    public static func contain(_ one: Character, _ other: Character) -> Bool {
        groups.contains { $0.contains(one) && $0.contains(other) }
    }

    /// Whether two texts differ, and in nothing but such characters.
    public static func areAllThatDiffers(in one: String, _ other: String) -> Bool {
        one != other && one.count == other.count && zip(one, other).allSatisfy { $0 == $1 || contain($0, $1) }
    }

    /// The other characters of the same strokes.
    public static func twins(of character: Character) -> [Character] {
        groups.first { $0.contains(character) }.map { $0.subtracting([character]).sorted() } ?? []
    }

    /// Whether there is another character of the same strokes.
    public static func contain(_ character: Character) -> Bool { groups.contains { $0.contains(character) } }
}
