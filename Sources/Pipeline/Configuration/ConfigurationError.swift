/// Why a configuration is refused. Its description is what the operator reads; exit status 2.
public struct ConfigurationError: Error, Hashable, CustomStringConvertible {
    /// One thing to put right.
    public struct Problem: Sendable, Hashable {
        /// Counts from 1; nil where no line of the file is to blame.
        public var line: Int?
        /// In Chinese: what is wrong and what would be right.
        public var reason: String

        public init(line: Int? = nil, reason: String) {
            self.line = line
            self.reason = reason
        }
    }

    /// The path of the configuration file as it was given; nil where the command line or the machine is to blame.
    public var file: String?
    /// In the order of their lines.
    public var problems: [Problem]

    public init(file: String? = nil, problems: [Problem]) {
        self.file = file
        self.problems = problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    }

    public init(_ reason: String) {
        self.init(problems: [Problem(reason: reason)])
    }

    /// One line a problem: `pipeline.conf 第 3 行：…`.
    public var description: String {
        problems.map { problem in
            let place = [file, problem.line.map { "第 \($0) 行" }].compactMap(\.self).joined(separator: " ")
            return place.isEmpty ? problem.reason : "\(place)：\(problem.reason)"
        }.joined(separator: "\n")
    }
}
