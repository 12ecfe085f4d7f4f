import Dispatch
import Foundation
import Pipeline

/// Turns SIGTERM and SIGINT into a `StopSignal`; a second one ends the program at once, as the system would.
final class SignalListener {
    private static let numbers = [SIGTERM, SIGINT]
    private let sources: [any DispatchSourceSignal]

    init(to stop: StopSignal) {
        sources = Self.numbers.map { number in
            // The default action would end the process before the source is told.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                stop.give()
                signal(number, SIG_DFL)
            }
            source.activate()
            return source
        }
    }

    func end() {
        for source in sources { source.cancel() }
        for number in Self.numbers { signal(number, SIG_DFL) }
    }
}
