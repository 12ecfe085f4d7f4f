internal import Foundation
internal import PageImaging
internal import Synchronization

#if canImport(Glibc)
import Glibc
#endif

/// A process that opens files and reads pages for this one. A file that crashes it, hangs it or makes it want too much
/// memory ends it alone: it is replaced, the file is tried once more, and then given up with a reason.
///
/// Not Sendable: belongs to the queue that made it.
final class ReaderProcess {
    private let settings: ReaderSettings
    private var running: (process: Process, pipe: MessagePipe, ends: [FileHandle])?

    /// Time beyond a page's own limit, which the process keeps by itself as a rule: for loading the models for one.
    private let grace: Duration
    /// Time for opening a file: for a hundred megabytes on a slow share.
    private let opening: Duration
    /// Tried so often.
    private static let attempts = 2

    init(_ settings: ReaderSettings, grace: Duration = .seconds(30), opening: Duration = .seconds(300)) {
        self.settings = settings
        self.grace = grace
        self.opening = opening
        // A process that has died must not take this one with it.
        signal(SIGPIPE, SIG_IGN)
    }

    deinit { end() }

    /// Of the process that runs now; nil for none.
    var identifier: Int32? { running?.process.processIdentifier }

    /// Errors: `ReaderFailure`.
    func open(_ entry: URL, limits: IngestLimits) throws -> CopySource {
        guard case .opened(let source) = try answer(.open(entry, limits), within: opening, what: "打开此文件") else {
            throw ReaderFailure(description: "识别进程的回答有误，请联系管理员")
        }
        return source
    }

    /// Errors: `ReaderFailure`.
    func read(_ job: PageJob) throws -> ReadPage {
        let limit = Duration.seconds(job.seconds * 1.5) + grace
        guard case .read(let page) = try answer(.read(job), within: limit, what: "识别本页") else {
            throw ReaderFailure(description: "识别进程的回答有误，请联系管理员")
        }
        return page
    }

    private func answer(_ request: ReaderRequest, within limit: Duration, what: String) throws -> ReaderResponse {
        var why = ""
        for _ in 0..<Self.attempts {
            do {
                let pipe = try started()
                try pipe.send(request)
                let response = try pipe.receive(ReaderResponse.self, until: .now + limit)
                if case .failed(let reason) = response { throw ReaderFailure(description: reason) }
                return response
            } catch MessagePipe.Failure.timedOut {
                why = "\(what)超过时限"
                end()
            } catch MessagePipe.Failure.ended {
                why = "\(what)时程序异常退出（文件损坏或内存不足）"
                end()
            }
        }
        throw ReaderFailure(description: "\(why)，已重试一次，请重新扫描或重新导出后再放入收件夹")
    }

    /// Processes are started one at a time: a descriptor of one must not end up in another, which would keep its pipe
    /// open beyond its end.
    private static let starting = Mutex(())

    private func started() throws -> MessagePipe {
        if let running { return running.pipe }
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = settings.program
        process.arguments = ["read-pages"]
        process.standardInput = input
        process.standardOutput = output
        // What libraries say of a file may hold words of it.
        process.standardError = FileHandle.nullDevice
        try Self.starting.withLock { _ in
            for end in [input.fileHandleForWriting, output.fileHandleForReading] {
                _ = fcntl(end.fileDescriptor, F_SETFD, FD_CLOEXEC)
            }
            try process.run()
            try input.fileHandleForReading.close()
            try output.fileHandleForWriting.close()
        }
        let ends = [input.fileHandleForWriting, output.fileHandleForReading]
        let pipe = MessagePipe(input: ends[1].fileDescriptor, output: ends[0].fileDescriptor)
        running = (process, pipe, ends)
        try pipe.send(ReaderRequest.prepare(settings))
        _ = try pipe.receive(ReaderResponse.self, until: .now + grace)
        return pipe
    }

    /// With everything it started.
    private func end() {
        guard let running else { return }
        let identifier = running.process.processIdentifier
        kill(-identifier, SIGKILL)
        kill(identifier, SIGKILL)
        for end in running.ends { try? end.close() }
        running.process.waitUntilExit()
        self.running = nil
    }
}
