public import FormModel

/// Something in a record file that a person must know: a value, a row or a column that could not be taken as it stood.
public struct RecordProblem: Sendable, Hashable, CustomStringConvertible {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The record has no application number; it got one made from its row.
        case noApplicationID
        /// The application number occurs before; this record was left out.
        case duplicate
        /// The value was damaged before it came here (digits lost, a formula's error) and was left out.
        case damagedValue
        /// Two columns name the same field and differ; the first was taken.
        case conflictingColumns
        /// A row that is no application (a total) was left out.
        case skippedRow
        /// A part of the file holds nothing that could be understood.
        case notUnderstood
    }

    public var kind: Kind
    /// Name of the file without its folder.
    public var file: String?
    /// As a spreadsheet counts rows, the heading being row 1; in JSON the number of the object.
    public var row: Int?
    public var applicationID: String?
    public var field: FieldID?
    /// One Chinese sentence that a clerk can act on; names the row.
    public var message: String

    public init(
        kind: Kind, file: String? = nil, row: Int? = nil, applicationID: String? = nil, field: FieldID? = nil,
        message: String
    ) {
        self.kind = kind
        self.file = file
        self.row = row
        self.applicationID = applicationID
        self.field = field
        self.message = message
    }

    /// The message with the name of its file in front, for where several files come together.
    public var description: String { file.map { "\($0)：\(message)" } ?? message }
}
