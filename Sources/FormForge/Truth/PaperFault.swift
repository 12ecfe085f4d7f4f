public import FormModel

/// A fault of the paper that was planted, which hedui must find.
public struct PaperFault: Codable, Sendable, Hashable {
    /// The kind of finding that is due.
    public var kind: Finding.Kind
    public var field: FieldID
    /// What was done, in English, for whoever reads the score.
    public var note: String

    public init(_ kind: Finding.Kind, _ field: FieldID, _ note: String) {
        self.kind = kind
        self.field = field
        self.note = note
    }
}
