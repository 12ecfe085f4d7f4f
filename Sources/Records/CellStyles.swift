import Foundation

/// Which cell styles show a number as a date, and what date a number then is.
struct CellStyles {
    private var isDate: [Bool] = []
    private var uses1904: Bool

    init(_ part: Data?, uses1904: Bool) throws(RecordFileError) {
        self.uses1904 = uses1904
        guard let part else { return }
        var custom: [Int: String] = [:]
        var isDate: [Bool] = []
        var inCellFormats = false
        try XMLWalk(part).walk(
            start: { name, attributes in
                switch name {
                case "numFmt":
                    if let id = attributes["numFmtId"].flatMap({ Int($0) }) { custom[id] = attributes["formatCode"] }
                case "cellXfs": inCellFormats = true
                case "xf" where inCellFormats:
                    let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
                    isDate.append(custom[id].map(Self.showsDate) ?? Self.dateFormats.contains(id))
                default: break
                }
            },
            end: { if $0 == "cellXfs" { inCellFormats = false } })
        self.isDate = isDate
    }

    /// The date that `serial` shows in a cell of style `style`, as `2020-05-08`, with the time where it has one; nil
    /// where the style shows no date.
    func date(_ serial: Double, style: Int) -> String? {
        guard isDate.indices.contains(style), isDate[style], serial >= 0, serial < 2_958_466 else { return nil }
        var days = Int(serial)
        var minutes = Int(((serial - Double(days)) * 1440).rounded())
        if minutes == 1440 { (days, minutes) = (days + 1, 0) }
        // Day 60 of the 1900 count is 1900-02-29, which never was; before it the count is one day short.
        let sinceEpoch = uses1904 ? days - 24_107 : (days < 60 ? days + 1 : days) - 25_569
        let date = Self.civil(sinceEpoch)
        let day = "\(date.year)-\(Self.two(date.month))-\(Self.two(date.day))"
        return minutes == 0 ? day : "\(day) \(Self.two(minutes / 60)):\(Self.two(minutes % 60))"
    }

    /// Built-in formats that show a date; 27 to 36 and 50 to 58 are the Chinese ones (ECMA-376 part 1, 18.8.30).
    private static let dateFormats = Set(Array(14...17) + [22] + Array(27...31) + [36] + Array(50...54) + [57, 58])

    /// Whether a format code has a year or a day outside quotes, brackets and escapes.
    private static func showsDate(_ code: String) -> Bool {
        let bare = code.replacing(/"[^"]*"|\[[^\]]*\]|\\./, with: "").lowercased()
        return bare.contains("y") || bare.contains("d") || bare.contains("e/") || bare.contains("aaa")
    }

    /// Days since 1970-01-01 as a Gregorian date (Howard Hinnant, "chrono-compatible low-level date algorithms").
    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * ofYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
