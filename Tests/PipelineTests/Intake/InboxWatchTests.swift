import Foundation
import Testing

@testable import Pipeline

@Suite struct InboxWatchTests {
    private func waited(_ body: (URL, StopSignal) -> Void) throws -> Duration {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hedui-watch-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let stop = StopSignal()
        let watch = InboxWatch(folder: folder)
        body(folder, stop)
        let start = ContinuousClock.now
        watch.wait(until: stop, rescan: .seconds(20))
        return ContinuousClock.now - start
    }

    @Test func `a file that arrives ends the wait at once`() throws {
        let duration = try waited { folder, _ in try? Data("x".utf8).write(to: folder.appending(path: "scan.pdf")) }
        #expect(duration < .seconds(5))
    }

    @Test func `so does a stop`() throws {
        #expect(try waited { _, stop in stop.give() } < .seconds(5))
    }

    @Test func `without either it ends by the clock, also where the folder cannot be watched`() {
        let watch = InboxWatch(folder: URL(filePath: "/nowhere"))
        let start = ContinuousClock.now
        watch.wait(until: StopSignal(), rescan: .seconds(1))
        #expect(ContinuousClock.now - start >= .seconds(1))
    }
}
