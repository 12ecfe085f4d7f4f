import Synchronization

/// Plain lines for a log: time, level, message. Says how far the run is every half minute.
public final class LogProgress: ProgressReporting {
    private struct State {
        var meter = ProgressMeter()
        var saidAt: Double?
    }

    /// Seconds between two lines about progress.
    private static let interval = 30.0

    private let state = Mutex(State())
    private let level: LogLevel
    private let now: @Sendable () -> Double
    private let timestamp: @Sendable () -> String
    private let write: @Sendable (String) -> Void

    /// - Parameters:
    ///   - level: Lines below it are left out.
    ///   - now: Seconds on a clock that only goes forward.
    ///   - timestamp: The time of day as a log line shows it.
    ///   - write: Puts text out as it is, without a line break of its own.
    public init(
        level: LogLevel = .information, now: @escaping @Sendable () -> Double,
        timestamp: @escaping @Sendable () -> String, write: @escaping @Sendable (String) -> Void
    ) {
        self.level = level
        self.now = now
        self.timestamp = timestamp
        self.write = write
    }

    public func expect(pages: Int) {
        state.withLock { state in
            let now = now()
            state.meter.expect(pages: pages, at: now)
            state.saidAt = state.saidAt ?? now
        }
    }

    public func finished(pages: Int) {
        let due: String? = state.withLock { state in
            state.meter.finish(pages: pages)
            let now = now()
            let isLast = state.meter.done == state.meter.expected
            guard isLast || now - (state.saidAt ?? now) >= Self.interval else { return nil }
            state.saidAt = now
            return state.meter.text(at: now)
        }
        if let due { log(.information, due) }
    }

    public func log(_ level: LogLevel, _ message: String) {
        guard level >= self.level else { return }
        write("\(timestamp()) \(level.rawValue) \(message.singleLine)\n")
    }

    public func end() {}
}
