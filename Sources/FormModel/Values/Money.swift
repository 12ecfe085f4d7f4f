/// An amount of money, exactly, with its currency and the way it was written.
public struct Money: Sendable, Hashable, Codable {
    public enum Currency: String, Sendable, Hashable, Codable {
        case renminbi, usDollar, hongKongDollar, euro, yen, pound
    }
    /// How the figures were written.
    public enum Notation: String, Sendable, Hashable, Codable {
        case arabic
        /// 壹仟万元整 (支付结算办法, annex 1) or 一千万元.
        case chinese
    }

    /// The figure before its unit: 1000 in `1000万元`. For Chinese notation the whole amount in 元.
    public var figure: ExactDecimal
    /// Power of ten of the unit behind the figure (4 for 万元); nil where no unit is written or implied.
    public var unitPower: Int?
    public var currency: Currency
    public var notation: Notation

    /// In the currency's main unit (元); nil where the unit is unknown.
    public var amount: ExactDecimal? {
        unitPower.map { figure.scaled(byPowerOfTen: $0) }
    }

    public init(figure: ExactDecimal, unitPower: Int?, currency: Currency = .renminbi, notation: Notation = .arabic) {
        self.figure = figure
        self.unitPower = unitPower
        self.currency = currency
        self.notation = notation
    }
}
