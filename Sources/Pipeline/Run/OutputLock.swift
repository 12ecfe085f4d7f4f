public import Foundation

#if canImport(Glibc)
import Glibc
#endif

/// Holds the output folder for one run. The kernel lets go of it when the process ends, however it ends.
public final class OutputLock {
    private let descriptor: Int32

    /// Takes the lock, or throws `OutputLockError` at once; never waits. Makes the folder where there is none.
    public init(output: URL) throws {
        do {
            try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
        } catch {
            throw ConfigurationError(
                "无法创建输出文件夹 \(output.path)：\(FileTrouble.text(of: error))")
        }
        let path = output.appending(path: ".lock").path
        // O_CLOEXEC: a child that outlived this process would go on holding the lock.
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else {
            throw ConfigurationError("无法写入输出文件夹 \(output.path)：\(String(cString: strerror(errno)))")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let failure = errno
            defer { close(descriptor) }
            guard failure == EWOULDBLOCK else {
                throw ConfigurationError("无法锁定输出文件夹 \(output.path)：\(String(cString: strerror(failure)))")
            }
            throw OutputLockError(output: output, holder: Self.holder(descriptor))
        }
        self.descriptor = descriptor
        // Only for the message of the next one that comes; a failure to write it harms nothing.
        _ = ftruncate(descriptor, 0)
        let line = "\(getpid())\n"
        _ = line.withCString { write(descriptor, $0, strlen($0)) }
    }

    deinit { close(descriptor) }

    /// Who holds the folder now. Makes nothing and holds nothing.
    static func holder(of output: URL) -> LockHolder {
        let descriptor = open(output.appending(path: ".lock").path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return .free }
        defer { close(descriptor) }
        // Shared, so that two who only look do not take each other for a run.
        return flock(descriptor, LOCK_SH | LOCK_NB) == 0 ? .free : .held(holder(descriptor))
    }

    private static func holder(_ descriptor: Int32) -> Int32? {
        var bytes = [UInt8](repeating: 0, count: 32)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        return count > 0 ? Int32(String(decoding: bytes[..<count], as: UTF8.self).filter(\.isNumber)) : nil
    }
}

/// Another run holds the output folder; exit status 3.
public struct OutputLockError: Error, Hashable, CustomStringConvertible {
    public var output: URL
    /// The process that holds it, where it could be read.
    public var holder: Int32?

    public var description: String {
        "输出文件夹正被另一次运行占用：\(output.path)" + (holder.map { "（进程号 \($0)）" } ?? "")
    }
}

/// Whether a run holds an output folder, and its process where that could be read.
enum LockHolder: Equatable {
    case free
    case held(Int32?)
}
