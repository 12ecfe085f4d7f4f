import FormModel
public import Foundation
import Ledger

/// Scores an output folder of hedui against a forged set: the one place where the forge reads a ledger and a truth.
public enum LedgerScore {
    /// - Parameters:
    ///   - set: A folder that `forge make` wrote.
    ///   - output: An output folder of hedui, with `ledger.sqlite`.
    public static func score(set: URL, output: URL) throws -> SetScore {
        let truth = try JSONDecoder().decode(ForgeTruth.self, from: Data(contentsOf: set.appending(path: "truth.json")))
        let file = output.appending(path: "ledger.sqlite")
        // Opening would make an empty ledger.
        guard FileManager.default.fileExists(atPath: file.path) else {
            throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: file.path])
        }
        let ledger = try LedgerStore(path: file.path)
        return SetScorer(truth: truth).score(results: try ledger.fieldResults(), findings: try ledger.findings())
    }
}
