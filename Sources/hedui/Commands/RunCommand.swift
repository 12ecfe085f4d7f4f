import ArgumentParser
import Pipeline

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "收取一遍收件夹，识别、检查、记账、出报告，然后结束；适合定时任务。")

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        try options.perform { try $0.run() }
    }
}
