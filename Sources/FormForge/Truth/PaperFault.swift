public import FormModel

/// A fault of the paper that was planted, which hedui must find.
public struct PaperFault: Codable, Sendable, Hashable {
    /// The kind of finding that is due.
    public var kind: Finding.Kind
    public var field: FieldID
    /// What was done, in English, for whoever reads the score.
    public var note: String
    /// Of a set with breaches: the score counts each `note` by itself.
    public var isBreach: Bool?

    /// What `note` says of a seal of another unit.
    static let foreignSeal = "another unit's seal"

    var isForeignSeal: Bool { note == Self.foreignSeal }

    public init(_ kind: Finding.Kind, _ field: FieldID, _ note: String, isBreach: Bool? = nil) {
        self.kind = kind
        self.field = field
        self.note = note
        self.isBreach = isBreach
    }
}
