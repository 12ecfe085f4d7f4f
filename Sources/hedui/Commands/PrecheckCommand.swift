import ArgumentParser
import Foundation
import Pipeline

struct PrecheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "precheck", abstract: "收件窗口当场检查扫描件：分辨率、颜色、清晰程度、缺页和重页。",
        discussion: "只看不收，不写台账。退出状态：0 可以收取；1 有需要处理之处。")

    @OptionGroup var options: ConfigurationOptions

    @Argument(help: ArgumentHelp("扫描件（文件或文件夹），可多个。", valueName: "扫描件"))
    var files: [String]

    func run() throws {
        let precheck = Precheck(configuration: try options.configuration())
        var isClean = true
        for file in files {
            let advice = precheck.advice(on: URL(filePath: file))
            isClean = isClean && advice.isEmpty
            print("\(file)：\(advice.isEmpty ? "可以收取" : "")")
            for line in advice { print("  \(line)") }
        }
        if !isClean { throw ExitStatus.somethingNotTaken }
    }
}
