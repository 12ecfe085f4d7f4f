public import FormModel

/// The copies and the record of one application, as the linker put them together.
public struct LinkedApplication: Sendable {
    /// As in `DossierReview`.
    public let id: String
    public let record: ElectronicRecord?
    /// In the order of their names.
    public let copies: [LinkedCopy]
}
