internal import Foundation

#if canImport(Glibc)
import Glibc
#endif

/// Whole messages over a pair of descriptors: the length in eight bytes, then JSON.
struct MessagePipe {
    let input: Int32
    let output: Int32

    enum Failure: Error { case ended, timedOut }

    /// Errors: `Failure.ended` where nobody reads any more.
    func send(_ message: some Encodable) throws {
        let body = try JSONEncoder().encode(message)
        var length = UInt64(body.count).littleEndian
        var data = Data(bytes: &length, count: 8)
        data.append(body)
        try data.withUnsafeBytes { bytes in
            var sent = 0
            while sent < bytes.count {
                let count = write(output, bytes.baseAddress! + sent, bytes.count - sent)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw Failure.ended }
                sent += count
            }
        }
    }

    /// No message is longer, bytes: a page's reading and its picture are a few million.
    private static let longest: UInt64 = 1 << 30

    /// Waits at most until `deadline`. Errors: `Failure`; what is no message is the end as well.
    func receive<Message: Decodable>(_ type: Message.Type, until deadline: ContinuousClock.Instant? = nil) throws
        -> Message
    {
        let head = try bytes(8, until: deadline)
        let length = head.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
        guard length <= Self.longest else { throw Failure.ended }
        let body = try bytes(Int(length), until: deadline)
        guard let message = try? JSONDecoder().decode(type, from: body) else { throw Failure.ended }
        return message
    }

    private func bytes(_ count: Int, until deadline: ContinuousClock.Instant?) throws -> Data {
        var data = Data(count: count)
        var received = 0
        while received < count {
            if let deadline {
                let left = (deadline - .now).components
                let milliseconds = max(0, left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000)
                var waiting = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
                let ready = poll(&waiting, 1, Int32(clamping: milliseconds))
                if ready < 0, errno == EINTR { continue }
                guard ready > 0 else { throw Failure.timedOut }
            }
            let more = data.withUnsafeMutableBytes { buffer in
                Glibc.read(input, buffer.baseAddress! + received, count - received)
            }
            if more < 0, errno == EINTR { continue }
            guard more > 0 else { throw Failure.ended }
            received += more
        }
        return data
    }
}
