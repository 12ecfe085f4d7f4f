internal import FormChecks
internal import FormModel
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
        let ledger = try LedgerStore(path: output.ledger.path)
        let balance = try ledger.balance(expectedCopies: CheckSettings().copies)
        var lines: [String] = []
        let holder = OutputLock.holder(of: configuration.output)
        var isHeld = false
        if case .held(let process) = holder {
            isHeld = true
            lines.append("正在运行\(process.map { "（进程 \($0)）" } ?? "")。")
        }
        lines += try ledger.runs(last: 1).map { text(of: $0, isHeld: isHeld) }
        lines.append("\(BalanceText(balance).text)。")
        lines.append("没有纸质件的电子版：\(balance.recordsWithoutPaper) 份。")
        let waiting = try Inbox(folder: configuration.inbox, quietSeconds: 0).entries().count
        lines.append("收件夹中尚有 \(waiting) 件。")
        return lines.joined(separator: "\n")
    }

    private func text(of run: RunEntry, isHeld: Bool) -> String {
        let pages = "识别 \(run.pagesRead) 页"
        switch run.state {
        case .ended: return "最近一次运行：\(run.startedAt) 至 \(run.endedAt ?? "")，正常结束，\(pages)。"
        case .stopped:
            return "最近一次运行：\(run.startedAt) 至 \(run.endedAt ?? "")，按要求停止，\(pages)，没有识别完的留在收件夹。"
        case .failed: return "最近一次运行（\(run.startedAt) 开始）因故停止：\(run.reason ?? "原因不明")"
        case .running where isHeld:
            return "本次运行：\(run.startedAt) 开始，共 \(run.entries) 件，正在第 \(run.position) 件。"
        case .running, .interrupted: return "最近一次运行\(run.whereItEnded)；再次运行即接着处理，已识别的页不会重做。"
        }
    }
}
