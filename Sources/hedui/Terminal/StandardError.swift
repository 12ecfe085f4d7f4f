import Foundation

/// Messages and progress go to standard error, so that standard output holds only the answer.
enum StandardError {
    static func write(_ text: String) {
        // A closed terminal is no reason to end a run.
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }

    /// A terminal that can redraw a line.
    static var isTerminal: Bool {
        isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }
}
