import Dispatch
import Synchronization

/// What one call of `WorkerPool.process` shares between the caller and the workers.
final class JobQueue<Worker, Job: Sendable, Output: Sendable>: Sendable {
    private struct State {
        var pending: [(number: Int, job: Job)] = []
        var done: [Int: Result<Output, any Error>] = [:]
        /// Seats that take jobs now, by their place.
        var busy: Set<Int> = []
        var unavailable: (any Error)?
    }

    private let state = Mutex(State())
    private let arrived = DispatchSemaphore(value: 0)
    private let group = DispatchGroup()
    private let work: @Sendable (Worker, Job) throws -> Output

    init(work: @escaping @Sendable (Worker, Job) throws -> Output) {
        self.work = work
    }

    func add(_ job: Job, number: Int) {
        state.withLock { $0.pending.append((number, job)) }
    }

    /// Wakes one idle seat, where there is one.
    func start(on seats: [WorkerSeat<Worker>]) {
        let idle = state.withLock { state in
            let idle = seats.indices.first { !state.busy.contains($0) }
            if let idle { state.busy.insert(idle) }
            return idle
        }
        guard let idle else { return }
        let seat = seats[idle]
        seat.queue.async(group: group) { self.drain(seat, place: idle) }
    }

    /// Waits for the result of job `number`. Throws what kept a worker from being made.
    func result(_ number: Int) throws -> Result<Output, any Error> {
        while true {
            let result = try state.withLock { state in
                if let unavailable = state.unavailable { throw unavailable }
                return state.done.removeValue(forKey: number)
            }
            if let result { return result }
            arrived.wait()
        }
    }

    /// Drops what has not begun and waits for what has.
    func close() {
        state.withLock { $0.pending.removeAll() }
        group.wait()
    }

    private func drain(_ seat: WorkerSeat<Worker>, place: Int) {
        while let next = take(place) {
            let result = Result { [work] in try seat.use { try work($0, next.job) } }
            state.withLock { state in
                if case .failure(let failure as WorkerUnavailable) = result { state.unavailable = failure.reason }
                state.done[next.number] = result
            }
            arrived.signal()
        }
    }

    /// The oldest job that nobody has begun; where there is none the seat becomes idle in the same breath, so that a
    /// job added afterwards wakes it.
    private func take(_ place: Int) -> (number: Int, job: Job)? {
        state.withLock { state in
            guard !state.pending.isEmpty else {
                state.busy.remove(place)
                return nil
            }
            return state.pending.removeFirst()
        }
    }
}
