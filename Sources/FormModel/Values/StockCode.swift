/// A stock code with the market that its form points to (numbering of the exchanges as of 2020).
public struct StockCode: Sendable, Hashable, Codable, CustomStringConvertible {
    public enum Market: String, Sendable, Hashable, Codable {
        case shanghai, shenzhen
        /// 全国股转系统 (新三板) and delisted shares.
        case nationalEquities
        case hongKong
        /// Letters, as New York and Nasdaq use.
        case unitedStates
        /// Six digits of a series that did not exist in 2020.
        case unknown
    }

    /// Digits or letters, upper case, without a market's prefix or suffix.
    public let characters: String
    public let market: Market

    /// Parses a code as written (`600939`, `SH600939`, `00700.HK`); nil where it is none.
    public init?(_ text: String) {
        var code = FoldedText(text).text.uppercased().filter { !" .:-()".contains($0) }
        for mark in ["SH", "SZ", "HK", "BJ", "OC", "NQ"] {
            let rest = code.hasPrefix(mark) ? code.dropFirst(2) : code.hasSuffix(mark) ? code.dropLast(2) : nil
            if let rest, rest.count >= 3, rest.allSatisfy(Self.isDigit) { code = String(rest) }
        }
        guard !code.isEmpty else { return nil }
        if code.count == 6, code.allSatisfy(Self.isDigit) {
            market = Self.series.first { series in series.prefixes.contains { code.hasPrefix($0) } }?.market ?? .unknown
        } else if code.count <= 5, code.allSatisfy(Self.isDigit) {
            market = .hongKong
            code = String(repeating: "0", count: 5 - code.count) + code
        } else if code.count <= 5, code.allSatisfy({ $0.isASCII && $0.isLetter }) {
            market = .unitedStates
        } else {
            return nil
        }
        characters = code
    }

    public var description: String { characters }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

    private static let series: [(market: Market, prefixes: [String])] = [
        (.shanghai, ["600", "601", "603", "605", "688", "689", "900"]),
        (.shenzhen, ["000", "001", "002", "003", "300", "200"]),
        (.nationalEquities, ["400", "420", "430", "83", "87"]),
    ]
}
