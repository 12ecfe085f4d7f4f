import ArgumentParser

@main
struct Forge: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes sets of forged applications with their truth, and scores hedui against them.",
        subcommands: [Make.self, Alter.self, Score.self, Multiply.self, Mutate.self])
}
