import Dispatch
import Synchronization

/// One serial queue and the worker that lives on it.
///
/// The mutex is never contended, as the queue is serial; it is what proves to the compiler that a worker which is not
/// Sendable stays in one place.
final class WorkerSeat<Worker>: Sendable {
    let queue: DispatchQueue
    private let number: Int
    private let makeWorker: @Sendable (Int) throws -> sending Worker
    private let worker = Mutex<Worker?>(nil)

    init(label: String, number: Int, makeWorker: @escaping @Sendable (Int) throws -> sending Worker) {
        queue = DispatchQueue(label: label)
        self.number = number
        self.makeWorker = makeWorker
    }

    /// Must be called on `queue`. Throws `WorkerUnavailable` where the worker cannot be made.
    func use<Output: Sendable>(_ body: @Sendable (Worker) throws -> Output) throws -> Output {
        try worker.withLock { worker in
            if let worker { return try body(worker) }
            let made: Worker
            do { made = try makeWorker(number) } catch { throw WorkerUnavailable(reason: error) }
            defer { worker = made }
            return try body(made)
        }
    }
}

/// The factory's own error, kept apart from a job's.
struct WorkerUnavailable: Error {
    var reason: any Error
}
