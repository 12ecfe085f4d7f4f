import ArgumentParser
import FormForge
import Foundation

struct Score: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Compares an output folder of hedui with the truth of a set and prints the tables of the issues' bars.")

    @Argument(help: "Folder of the set, with truth.json.") var set: String
    @Argument(help: "Output folder of hedui, with ledger.sqlite.") var output: String
    @Option(help: "How many cases of each kind are listed.") var cases = 15

    func run() throws {
        let score = try LedgerScore.score(set: URL(filePath: set), output: URL(filePath: output))
        print(ScoreText(score, caseLimit: cases).text, terminator: "")
    }
}
