/// Whose name the text along a seal's rim is.
public enum SealName: String, Codable, Sendable, Hashable {
    /// That of the unit beside whose name it stands.
    case own
    /// Another's.
    case foreign
    /// The ink does not tell.
    case unclear
}
