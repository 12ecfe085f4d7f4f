internal import Foundation

/// The characters that simplified Chinese texts are written with.
enum GB2312 {
    /// Those of level 1, rows 16 to 55: the 3,755 in common use.
    static let common = Set(characters.prefix(3755))

    /// The 6,763 Han characters of GB 2312-80, rows 16 to 87.
    static let characters: [Character] = {
        // kCFStringEncodingEUC_CN (CFStringEncodingExt.h) as Foundation numbers it.
        let encoding = String.Encoding(rawValue: 0x8000_0930)
        var characters: [Character] = []
        for row: UInt8 in 0xB0...0xF7 {
            for cell: UInt8 in 0xA1...0xFE {
                guard let text = String(data: Data([row, cell]), encoding: encoding), text.count == 1 else { continue }
                characters.append(text.first!)
            }
        }
        return characters
    }()
}
