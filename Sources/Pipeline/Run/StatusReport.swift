internal import Foundation
internal import Ledger

/// Whether every paper handed in is accounted for, in words for a clerk. Looks only; safe beside a run.
public struct StatusReport {
    private let configuration: PipelineConfiguration

    public init(configuration: PipelineConfiguration) {
        self.configuration = configuration
    }

    public func text() throws -> String {
        let output = OutputFolder(root: configuration.output)
        guard FileManager.default.fileExists(atPath: output.ledger.path) else { return "还没有台账：尚未运行过 hedui run。" }
        let balance = try LedgerStore(path: output.ledger.path).balance()
        var lines: [String] = []
        switch (OutputLock.holder(of: configuration.output), RunMark.left(in: output)) {
        case (.held(let process), let mark):
            lines.append(
                "正在运行\(process.map { "（进程 \($0)）" } ?? "")\(mark.map { "，开始于 \($0.startedAt)，本次 \($0.entries) 件" } ?? "")。"
            )
        case (.free, let mark?):
            lines.append("上次运行（开始于 \(mark.startedAt)，共 \(mark.entries) 件）没有正常结束；再次运行即接着处理，已识别的页不会重做。")
        case (.free, nil): break
        }
        if let run = balance.lastRun {
            lines.append("最近一次完成的运行：\(run.startedAt) 至 \(run.endedAt)，正常结束，识别 \(run.pagesRead) 页。")
        }
        lines.append(
            "收到 \(balance.received) 件 = 已配齐 \(balance.finished) + 待第二份 \(balance.waitingForCopy) + 待电子版 \(balance.waitingForRecord) + 重复 \(balance.duplicates) + 隔离 \(balance.quarantined)。"
        )
        lines.append("没有纸质件的电子版：\(balance.recordsWithoutPaper) 份。")
        let waiting = try Inbox(folder: configuration.inbox, quietSeconds: 0).entries().count
        lines.append("收件夹中尚有 \(waiting) 件。")
        return lines.joined(separator: "\n")
    }
}
