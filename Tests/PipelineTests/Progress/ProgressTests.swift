import Pipeline
import Synchronization
import Testing

@testable import struct Pipeline.ProgressMeter

/// A clock that stands still until it is moved, and a page that keeps what is written.
private final class Stage: Sendable {
    private let time = Mutex(0.0)
    private let text = Mutex("")

    func move(_ seconds: Double) { time.withLock { $0 += seconds } }
    var now: @Sendable () -> Double { { self.time.withLock(\.self) } }
    var write: @Sendable (String) -> Void { { words in self.text.withLock { $0 += words } } }
    /// What was written since the last time, with the control sequence for clearing a line as `⌫`.
    func read() -> String {
        text.withLock { text in
            defer { text = "" }
            return text.replacing("\r\u{1B}[2K", with: "⌫")
        }
    }
}

struct ProgressTests {
    @Test(arguments: [
        (0.0, "0 秒"), (0.2, "1 秒"), (59, "59 秒"), (60, "1 分 00 秒"), (185, "3 分 05 秒"), (7_800, "2 小时 10 分"),
    ])
    func `time left is said in words`(seconds: Double, words: String) {
        #expect(ProgressMeter.duration(seconds) == words)
    }

    @Test func `the meter tells speed and time left once a page is done`() {
        var meter = ProgressMeter()
        meter.expect(pages: 72, at: 100)
        #expect(meter.text(at: 105) == "已读 0/72 页")
        meter.finish(pages: 24)
        #expect(meter.text(at: 124) == "已读 24/72 页，每分钟 60.0 页，约剩 48 秒")
        meter.finish(pages: 48)
        #expect(meter.text(at: 172) == "已读 72/72 页，每分钟 60.0 页")
    }

    @Test func `a terminal's line is redrawn in place, below the log`() {
        let stage = Stage()
        let progress = TerminalProgress(now: stage.now, write: stage.write)
        progress.expect(pages: 2)
        #expect(stage.read() == "⌫已读 0/2 页")
        stage.move(30)
        progress.finished(pages: 1)
        #expect(stage.read() == "⌫已读 1/2 页，每分钟 2.0 页，约剩 30 秒")
        progress.log(.warning, "甲.pdf：第 2 页\n无法识别")
        #expect(stage.read() == "⌫警告：甲.pdf：第 2 页\u{FFFD}无法识别\n⌫已读 1/2 页，每分钟 2.0 页，约剩 30 秒")
        progress.log(.debug, "不显示")
        #expect(stage.read().isEmpty)
        stage.move(30)
        progress.finished(pages: 1)
        progress.end()
        #expect(stage.read() == "⌫已读 2/2 页，每分钟 2.0 页⌫")
    }

    @Test func `a terminal is not redrawn more than ten times a second`() {
        let stage = Stage()
        let progress = TerminalProgress(now: stage.now, write: stage.write)
        progress.expect(pages: 100)
        _ = stage.read()
        progress.finished(pages: 1)
        #expect(stage.read().isEmpty)
        stage.move(0.2)
        progress.finished(pages: 1)
        #expect(!stage.read().isEmpty)
    }

    @Test func `a log gets a line now and then, and at the end`() {
        let stage = Stage()
        let progress = LogProgress(now: stage.now, timestamp: { "08:00" }, write: stage.write)
        progress.expect(pages: 40)
        stage.move(10)
        progress.finished(pages: 5)
        #expect(stage.read().isEmpty)
        stage.move(20)
        progress.finished(pages: 5)
        #expect(stage.read() == "08:00 信息 已读 10/40 页，每分钟 20.0 页，约剩 1 分 30 秒\n")
        stage.move(10)
        progress.finished(pages: 30)
        #expect(stage.read() == "08:00 信息 已读 40/40 页，每分钟 60.0 页\n")
    }

    @Test(arguments: LogLevel.allCases, LogLevel.allCases)
    func `lines below the chosen level are left out`(chosen: LogLevel, level: LogLevel) {
        let stage = Stage()
        LogProgress(level: chosen, now: stage.now, timestamp: { "" }, write: stage.write).log(level, "x")
        #expect(stage.read().isEmpty == (level < chosen))
    }
}
