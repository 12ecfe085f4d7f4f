import ArgumentParser
import Foundation
import Pipeline

/// What a run starts to open files and read pages for it; no command for people.
struct ReadPagesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read-pages", abstract: "供 run 和 watch 在独立进程中识别页面。", shouldDisplay: false)

    /// This program itself.
    static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()

    func run() {
        ReaderService().serve()
    }
}
