import Dispatch
import Synchronization

/// Asks work to end at its next good place. Can be given from any thread, also from a signal source; never taken back.
public final class StopSignal: Sendable {
    private let stopped = Atomic(false)
    private let bell = DispatchSemaphore(value: 0)

    public init() {}

    public var isGiven: Bool { stopped.load(ordering: .acquiring) }

    public func give() {
        stopped.store(true, ordering: .releasing)
        bell.signal()
    }

    /// Sleeps for `seconds`, or less when the signal is given. True where it was given.
    public func wait(seconds: Double) -> Bool {
        if bell.wait(timeout: .now() + seconds) == .success {
            // The next one that waits must wake as well.
            bell.signal()
        }
        return isGiven
    }
}
