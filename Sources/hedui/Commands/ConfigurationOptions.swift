import ArgumentParser
import Foundation
import Pipeline

/// The options that every command shares; they override `pipeline.conf`.
struct ConfigurationOptions: ParsableArguments {
    @Option(help: ArgumentHelp("配置文件；不写时取当前文件夹中的 pipeline.conf（如果有）。", valueName: "文件"))
    var config: String?

    @Option(help: ArgumentHelp("收件夹。", valueName: "文件夹"))
    var inbox: String?

    @Option(help: ArgumentHelp("电子版（JSON、CSV、XLSX）；可重复，全部代替配置文件中的。", valueName: "文件"))
    var records: [String] = []

    @Option(help: ArgumentHelp("输出文件夹。", valueName: "文件夹"))
    var output: String?

    @Option(help: ArgumentHelp("同时识别的页数；默认等于处理器核数。", valueName: "个数"))
    var workers: Int?

    @Flag(help: "只显示警告和错误。")
    var quiet = false

    @Flag(help: "显示更多过程信息。")
    var verbose = false

    func validate() throws {
        if let workers, !(1...256).contains(workers) {
            throw ValidationError("--workers 应在 1 到 256 之间，现为 \(workers)")
        }
        if quiet, verbose { throw ValidationError("--quiet 与 --verbose 不能同时使用") }
    }

    var logLevel: LogLevel { verbose ? .debug : quiet ? .warning : .information }

    /// The file, then the command line over it. Relative paths of the command line count from the current folder.
    func configuration() throws -> PipelineConfiguration {
        let here = URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
        func path(_ text: String) -> URL {
            URL(filePath: text, relativeTo: here).absoluteURL.standardizedFileURL
        }
        var configuration = PipelineConfiguration(defaultsIn: here)
        if let config {
            configuration = try ConfigurationFile(path: config).configuration()
        } else if FileManager.default.fileExists(atPath: ConfigurationFile.defaultName) {
            configuration = try ConfigurationFile(path: ConfigurationFile.defaultName).configuration()
        }
        if let inbox { configuration.inbox = path(inbox) }
        if let output { configuration.output = path(output) }
        if let workers { configuration.workers = workers }
        if !records.isEmpty { configuration.records = records.map(path) }
        if configuration.languageData == nil,
            let prefix = ProcessInfo.processInfo.environment["TESSDATA_PREFIX"], !prefix.isEmpty
        {
            configuration.languageData = path(prefix)
        }
        configuration.readerProgram = ReadPagesCommand.program
        return configuration
    }
}
