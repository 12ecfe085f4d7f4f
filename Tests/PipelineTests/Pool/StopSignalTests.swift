import Dispatch
import Pipeline
import Testing

struct StopSignalTests {
    @Test func `it wakes everyone who waits, also those who come later`() {
        let stop = StopSignal()
        let group = DispatchGroup()
        for number in 0..<3 {
            DispatchQueue(label: "waiting.\(number)").async(group: group) { _ = stop.wait(seconds: 60) }
        }
        stop.give()
        #expect(group.wait(timeout: .now() + 30) == .success)
        #expect(stop.wait(seconds: 60))
        #expect(stop.isGiven)
    }

    @Test func `a wait that is not broken says so`() {
        let stop = StopSignal()
        #expect(!stop.wait(seconds: 0))
        #expect(!stop.isGiven)
    }
}
