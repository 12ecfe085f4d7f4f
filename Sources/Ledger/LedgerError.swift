/// Why the ledger could not be opened, read or written.
public struct LedgerError: Error, Sendable, Hashable, CustomStringConvertible {
    /// In Chinese, for the person who runs the program; ends with what SQLite or the system said.
    public var message: String

    public var description: String { message }

    /// Runs `body` and turns whatever it throws into a `LedgerError` that says what was being done.
    static func wrapping<Value>(_ doing: String, _ body: () throws -> Value) throws(LedgerError) -> Value {
        do {
            return try body()
        } catch let error as LedgerError {
            throw error
        } catch {
            throw LedgerError(message: "\(doing)：\(error)")
        }
    }
}
