/// How many days originals are kept after they were taken; nil for ever.
public struct RetentionSettings: Sendable, Hashable {
    public var archiveDays: Int?
    public var quarantineDays: Int?

    public init() {}
}
