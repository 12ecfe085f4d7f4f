/// A decimal number held exactly: `significand × 10^exponent`, without trailing zeros in the significand.
///
/// Amounts on a form are compared as written, so binary fractions will not do. Range: 18 significant digits; parsing
/// or scaling beyond it gives nil.
public struct ExactDecimal: Sendable, Hashable, Codable, Comparable, CustomStringConvertible {
    public let significand: Int
    public let exponent: Int

    public init(significand: Int, exponent: Int = 0) {
        var (value, power) = (significand, exponent)
        while value != 0, value % 10 == 0 {
            value /= 10
            power += 1
        }
        self.significand = value
        self.exponent = value == 0 ? 0 : power
    }

    /// Digits with at most one point (`1268.35`); nil for anything else.
    public init?(_ digits: some StringProtocol) {
        var value = 0
        var decimals = 0
        var seenPoint = false
        var seenDigit = false
        for character in digits {
            if character == ".", !seenPoint {
                seenPoint = true
                continue
            }
            guard character.isASCII, let digit = character.wholeNumberValue, value <= (Int.max - 9) / 10 else {
                return nil
            }
            value = value * 10 + digit
            seenDigit = true
            if seenPoint { decimals += 1 }
        }
        guard seenDigit else { return nil }
        self.init(significand: value, exponent: -decimals)
    }

    /// The number times `10^power`.
    public func scaled(byPowerOfTen power: Int) -> ExactDecimal {
        ExactDecimal(significand: significand, exponent: exponent + power)
    }

    /// The sum; nil where it does not fit.
    public func adding(_ other: ExactDecimal) -> ExactDecimal? {
        let power = min(exponent, other.exponent)
        guard let left = aligned(to: power), let right = other.aligned(to: power) else { return nil }
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow ? nil : ExactDecimal(significand: sum, exponent: power)
    }

    private func aligned(to power: Int) -> Int? {
        var value = significand
        for _ in 0..<max(0, exponent - power) {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            value = product
        }
        return value
    }

    /// Plain digits without grouping or exponent (`1268.35`).
    public var description: String {
        let digits = String(abs(significand))
        let sign = significand < 0 ? "-" : ""
        if exponent >= 0 { return sign + digits + String(repeating: "0", count: significand == 0 ? 0 : exponent) }
        let padded = String(repeating: "0", count: max(0, -exponent - digits.count + 1)) + digits
        return sign + padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
    }

    public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        let power = min(left.exponent, right.exponent)
        guard let one = left.aligned(to: power), let other = right.aligned(to: power) else {
            return (left.significand.signum(), left.exponent) < (right.significand.signum(), right.exponent)
        }
        return one < other
    }
}
