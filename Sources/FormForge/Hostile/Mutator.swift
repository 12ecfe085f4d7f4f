public import Foundation

/// Mutation fuzzing of intake: files that were once sound or hostile in a known way, changed at random, without knowledge
/// of their formats but for numbers and names.
///
/// Source of the kinds of change: Zalewski, "Binary fuzzing strategies: what works, what doesn't" (AFL, 2014).
public struct Mutator {
    private var random: SplitMix64
    private let seeds: [(name: String, data: Data)]

    /// - Parameter seeds: what to change; not empty.
    public init(seed: UInt64, seeds: [(name: String, data: Data)]) {
        random = SplitMix64(seed: seed)
        self.seeds = seeds
    }

    /// Another file each time. Its name begins with its number and keeps the extension, now and then that of another.
    public mutating func next(number: Int) -> (name: String, data: Data) {
        let seed = random.pick(seeds)
        var bytes = [UInt8](seed.data)
        for _ in 0..<random.int(1...6) { mutate(&bytes) }
        let named = random.chance(0.1) ? random.pick(seeds).name : seed.name
        return ("\(number)-\(named)", Data(bytes))
    }

    private static let numbers: [UInt32] = [0, 1, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF]
    /// Words that steer the libraries that read scans.
    private static let words = [
        "/FlateDecode", "/JBIG2Decode", "/JPXDecode", "/DCTDecode", "/CCITTFaxDecode", "/Encrypt", "/ObjStm", "/XRef",
        "stream\n", "endstream", "endobj", "trailer", "startxref\n0\n", "%PDF-1.7", "IDAT", "IHDR", "II*\0", "MM\0*",
    ]

    private mutating func mutate(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else {
            bytes = Array(Self.words[0].utf8)
            return
        }
        let place = random.int(0...(bytes.count - 1))
        let length = min(bytes.count - place, random.chance(0.5) ? random.int(1...16) : random.int(1...4096))
        switch random.int(0...9) {
        case 0: bytes[place] ^= UInt8(1 << random.int(0...7))
        case 1: bytes[place] = UInt8(random.int(0...255))
        case 2: bytes.removeSubrange(place..<place + length)
        case 3: bytes.insert(contentsOf: bytes[place..<place + length], at: random.int(0...bytes.count))
        case 4: for index in place..<place + length { bytes[index] = UInt8(random.int(0...255)) }
        case 5: for index in place..<place + length { bytes[index] = 0 }
        case 6:
            let number = random.pick(Self.numbers)
            let ordered = random.chance(0.5) ? number.bigEndian : number.littleEndian
            overwrite(&bytes, at: place, with: withUnsafeBytes(of: ordered, Array.init))
        case 7: overwrite(&bytes, at: place, with: Array(random.pick(Self.words).utf8))
        case 8: bytes.removeSubrange(place...)
        default: bytes.replaceSubrange(place..., with: random.pick(seeds).data.dropFirst(place))
        }
    }

    private func overwrite(_ bytes: inout [UInt8], at place: Int, with new: [UInt8]) {
        bytes.replaceSubrange(place..<min(bytes.count, place + new.count), with: new)
    }
}
