import ArgumentParser
import Pipeline

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "检查运行所需的一切：语言数据、文件夹、权限、磁盘、版本，并说明缺什么、怎样补。")

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let doctor = Doctor(configuration: try options.configuration())
        let checks = doctor.checks()
        print(checks.map(\.text).joined(separator: "\n"))
        if checks.contains(where: \.isFailure) { throw ExitStatus.wrongUsage }
    }
}
