import Dispatch
import Foundation
import Pipeline

/// A redrawn line on a terminal, plain log lines anywhere else.
enum ProgressChoice {
    static func make(level: LogLevel) -> any Pipeline.ProgressReporting {
        let now: @Sendable () -> Double = { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }
        if StandardError.isTerminal {
            return TerminalProgress(level: level, now: now, write: StandardError.write)
        }
        return LogProgress(
            level: level, now: now,
            timestamp: {
                Date.now.formatted(
                    Date.ISO8601FormatStyle(
                        dateTimeSeparator: .space, timeZoneSeparator: .colon, timeZone: .current))
            },
            write: StandardError.write)
    }
}
