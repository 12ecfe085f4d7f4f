/// Pages done and expected, and what follows from them.
struct ProgressMeter: Sendable, Hashable {
    private(set) var expected = 0
    private(set) var done = 0
    /// On any clock that only goes forward, in seconds; of the first page expected.
    private var startedAt: Double?

    mutating func expect(pages: Int, at now: Double) {
        startedAt = startedAt ?? now
        expected += pages
    }

    mutating func finish(pages: Int) {
        done += pages
    }

    /// `已读 34/72 页，每分钟 41.0 页，约剩 56 秒`; speed and time left once a page is done.
    func text(at now: Double) -> String {
        let count = "已读 \(done)/\(max(expected, done)) 页"
        guard let startedAt, done > 0, now > startedAt else { return count }
        let perSecond = Double(done) / (now - startedAt)
        let tenths = Int((perSecond * 600).rounded())
        let speed = "\(count)，每分钟 \(tenths / 10).\(tenths % 10) 页"
        guard expected > done else { return speed }
        return "\(speed)，约剩 \(Self.duration(Double(expected - done) / perSecond))"
    }

    /// `8 秒`, `3 分 05 秒`, `2 小时 10 分`.
    static func duration(_ seconds: Double) -> String {
        let seconds = Int(seconds.rounded(.up))
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        switch seconds {
        case ..<60: return "\(seconds) 秒"
        case ..<3600: return "\(seconds / 60) 分 \(padded(seconds % 60)) 秒"
        default: return "\(seconds / 3600) 小时 \(padded(seconds / 60 % 60)) 分"
        }
    }
}
