internal import Foundation
internal import PageImaging

#if canImport(Glibc)
import Glibc
#endif

/// The other side of a `ReaderProcess`: opens files and reads pages until nobody asks any more.
public struct ReaderService {
    public init() {}

    /// Descriptors that opening a file and its libraries may hold.
    private static let descriptors: rlim_t = 256

    /// Answers on standard output what is asked on standard input.
    public func serve() {
        // Of its own group, so that whatever it starts ends with it.
        setpgid(0, 0)
        PixImage.silenceLeptonica()
        let pipe = MessagePipe(input: STDIN_FILENO, output: dup(STDOUT_FILENO))
        // What a library prints must not get among the answers; standard error leads nowhere.
        dup2(STDERR_FILENO, STDOUT_FILENO)
        var settings = ReaderSettings(megabytes: 0)
        var reader: FormPageReader?
        while let request = try? pipe.receive(ReaderRequest.self) {
            let response: ReaderResponse
            do {
                switch request {
                case .prepare(let asked):
                    settings = asked
                    Self.limit(megabytes: asked.megabytes)
                    response = .ready
                case .open(let entry, let limits):
                    response = .opened(try CopySource.open(entry, limits: limits))
                case .read(let job):
                    let ready = try reader ?? FormPageReader(dataPath: settings.languageData)
                    reader = ready
                    response = .read(try job.read(by: ready))
                }
            } catch {
                response = .failed(IntakeSorter.reason(error))
            }
            guard (try? pipe.send(response)) != nil else { return }
        }
    }

    /// Memory and descriptors; no core dumps, which would hold applicants' data.
    private static func limit(megabytes: Int) {
        func set(_ resource: __rlimit_resource, _ value: rlim_t) {
            var limit = rlimit(rlim_cur: value, rlim_max: value)
            setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
        }
        set(RLIMIT_AS, rlim_t(megabytes) << 20)
        set(RLIMIT_NOFILE, descriptors)
        set(RLIMIT_CORE, 0)
    }
}
