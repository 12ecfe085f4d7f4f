import ArgumentParser
import FormForge
import Foundation

struct Multiply: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes the output folder of a season, for hedui recheck, out of the readings of a few copies.")

    @Argument(help: "Output folder of a run of hedui.") var source: String
    @Option(help: "The electronic versions of that run.") var records: String
    @Option(help: "Number of copies.") var copies: Int
    @Option(help: "Folder that takes output/ and records/; must be new.") var output: String

    func validate() throws {
        guard copies > 0 else { throw ValidationError("At least one copy.") }
    }

    func run() throws {
        try SeasonForge(output: URL(filePath: source), records: URL(filePath: records))
            .make(copies: copies, into: URL(filePath: output))
    }
}
