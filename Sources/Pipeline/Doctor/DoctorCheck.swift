/// One thing that a run needs, and whether it is there.
public struct DoctorCheck: Sendable, Hashable {
    public enum Outcome: Sendable, Hashable {
        case good
        /// A run works, but perhaps not as meant.
        case doubtful
        /// A run cannot work.
        case failed
    }

    /// What is checked (`语言数据 chi_sim`).
    public var name: String
    public var outcome: Outcome
    /// What was found, in Chinese.
    public var detail: String
    /// How to put it right, in Chinese; a command where one does it.
    public var advice: String?

    public init(_ name: String, _ outcome: Outcome, _ detail: String, advice: String? = nil) {
        self.name = name
        self.outcome = outcome
        self.detail = detail
        self.advice = advice
    }

    public var isFailure: Bool { outcome == .failed }

    /// `[缺失] 语言数据 chi_sim：未找到`, with the advice on a line of its own.
    public var text: String {
        let mark =
            switch outcome {
            case .good: "正常"
            case .doubtful: "注意"
            case .failed: "缺失"
            }
        return "[\(mark)] \(name)：\(detail)" + (advice.map { "\n       处理办法：\($0)" } ?? "")
    }
}
