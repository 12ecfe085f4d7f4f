import ArgumentParser
import Foundation
import Pipeline

struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect", abstract: "把识别出的表格、文字、勾选和印章画在页面图片上，供查找问题时观看；不改动台账。")

    @Argument(help: ArgumentHelp("扫描件。", valueName: "文件"))
    var files: [String]

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let progress = ProgressChoice.make(level: options.logLevel)
        defer { progress.end() }
        let inspection = PageInspection(configuration: try options.configuration(), progress: progress)
        for file in files {
            guard FileManager.default.fileExists(atPath: file) else { throw ConfigurationError("找不到 \(file)") }
            for picture in try inspection.inspect(URL(filePath: file)) { print(picture.path) }
        }
    }
}
