public import FormModel

/// Everything that is true of a forged set: the file `truth.json`.
public struct ForgeTruth: Codable, Sendable {
    /// The seed of the set.
    public var seed: UInt64
    /// The command that made it, for whoever finds the folder.
    public var command: String
    public var applications: [ApplicationTruth]
    /// In the order of their names.
    public var copies: [CopyTruth]

    public init(seed: UInt64, command: String, applications: [ApplicationTruth], copies: [CopyTruth]) {
        self.seed = seed
        self.command = command
        self.applications = applications
        self.copies = copies
    }

    /// The application of `copy`.
    public func application(of copy: CopyTruth) -> ApplicationTruth? {
        applications.first { $0.id == copy.applicationID }
    }
}

/// One invented application.
public struct ApplicationTruth: Codable, Sendable {
    /// The number that the online system gave; of an application without a record, the number it would have.
    public var id: String
    /// nil for a paper that has no record.
    public var record: ElectronicRecord?
    /// Names of its copies; empty for a record that has no paper.
    public var copies: [String]
    public var rewritings: [HarmlessRewriting]

    public init(id: String, record: ElectronicRecord?, copies: [String], rewritings: [HarmlessRewriting]) {
        self.id = id
        self.record = record
        self.copies = copies
        self.rewritings = rewritings
    }
}
