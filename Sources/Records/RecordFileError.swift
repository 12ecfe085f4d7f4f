/// Why a record file could not be read at all.
public struct RecordFileError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Reason: Sendable, Hashable {
        case missing
        case empty
        case tooLarge
        case unsupported
        case damaged
        case noApplications
    }

    public var reason: Reason
    /// Name of the file without its folder.
    public var file: String
    /// One Chinese sentence that says what is wrong and what to do.
    public var message: String

    public var description: String { "\(file)：\(message)" }

    init(_ reason: Reason, file: String = "", _ message: String) {
        self.reason = reason
        self.file = file
        self.message = message
    }
}
