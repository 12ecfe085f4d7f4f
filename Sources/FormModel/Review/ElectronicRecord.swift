/// The electronic version of one application, as the online system or a disc holds it.
public struct ElectronicRecord: Codable, Sendable, Hashable {
    /// The system's own number.
    public var applicationID: String
    /// Values as given; options joined by `、`. A key that is absent means the source has no such column, an empty
    /// string that the column is empty.
    public var values: [FieldID: String]

    public init(applicationID: String, values: [FieldID: String]) {
        self.applicationID = applicationID
        self.values = values
    }
}
