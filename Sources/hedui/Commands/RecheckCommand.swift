import ArgumentParser
import Pipeline

struct RecheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recheck", abstract: "用已保存的识别结果重新检查并出报告，不再识别；用于规则或电子版有变动之后。")

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        try options.perform(recognises: false) { try $0.recheck() }
    }
}
