/// One run of the pipeline, for the ledger's table `runs` and the index page.
public struct RunSummary: Codable, Sendable, Hashable {
    /// An inbox entry and what became of it.
    public struct Intake: Codable, Sendable, Hashable {
        public enum Outcome: String, Codable, Sendable, Hashable, CaseIterable {
            case taken, duplicate, quarantined
        }
        public var name: String
        public var contentHash: String?
        public var outcome: Outcome
        /// In Chinese: why it was not taken, or of which copy it is a duplicate.
        public var reason: String?

        public init(name: String, contentHash: String?, outcome: Outcome, reason: String? = nil) {
            self.name = name
            self.contentHash = contentHash
            self.outcome = outcome
            self.reason = reason
        }
    }

    /// ISO 8601 with offset.
    public var startedAt: String
    public var endedAt: String
    public var intake: [Intake]
    /// Names of entries that stay in the inbox: not read to the end by a stopped run, or not to be moved.
    public var left: [String]
    public var pagesRead: Int
    /// Whether it was told to stop before its end.
    public var isStopped: Bool

    public init(
        startedAt: String, endedAt: String, intake: [Intake], left: [String] = [], pagesRead: Int,
        isStopped: Bool = false
    ) {
        self.startedAt = startedAt
        self.endedAt = endedAt
        self.intake = intake
        self.left = left
        self.pagesRead = pagesRead
        self.isStopped = isStopped
    }
}
