import Synchronization

/// One line at the bottom of a terminal, redrawn in place; log lines scroll by above it.
public final class TerminalProgress: ProgressReporting {
    private struct State {
        var meter = ProgressMeter()
        /// When the line was last drawn, and whether it stands there.
        var drawnAt: Double?
    }

    private let state = Mutex(State())
    private let level: LogLevel
    private let now: @Sendable () -> Double
    private let write: @Sendable (String) -> Void

    /// - Parameters:
    ///   - level: Lines below it are left out.
    ///   - now: Seconds on a clock that only goes forward.
    ///   - write: Puts text out as it is, without a line break of its own.
    public init(
        level: LogLevel = .information, now: @escaping @Sendable () -> Double,
        write: @escaping @Sendable (String) -> Void
    ) {
        self.level = level
        self.now = now
        self.write = write
    }

    public func expect(pages: Int) {
        state.withLock { state in
            state.meter.expect(pages: pages, at: now())
            draw(&state)
        }
    }

    public func finished(pages: Int) {
        state.withLock { state in
            state.meter.finish(pages: pages)
            draw(&state)
        }
    }

    public func log(_ level: LogLevel, _ message: String) {
        guard level >= self.level else { return }
        state.withLock { state in
            let mark = level >= .warning ? "\(level.rawValue)：" : ""
            write("\(Self.cleared)\(mark)\(message.singleLine)\n")
            guard state.drawnAt != nil else { return }
            state.drawnAt = nil
            draw(&state)
        }
    }

    public func end() {
        state.withLock { state in
            guard state.drawnAt != nil else { return }
            write(Self.cleared)
            state.drawnAt = nil
        }
    }

    /// To the start of the line, and clear it (ECMA-48 EL).
    private static let cleared = "\r\u{1B}[2K"

    /// At most ten times a second: a terminal over a slow line must not hold up the run.
    private func draw(_ state: inout State) {
        let now = now()
        if let drawnAt = state.drawnAt, now - drawnAt < 0.1, state.meter.done < state.meter.expected { return }
        state.drawnAt = now
        write(Self.cleared + state.meter.text(at: now))
    }
}
