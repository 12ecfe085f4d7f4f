import ArgumentParser
import Pipeline

struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "一直守着收件夹，有新的扫描件就收取；收到 SIGTERM 或 SIGINT 后做完手头的页再结束。")

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let stop = StopSignal()
        let listener = SignalListener(to: stop)
        defer { listener.end() }
        try options.perform { try $0.watch(until: stop) }
    }
}
