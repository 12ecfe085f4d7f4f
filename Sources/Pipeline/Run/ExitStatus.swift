/// How the program ends, as the contract fixes it. What the pipeline finds in applications never changes it.
///
/// An error, so that a command which has said all there is to say can end with it.
public enum ExitStatus: Int32, Error, Sendable, CaseIterable {
    /// Everything in the inbox was taken.
    case everythingTaken = 0
    /// The run finished and at least one file could not be taken.
    case somethingNotTaken = 1
    /// Wrong usage or configuration.
    case wrongUsage = 2
    /// Another run holds the output folder.
    case outputHeld = 3
    /// A fault of the program itself.
    case fault = 70
}
