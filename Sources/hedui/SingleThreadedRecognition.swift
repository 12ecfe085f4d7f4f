import Foundation

/// Holds Tesseract to one thread a worker.
///
/// Tesseract asks OpenMP for four threads in every layer of its network, too short a work to share: the threads spend
/// their time waiting for each other, several times longer in all, and worse with a worker on every core. Only
/// `OMP_THREAD_LIMIT` overrules the number that it asks for, and OpenMP reads it before `main` begins. So the program
/// sets it and becomes itself once more (same process, same arguments).
enum SingleThreadedRecognition {
    private static let name = "OMP_THREAD_LIMIT"

    static func ensure() {
        guard ProcessInfo.processInfo.environment[name] != "1" else { return }
        setenv(name, "1", 1)
        execv("/proc/self/exe", CommandLine.unsafeArgv)
        // Where there is no /proc the run is slow and right.
    }
}
