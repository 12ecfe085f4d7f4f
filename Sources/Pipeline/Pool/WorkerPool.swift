import Dispatch
import Synchronization

/// The one place of the pipeline where work runs side by side: serial queues with one worker each.
///
/// A worker (a recogniser with its loaded language data) is made on its own queue when its first job comes, lives as
/// long as the pool, and is only ever used there, so it need not be Sendable. Blocking C calls are at home here: these
/// are queues of their own, not the threads of Swift concurrency.
public final class WorkerPool<Worker> {
    private let seats: [WorkerSeat<Worker>]

    /// - Parameters:
    ///   - label: Names the queues in a debugger.
    ///   - workers: At least 1.
    ///   - makeWorker: Called on the worker's queue with its number, from 0.
    public init(label: String, workers: Int, makeWorker: @escaping @Sendable (Int) throws -> sending Worker) {
        precondition(workers > 0, "a pool needs a worker")
        seats = (0..<workers).map { WorkerSeat(label: "\(label).\($0)", number: $0, makeWorker: makeWorker) }
    }

    /// Works through `jobs` and returns when all are delivered. Jobs start in order; results are delivered in order, one
    /// at a time, on the caller's thread, whatever the number of workers.
    ///
    /// A job that throws is delivered as its failure and harms no other. What `deliver` throws, and a worker that cannot
    /// be made, end the whole: jobs under way are waited for, nothing more is delivered, and the error is thrown.
    ///
    /// - Parameters:
    ///   - jobs: Asked for its next only when there is room, on the caller's thread; may be lazy.
    ///   - inFlight: Jobs taken and not yet delivered, at most: the bound on memory. By default three a worker, so that
    ///     a slow page does not at once stop those behind it.
    ///   - stop: Once given, no further job is taken; those taken are finished and delivered.
    /// - Returns: How many were delivered.
    @discardableResult
    public func process<Job: Sendable, Output: Sendable>(
        _ jobs: some Sequence<Job>, inFlight: Int? = nil, stop: StopSignal? = nil,
        work: @escaping @Sendable (Worker, Job) throws -> Output,
        deliver: (Job, Result<Output, any Error>) throws -> Void
    ) throws -> Int {
        let room = max(seats.count, inFlight ?? seats.count * 3)
        let queue = JobQueue(work: work)
        var source = jobs.makeIterator()
        var waiting: [Job] = []
        var oldest = 0
        do {
            while true {
                while waiting.count < room, stop?.isGiven != true, let job = source.next() {
                    queue.add(job, number: oldest + waiting.count)
                    waiting.append(job)
                    queue.start(on: seats)
                }
                guard !waiting.isEmpty else { return oldest }
                let result = try queue.result(oldest)
                try deliver(waiting.removeFirst(), result)
                oldest += 1
            }
        } catch {
            queue.close()
            throw error
        }
    }
}
