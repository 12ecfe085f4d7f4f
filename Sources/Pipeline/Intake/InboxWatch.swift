internal import Foundation

#if canImport(Glibc)
import Glibc
#endif

/// Waits for something to happen in the inbox: by inotify(7), and behind it by the clock, for network shares tell nothing
/// and events may be lost.
final class InboxWatch {
    private let descriptor: Int32

    /// Between looks at the clock and at the stop signal, milliseconds.
    private static let step: Int32 = 500

    /// Watches `folder` itself; what happens deeper shows when the inbox is scanned.
    init(folder: URL) {
        descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        guard descriptor >= 0 else { return }
        let events = UInt32(IN_CREATE | IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE | IN_ATTRIB)
        inotify_add_watch(descriptor, folder.path, events)
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Returns at the first event, once `stop` is given, or after `rescan`, whichever is first.
    func wait(until stop: StopSignal, rescan: Duration) {
        let end = ContinuousClock.now + rescan
        while !stop.isGiven, ContinuousClock.now < end {
            guard descriptor >= 0 else {
                _ = stop.wait(seconds: 1)
                continue
            }
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, Self.step) > 0 else { continue }
            // What they say does not matter: the inbox is scanned anew.
            var events = [UInt8](repeating: 0, count: 4096)
            while read(descriptor, &events, events.count) > 0 {}
            return
        }
    }
}
