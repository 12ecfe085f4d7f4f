import ArgumentParser
import Pipeline

/// How an error ends the program: what is said, and the exit status.
struct Ending: Equatable {
    var status: Int32
    var message: String
    /// Help or a version that was asked for: goes to standard output.
    var isAnswer = false

    init(of error: any Error) {
        switch error {
        case let status as ExitStatus:
            self.init(status.rawValue, "")
        case let error as ConfigurationError:
            self.init(ExitStatus.wrongUsage.rawValue, error.description)
        case let error as OutputLockError:
            self.init(ExitStatus.outputHeld.rawValue, error.description)
        case let error as FileTrouble:
            self.init(ExitStatus.fault.rawValue, error.description)
        default:
            let message = ChineseUsage.translate(Hedui.fullMessage(for: error))
            switch Hedui.exitCode(for: error) {
            case .success: self.init(0, message, isAnswer: true)
            case .validationFailure: self.init(ExitStatus.wrongUsage.rawValue, message)
            default: self.init(ExitStatus.fault.rawValue, "程序出错：\(error)")
            }
        }
    }

    private init(_ status: Int32, _ message: String, isAnswer: Bool = false) {
        self.status = status
        self.message = message
        self.isAnswer = isAnswer
    }
}
