internal import Foundation

/// The operator's own command at the end of a run: a mail, a message to a monitor. It never changes the run's outcome.
struct EndCommand {
    /// For the shell; nil for none.
    let command: String?
    let progress: any ProgressReporting
    /// Longer is given up.
    var limit = Duration.seconds(60)

    /// Waits for the command, which finds the telegram on its standard input.
    func run(telling telegram: RunTelegram) {
        guard let command else { return }
        let process = Process()
        let input = Pipe()
        let ended = DispatchSemaphore(value: 0)
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", command]
        process.standardInput = input
        // Standard output belongs to the run's own summary; what the command has to complain of goes to standard error.
        process.standardOutput = FileHandle.nullDevice
        process.terminationHandler = { _ in ended.signal() }
        // A command that does not read what it is told must not end the program.
        signal(SIGPIPE, SIG_IGN)
        do {
            let data = try telegram.json()
            try process.run()
            try? input.fileHandleForWriting.write(contentsOf: data)
            try? input.fileHandleForWriting.close()
        } catch {
            return progress.log(.warning, "运行结束后的命令无法执行：\(error.localizedDescription)")
        }
        if ended.wait(timeout: .now() + Double(limit.components.seconds)) == .timedOut {
            process.terminate()
            progress.log(.warning, "运行结束后的命令超过 \(limit.components.seconds) 秒，已终止")
        } else if process.terminationStatus != 0 {
            progress.log(.warning, "运行结束后的命令退出状态为 \(process.terminationStatus)")
        }
    }
}
