internal import Foundation

/// A way of writing a day in Chinese.
enum DateNotation: CaseIterable {
    /// 二〇二〇年5月8日
    case hanYear
    /// 二〇二〇年五月八日
    case han
    /// 2020年5月8日
    case figures
    /// 2020年05月08日
    case padded

    func text(year: Int, month: Int, day: Int) -> String {
        switch self {
        case .hanYear: "\(Self.digits(year))年\(month)月\(day)日"
        case .han: "\(Self.digits(year))年\(Self.number(month))月\(Self.number(day))日"
        case .figures: "\(year)年\(month)月\(day)日"
        case .padded: String(format: "%d年%02d月%02d日", year, month, day)
        }
    }

    private static let numerals = Array("〇一二三四五六七八九")

    private static func digits(_ number: Int) -> String {
        String(String(number).map { numerals[$0.wholeNumberValue!] })
    }

    /// Below 100: 三十一.
    private static func number(_ number: Int) -> String {
        let (tens, ones) = (number / 10, number % 10)
        return (tens > 1 ? String(numerals[tens]) : "") + (tens > 0 ? "十" : "")
            + (ones > 0 ? String(numerals[ones]) : "")
    }
}
