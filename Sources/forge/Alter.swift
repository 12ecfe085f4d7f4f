import ArgumentParser
import FormForge
import Foundation

struct Alter: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Changes one character in most values of a set's records, for hedui recheck and then score.")

    @Argument(help: "Folder of the set, with truth.json.") var set: String
    @Option(help: "Folder that takes records/ and truth.json.") var output: String
    @Option(help: "What is drawn by lot follows from it.") var seed: UInt64

    func run() throws {
        let alterer = try RecordAlterer(set: URL(filePath: set), seed: seed)
        print("\(try alterer.write(to: URL(filePath: output))) values changed")
    }
}
