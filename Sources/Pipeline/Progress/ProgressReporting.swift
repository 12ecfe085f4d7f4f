/// Where a run says how far it has come. May be called from any thread.
///
/// Messages are Chinese and name files, pages and reasons, never a value that was read from a field: logs travel.
public protocol ProgressReporting: Sendable {
    /// Adds pages to the work that is known.
    func expect(pages: Int)
    func finished(pages: Int)
    func log(_ level: LogLevel, _ message: String)
    /// Nothing more will come; a terminal's progress line is taken away.
    func end()
}

/// How much a log line matters.
public enum LogLevel: String, Sendable, CaseIterable, Comparable {
    case debug = "调试"
    case information = "信息"
    case warning = "警告"
    case error = "错误"

    public static func < (left: LogLevel, right: LogLevel) -> Bool {
        allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
    }
}
