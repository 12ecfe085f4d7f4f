internal import FormModel
internal import Foundation
internal import Ledger
internal import PageImaging

/// Checks ledger, readings, archive and quarantine against each other, originals by their content.
public struct Verification {
    private let configuration: PipelineConfiguration

    public init(configuration: PipelineConfiguration) {
        self.configuration = configuration
    }

    /// What does not fit, in Chinese, one sentence each; empty where all does. Holds the output folder for its time.
    public func problems() throws -> [String] {
        let lock = try OutputLock(output: configuration.output)
        defer { withExtendedLifetime(lock) {} }
        let output = OutputFolder(root: configuration.output)
        guard FileManager.default.fileExists(atPath: output.ledger.path) else { return ["没有台账 \(output.ledger.path)"] }
        let store = ReadingStore(folder: output.readings)
        let entries = try store.entries()
        let inLedger = Set(try LedgerStore(path: output.ledger.path).contentHashes())
        let open = configuration.readers.opener(limits: configuration.ingestLimits)
        var problems: [String] = []
        for entry in entries {
            let copy = entry.copy
            if !inLedger.contains(copy.contentHash) { problems.append("\(copy.name) 已识别但不在台账中，请运行 hedui recheck") }
            if !store.holdsAllPages(of: copy) { problems.append("\(copy.name) 的识别结果不全，请将原件从归档移回收件夹重新识别") }
            if entry.isOriginalDeleted == true { continue }
            let original = output.archive.appending(path: copy.name)
            guard FileManager.default.fileExists(atPath: original.path) else {
                problems.append(
                    entry.isFiled ? "归档中没有 \(copy.name)，请查找原件" : "\(copy.name) 尚未移入归档，请再次运行 hedui run")
                continue
            }
            do {
                if try open(original).copy.contentHash != copy.contentHash {
                    problems.append("归档中的 \(copy.name) 与识别时的内容不同，请从备份恢复原件")
                }
            } catch {
                problems.append("归档中的 \(copy.name) 打不开（\(IntakeSorter.reason(error))），请从备份恢复原件")
            }
        }
        let known = Set(entries.map(\.copy.contentHash))
        let lost = inLedger.subtracting(known).count
        if lost > 0 { problems.append("台账中有 \(lost) 份材料没有识别结果，请将原件从归档移回收件夹重新识别") }
        let quarantined = try FileManager.default.contentsOfDirectory(atPath: output.quarantine.path)
        for name in quarantined.sorted()
        where !name.hasSuffix(FilingCabinet.reasonSuffix)
            && !quarantined.contains(name + FilingCabinet.reasonSuffix)
        {
            problems.append("隔离的 \(name) 没有原因说明")
        }
        return problems
    }
}
