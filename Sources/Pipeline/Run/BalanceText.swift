public import FormModel

/// The balance as a sum that a clerk can check.
public struct BalanceText {
    public let text: String

    public init(_ balance: IntakeBalance) {
        text = """
            累计收到 \(balance.received) 件 = 已配齐 \(balance.finished) + 待第二份 \(balance.waitingForCopy) \
            + 待电子版 \(balance.waitingForRecord) + 重复 \(balance.duplicates) + 隔离 \(balance.quarantined) \
            + 未处理完 \(balance.failed)
            """
    }
}
