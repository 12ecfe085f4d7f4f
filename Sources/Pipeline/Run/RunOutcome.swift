public import FormModel
public import Foundation

/// What a run leaves behind.
public struct RunOutcome: Sendable {
    public var summary: RunSummary
    public var balance: IntakeBalance
    /// The page to open first.
    public var reportIndex: URL
    /// Names of inbox entries that could not be moved out of the inbox; the next run tries again.
    public var unfiled: [String]

    public init(summary: RunSummary, balance: IntakeBalance, reportIndex: URL, unfiled: [String] = []) {
        self.summary = summary
        self.balance = balance
        self.reportIndex = reportIndex
        self.unfiled = unfiled
    }

    /// Any file that was quarantined or not moved makes it 1; a duplicate was taken account of and does not.
    public var exitStatus: ExitStatus {
        unfiled.isEmpty && !summary.intake.contains { $0.outcome == .quarantined }
            ? .everythingTaken : .somethingNotTaken
    }
}
