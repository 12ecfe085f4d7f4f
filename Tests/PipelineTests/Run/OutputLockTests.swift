import Foundation
import Testing

@testable import Pipeline

struct OutputLockTests {
    @Test func `a second run is refused, and let in once the first has ended`() throws {
        let output = FileManager.default.temporaryDirectory.appending(path: "lock-\(UUID().uuidString)/output")
        defer { try? FileManager.default.removeItem(at: output.deletingLastPathComponent()) }
        #expect(OutputLock.holder(of: output) == .free)
        var first: OutputLock? = try OutputLock(output: output)
        #expect(OutputLock.holder(of: output) == .held(getpid()))
        #expect(throws: OutputLockError(output: output, holder: getpid())) { try OutputLock(output: output) }
        withExtendedLifetime(first) {}
        first = nil
        #expect(OutputLock.holder(of: output) == .free)
        _ = try OutputLock(output: output)
    }

    @Test func `a folder that cannot be made is a matter of configuration`() throws {
        #expect(throws: ConfigurationError.self) { try OutputLock(output: URL(filePath: "/proc/none/output")) }
    }
}
