import ArgumentParser
import Foundation
import Pipeline

/// The program. Whatever ends it passes through `main`, which knows the exit statuses of the contract.
@main
struct Hedui: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hedui",
        abstract: "核对申报书纸质扫描件与电子版。",
        discussion: """
            把收件夹中的扫描件逐份识别、检查，与申报系统导出的电子版逐栏比对，写入台账并生成报告。
            退出状态：0 全部收取；1 已完成，但有文件未能收取；2 用法或配置有误；3 输出文件夹正被另一次运行占用；70 程序自身出错。
            """,
        version: "0.1.0",
        subcommands: [
            RunCommand.self, WatchCommand.self, RecheckCommand.self, DoctorCommand.self, InspectCommand.self,
            StatusCommand.self, VerifyCommand.self, PrecheckCommand.self, RulesCommand.self, ReadPagesCommand.self,
        ])

    func run() throws {
        throw ValidationError("缺少命令：run、watch、recheck、status、verify、precheck、doctor、inspect 或 rules")
    }

    static func main() {
        SingleThreadedRecognition.ensure()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            let ending = Ending(of: error)
            if !ending.message.isEmpty {
                ending.isAnswer ? print(ending.message) : StandardError.write(ending.message + "\n")
            }
            Foundation.exit(ending.status)
        }
    }
}
