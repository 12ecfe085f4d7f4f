/// What became of everything that was ever received: finished, waiting for something, there twice, in quarantine, or not
/// taken yet.
public struct IntakeBalance: Codable, Sendable, Hashable {
    /// With a record and as many copies as are asked for.
    public var finished: Int
    public var waitingForCopy: Int
    public var waitingForRecord: Int
    public var duplicates: Int
    public var quarantined: Int
    /// Left in the inbox by the last run: not read to the end, or not to be moved.
    public var failed: Int
    public var recordsWithoutPaper: Int

    public init(
        finished: Int, waitingForCopy: Int, waitingForRecord: Int, duplicates: Int, quarantined: Int, failed: Int,
        recordsWithoutPaper: Int
    ) {
        self.finished = finished
        self.waitingForCopy = waitingForCopy
        self.waitingForRecord = waitingForRecord
        self.duplicates = duplicates
        self.quarantined = quarantined
        self.failed = failed
        self.recordsWithoutPaper = recordsWithoutPaper
    }

    public var received: Int {
        finished + waitingForCopy + waitingForRecord + duplicates + quarantined + failed
    }
}
