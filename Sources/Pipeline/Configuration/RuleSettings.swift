/// How a commission weighs the rules; identifiers as `hedui rules` lists them.
public struct RuleSettings: Sendable, Hashable {
    /// Projects that may be recommended.
    public var quota = 10
    /// Rules that are not checked.
    public var disabled: Set<String> = []
    /// Rules whose errors are for a person to decide.
    public var advisory: Set<String> = []

    public init() {}
}
