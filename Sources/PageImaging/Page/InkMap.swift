internal import CLeptonica

/// Which pixels of a page are dark: one byte a pixel, 1 is ink.
struct InkMap: Sendable {
    let width: Int
    let height: Int
    var bytes: [UInt8]

    /// From an image of depth 1.
    init(_ image: PixImage) {
        precondition(image.depth == 1)
        let width = image.width
        let height = image.height
        self.width = width
        self.height = height
        let stride = Int(pixGetWpl(image.pix))
        let words = pixGetData(image.pix)!
        bytes = [UInt8](unsafeUninitializedCapacity: width * height) { bytes, count in
            for y in 0..<height {
                let row = words + y * stride
                let target = y * width
                var x = 0
                while x + 8 <= width {
                    let eight = Self.spread(UInt8(truncatingIfNeeded: row[x >> 5] &>> UInt32(24 - x & 31)))
                    UnsafeMutableRawPointer(bytes.baseAddress! + target + x).storeBytes(
                        of: eight.littleEndian, as: UInt64.self)
                    x += 8
                }
                while x < width {
                    bytes[target + x] = UInt8(truncatingIfNeeded: row[x >> 5] >> UInt32(31 - x & 31)) & 1
                    x += 1
                }
            }
            count = width * height
        }
    }

    /// The bits of `byte` as bytes of 0 and 1, the highest bit as the lowest byte.
    private static func spread(_ byte: UInt8) -> UInt64 {
        let bits = UInt64(byte) &* 0x0101_0101_0101_0101 & 0x0102_0408_1020_4080
        return (bits &+ 0x7F7F_7F7F_7F7F_7F7F) >> 7 & 0x0101_0101_0101_0101
    }

    /// The sum of `count` bytes of 0 and 1, eight at a time.
    private static func sum(_ bytes: UnsafePointer<UInt8>, count: Int) -> Int {
        var (total, x) = (0, 0)
        while x + 8 <= count {
            var sums: UInt64 = 0
            // Each byte of the sums holds 255 at most.
            let end = min(count - 7, x + 8 * 255)
            while x < end {
                sums &+= UnsafeRawPointer(bytes + x).loadUnaligned(as: UInt64.self)
                x += 8
            }
            let pairs = (sums & 0x00FF_00FF_00FF_00FF) &+ (sums >> 8 & 0x00FF_00FF_00FF_00FF)
            total += Int((pairs &* 0x0001_0001_0001_0001) >> 48)
        }
        while x < count {
            total += Int(bytes[x])
            x += 1
        }
        return total
    }

    var bounds: PixelBox { PixelBox(x: 0, y: 0, width: width, height: height) }

    /// Whether the pixel in which a point lies is dark; outside none is.
    func isInk(x: Double, y: Double) -> Bool {
        guard x >= 0, y >= 0, x < Double(width), y < Double(height) else { return false }
        return bytes[Int(y) * width + Int(x)] == 1
    }

    /// Dark pixels inside `box`, which must lie inside the page.
    func count(in box: PixelBox) -> Int {
        var total = 0
        bytes.withUnsafeBufferPointer { bytes in
            for y in box.y..<max(box.y, box.maxY) {
                total += Self.sum(bytes.baseAddress! + y * width + box.x, count: box.width)
            }
        }
        return total
    }

    /// Share of dark pixels inside `box`, 0 to 1; 0 for an empty box.
    func coverage(in box: PixelBox) -> Double {
        let area = box.width * box.height
        return area > 0 ? Double(count(in: box)) / Double(area) : 0
    }

    /// Dark pixels of each row of `box`.
    func rowProfile(in box: PixelBox) -> [Int] {
        bytes.withUnsafeBufferPointer { bytes in
            (box.y..<max(box.y, box.maxY)).map { y in
                Self.sum(bytes.baseAddress! + y * width + box.x, count: box.width)
            }
        }
    }

    /// Dark pixels of each column of `box`.
    func columnProfile(in box: PixelBox) -> [Int] {
        var totals = [Int](repeating: 0, count: max(0, box.width))
        bytes.withUnsafeBytes { bytes in
            // Eight columns at a time; each byte of the sums holds 255 rows at most.
            for first in stride(from: box.y, to: box.maxY, by: 255) {
                let rows = first..<min(box.maxY, first + 255)
                for x in stride(from: 0, to: box.width - 7, by: 8) {
                    var sums: UInt64 = 0
                    for y in rows {
                        sums &+= bytes.loadUnaligned(fromByteOffset: y * width + box.x + x, as: UInt64.self)
                    }
                    sums = sums.littleEndian
                    for column in 0..<8 { totals[x + column] += Int(sums >> UInt64(column * 8) & 0xFF) }
                }
            }
            for x in totals.indices.suffix(totals.count % 8) {
                for y in box.y..<max(box.y, box.maxY) { totals[x] += Int(bytes[y * width + box.x + x]) }
            }
        }
        return totals
    }

    /// The smallest box around the ink inside `box`; nil where there is none.
    func inkBounds(in box: PixelBox) -> PixelBox? {
        let rows = rowProfile(in: box)
        guard let top = rows.firstIndex(where: { $0 > 0 }), let bottom = rows.lastIndex(where: { $0 > 0 }) else {
            return nil
        }
        let columns = columnProfile(in: box)
        guard let left = columns.firstIndex(where: { $0 > 0 }), let right = columns.lastIndex(where: { $0 > 0 }) else {
            return nil
        }
        return PixelBox(x: box.x + left, y: box.y + top, width: right - left + 1, height: bottom - top + 1)
    }

    func united(with other: InkMap) -> InkMap {
        var map = self
        for index in bytes.indices { map.bytes[index] |= other.bytes[index] }
        return map
    }

    /// Without the ink inside the outlines.
    func cleared(inside outlines: [SealOutline]) -> InkMap {
        var map = self
        for outline in outlines {
            let box = outline.box.grown(by: 0, within: bounds)
            for y in box.y..<box.maxY {
                for x in box.x..<box.maxX where outline.share(x: Double(x) + 0.5, y: Double(y) + 0.5) <= 1 {
                    map.bytes[y * width + x] = 0
                }
            }
        }
        return map
    }
}
