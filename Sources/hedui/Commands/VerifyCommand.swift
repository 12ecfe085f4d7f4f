import ArgumentParser
import Pipeline

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "核对台账、识别结果、归档和隔离是否相符，原件按内容校验。",
        discussion: "退出状态：0 全部相符；1 有不符之处。")

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let problems = try Verification(configuration: options.configuration()).problems()
        print(problems.isEmpty ? "台账、识别结果、归档和隔离全部相符。" : problems.joined(separator: "\n"))
        if !problems.isEmpty { throw ExitStatus.somethingNotTaken }
    }
}
