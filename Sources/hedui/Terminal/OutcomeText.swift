import FormModel
import Foundation
import Pipeline

/// What a run prints at its end: the balance, what was not taken and why, and where the report lies.
struct OutcomeText {
    let text: String

    init(_ outcome: RunOutcome) {
        let intake = outcome.summary.intake
        func count(_ wanted: RunSummary.Intake.Outcome) -> Int { intake.count { $0.outcome == wanted } }
        var lines = [
            "收到 \(intake.count) 件：收取 \(count(.taken))，重复 \(count(.duplicate))，隔离 \(count(.quarantined))；"
                + "识别 \(outcome.summary.pagesRead) 页。"
        ]
        for entry in intake where entry.outcome == .quarantined {
            lines.append("隔离 \(entry.name)：\(entry.reason ?? "原因不明")")
        }
        lines.append("报告：\(outcome.reportIndex.path)")
        text = lines.joined(separator: "\n")
    }
}
