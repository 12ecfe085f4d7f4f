import Dispatch
import Pipeline
import Synchronization
import Testing

struct WorkerPoolTests {
    /// Not Sendable, and remembers who used it.
    private final class Counter {
        let number: Int
        var uses = 0
        init(number: Int) { self.number = number }
    }

    private struct BadJob: Error, Equatable {
        var number: Int
    }

    private struct NoWorker: Error {}

    @Test(arguments: [1, 2, 4])
    func `results come back in the order of the jobs, whatever the number of workers`(workers: Int) throws {
        let pool = WorkerPool(label: "test", workers: workers) { Counter(number: $0) }
        var delivered: [Int] = []
        let count = try pool.process(0..<200) { _, job in
            // Uneven work, so that later jobs overtake earlier ones.
            (0..<(job % 7) * 2_000).reduce(job) { sum, step in sum &+ step &- step }
        } deliver: { job, result in
            #expect((try? result.get()) == job)
            delivered.append(job)
        }
        #expect(count == 200)
        #expect(delivered == Array(0..<200))
    }

    @Test func `a worker is made once, and only where there is work for it`() throws {
        let made = Mutex<[Int]>([])
        let pool = WorkerPool(label: "test", workers: 3) { number in
            made.withLock { $0.append(number) }
            return Counter(number: number)
        }
        #expect(made.withLock(\.self).isEmpty)
        for _ in 0..<2 {
            try pool.process(0..<50) { counter, _ in
                counter.uses += 1
            } deliver: { _, _ in
            }
        }
        let numbers = made.withLock { $0.sorted() }
        #expect(Set(numbers).count == numbers.count)
        #expect(numbers.allSatisfy { (0..<3).contains($0) })
    }

    @Test func `a worker does one job at a time`() throws {
        let busy = Mutex<Set<Int>>([])
        let pool = WorkerPool(label: "test", workers: 4) { Counter(number: $0) }
        try pool.process(0..<200) { counter, _ in
            let isAlone = busy.withLock { $0.insert(counter.number).inserted }
            defer { busy.withLock { _ = $0.remove(counter.number) } }
            return isAlone
        } deliver: { _, result in
            #expect((try? result.get()) == true)
        }
    }

    @Test(arguments: [1, 4])
    func `a job that fails is delivered as its failure and harms no other`(workers: Int) throws {
        let pool = WorkerPool(label: "test", workers: workers) { Counter(number: $0) }
        var failed: [Int] = []
        var done: [Int] = []
        try pool.process(0..<30) { _, job in
            if job % 10 == 3 { throw BadJob(number: job) }
            return job
        } deliver: { job, result in
            switch result {
            case .success(let output): done.append(output)
            case .failure(let error): failed.append(try #require(error as? BadJob).number)
            }
        }
        #expect(failed == [3, 13, 23])
        #expect(done.count == 27)
    }

    @Test(arguments: [1, 2, 4], [1, 5, 12])
    func `no more jobs are in flight than there is room`(workers: Int, inFlight: Int) throws {
        let pool = WorkerPool(label: "test", workers: workers) { Counter(number: $0) }
        let room = max(workers, inFlight)
        var taken = 0
        var delivered = 0
        var most = 0
        let jobs = AnySequence {
            AnyIterator {
                guard taken < 100 else { return Int?.none }
                taken += 1
                most = max(most, taken - delivered)
                return taken
            }
        }
        try pool.process(jobs, inFlight: inFlight) { _, job in
            job
        } deliver: { _, _ in
            delivered += 1
        }
        #expect(delivered == 100)
        #expect(most <= room)
    }

    @Test func `what the consumer throws ends the whole`() {
        let pool = WorkerPool(label: "test", workers: 2) { Counter(number: $0) }
        let begun = Atomic(0)
        #expect(throws: BadJob(number: 5)) {
            try pool.process(0..<1000, inFlight: 4) { _, job in
                begun.add(1, ordering: .relaxed)
                return job
            } deliver: { job, _ in
                if job == 5 { throw BadJob(number: job) }
            }
        }
        #expect(begun.load(ordering: .relaxed) <= 9)
    }

    @Test(arguments: [1, 3])
    func `a worker that cannot be made ends the whole with the factory's error`(workers: Int) {
        let pool = WorkerPool<Counter>(label: "test", workers: workers) { _ in throw NoWorker() }
        #expect(throws: NoWorker.self) {
            try pool.process(0..<10) { _, job in
                job
            } deliver: { _, _ in
            }
        }
    }

    @Test func `a stop lets jobs under way finish and takes no more`() throws {
        let stop = StopSignal()
        let pool = WorkerPool(label: "test", workers: 2) { Counter(number: $0) }
        var delivered: [Int] = []
        let count = try pool.process(0..<1000, inFlight: 4, stop: stop) { _, job in
            job
        } deliver: { job, _ in
            delivered.append(job)
            if job == 10 { stop.give() }
        }
        #expect(delivered == Array(0..<count))
        #expect((11...15).contains(count))
    }
}
