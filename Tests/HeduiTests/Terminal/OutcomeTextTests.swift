import FormModel
import Foundation
import Pipeline
import Testing

@testable import hedui

struct OutcomeTextTests {
    @Test func `the end of a run tells the balance, what was not taken and where the report lies`() {
        let summary = RunSummary(
            startedAt: "", endedAt: "",
            intake: [
                .init(name: "甲.pdf", contentHash: "1", outcome: .taken),
                .init(name: "乙.pdf", contentHash: "1", outcome: .duplicate, reason: "与 甲.pdf 相同"),
                .init(name: "丙.pdf", contentHash: nil, outcome: .quarantined, reason: "文件已加密"),
            ], pagesRead: 24)
        let balance = IntakeBalance(
            finished: 4, waitingForCopy: 3, waitingForRecord: 2, duplicates: 1, quarantined: 1, failed: 0,
            recordsWithoutPaper: 0)
        let outcome = RunOutcome(
            summary: summary, balance: balance, reportIndex: URL(filePath: "/out/reports/index.html"))
        #expect(
            OutcomeText(outcome).text == """
                收到 3 件：收取 1，重复 1，隔离 1；识别 24 页。
                隔离 丙.pdf：文件已加密
                累计收到 11 件 = 已配齐 4 + 待第二份 3 + 待电子版 2 + 重复 1 + 隔离 1 + 未处理完 0。
                报告：/out/reports/index.html
                """)
    }
}
