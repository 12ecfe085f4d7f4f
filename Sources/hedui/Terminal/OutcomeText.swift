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
        if outcome.summary.isStopped { lines.append("已按要求停止，\(outcome.summary.left.count) 件留在收件夹，待下次收取。") }
        lines.append("\(BalanceText(outcome.balance).text)。")
        lines.append("报告：\(outcome.reportIndex.path)")
        text = lines.joined(separator: "\n")
    }
}
