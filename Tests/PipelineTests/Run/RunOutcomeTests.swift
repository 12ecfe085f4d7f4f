import FormModel
import Foundation
import Pipeline
import Testing

struct RunOutcomeTests {
    @Test(
        arguments: [
            ([], Pipeline.ExitStatus.everythingTaken),
            ([.taken], .everythingTaken),
            ([.taken, .duplicate], .everythingTaken),
            ([.taken, .quarantined, .taken], .somethingNotTaken),
        ] as [([RunSummary.Intake.Outcome], Pipeline.ExitStatus)])
    func `only a file that could not be taken changes the exit status`(
        outcomes: [RunSummary.Intake.Outcome], status: Pipeline.ExitStatus
    ) {
        let intake = outcomes.map { RunSummary.Intake(name: "x", contentHash: nil, outcome: $0) }
        let summary = RunSummary(startedAt: "", endedAt: "", intake: intake, pagesRead: 0)
        let balance = IntakeBalance(
            finished: 0, waitingForCopy: 0, waitingForRecord: 0, duplicates: 0, quarantined: 0, failed: 0,
            recordsWithoutPaper: 0)
        #expect(RunOutcome(summary: summary, balance: balance, reportIndex: URL(filePath: "/")).exitStatus == status)
    }

    @Test func `exit statuses are those of the contract`() {
        #expect(Pipeline.ExitStatus.allCases.map(\.rawValue) == [0, 1, 2, 3, 70])
    }
}
