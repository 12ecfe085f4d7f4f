internal import FormModel
internal import Foundation

/// What the operator's command is told of a run, as JSON with keys in snake case.
struct RunTelegram: Codable {
    struct Refusal: Codable {
        var name: String
        var reason: String
    }

    /// `ended`, `stopped` or `failed`.
    var state: String
    /// In Chinese, why it failed.
    var reason: String?
    /// ISO 8601 with offset.
    var startedAt: String
    var endedAt: String?
    var pagesRead = 0
    var taken = 0
    var duplicates = 0
    var quarantined: [Refusal] = []
    /// Names of entries that stay in the inbox.
    var left: [String] = []
    /// Of everything ever received.
    var balance: IntakeBalance?
    /// Path of the page to open first.
    var report: String?
    /// That of the program, as the contract has it.
    var exitStatus: Int32

    init(_ outcome: RunOutcome) {
        let summary = outcome.summary
        state = summary.isStopped ? "stopped" : "ended"
        startedAt = summary.startedAt
        endedAt = summary.endedAt
        pagesRead = summary.pagesRead
        taken = summary.intake.count { $0.outcome == .taken }
        duplicates = summary.intake.count { $0.outcome == .duplicate }
        quarantined = summary.intake.filter { $0.outcome == .quarantined }.map {
            Refusal(name: $0.name, reason: $0.reason ?? "")
        }
        left = summary.left
        balance = outcome.balance
        report = outcome.reportIndex.path
        exitStatus = outcome.exitStatus.rawValue
    }

    init(startedAt: String, failure: any Error) {
        state = "failed"
        reason = "\(failure)"
        self.startedAt = startedAt
        exitStatus = (failure is ConfigurationError ? ExitStatus.wrongUsage : .fault).rawValue
    }

    func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }
}
