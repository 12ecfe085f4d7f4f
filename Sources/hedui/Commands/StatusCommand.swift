import ArgumentParser
import Pipeline

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "查看收到的每一件材料到了哪一步；可在运行的同时使用。")

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        print(try StatusReport(configuration: options.configuration()).text())
    }
}
