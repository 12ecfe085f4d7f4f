internal import Foundation

/// The chain of directories (one a page) of a TIFF file, as far as it can be followed.
///
/// Source: TIFF revision 6.0 (Adobe, 1992), section 2: each directory ends with the place of the next one, the last with
/// 0. libtiff counts the pages that it can reach and says nothing of a chain that breaks off.
struct TIFFDirectoryChain {
    /// Whether the chain comes to its end after `pages` directories, and does not lead out of the file.
    let endsProperly: Bool

    init(of data: Data, pages: Int) {
        let isBigEndian = data.first == 0x4D
        func number(at place: Int, bytes: Int) -> Int? {
            guard place >= 0, place + bytes <= data.count else { return nil }
            let field = data[data.startIndex + place..<data.startIndex + place + bytes]
            return (isBigEndian ? Array(field) : field.reversed()).reduce(0) { $0 << 8 | Int($1) }
        }
        var next = number(at: 4, bytes: 4)
        for _ in 0..<pages {
            guard let place = next, let entries = number(at: place, bytes: 2) else { break }
            next = number(at: place + 2 + entries * 12, bytes: 4)
        }
        endsProperly = next == 0
    }
}
