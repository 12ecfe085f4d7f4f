import ArgumentParser
import FormForge
import Foundation

struct Mutate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fills an inbox with mutants of sound and hostile files, for bin/fuzz-intake.")

    @Option(help: "Seed of the mutants.") var seed: UInt64
    @Option(help: "Number of files.") var files: Int
    @Option(help: "Folder whose files are changed too.") var also: String?
    @Option(help: "Folder that takes the mutants.") var output: String

    func run() throws {
        let sound = try HostileCorpus.sound()
        var corpus = HostileCorpus(seed: seed)
        var seeds = corpus.files(from: sound) + sound.map { ("scan.\($0.key)", $0.value) }
        if let also {
            let folder = URL(filePath: also)
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
                seeds.append((name, try Data(contentsOf: folder.appending(path: name))))
            }
        }
        let output = URL(filePath: output)
        try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
        var mutator = Mutator(seed: seed, seeds: seeds.sorted { $0.name < $1.name })
        for number in 1...max(1, files) {
            let file = mutator.next(number: number)
            try file.data.write(to: output.appending(path: file.name))
        }
    }
}
