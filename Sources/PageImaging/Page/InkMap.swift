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
                for x in 0..<width {
                    bytes[target + x] = UInt8(truncatingIfNeeded: row[x >> 5] >> UInt32(31 - x & 31)) & 1
                }
            }
            count = width * height
        }
    }

    var bounds: PixelBox { PixelBox(x: 0, y: 0, width: width, height: height) }

    /// Dark pixels inside `box`, which must lie inside the page.
    func count(in box: PixelBox) -> Int {
        var total = 0
        bytes.withUnsafeBufferPointer { bytes in
            for y in box.y..<max(box.y, box.maxY) {
                let row = y * width
                for x in box.x..<max(box.x, box.maxX) { total += Int(bytes[row + x]) }
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
                var total = 0
                let row = y * width
                for x in box.x..<max(box.x, box.maxX) { total += Int(bytes[row + x]) }
                return total
            }
        }
    }

    /// Dark pixels of each column of `box`.
    func columnProfile(in box: PixelBox) -> [Int] {
        var totals = [Int](repeating: 0, count: max(0, box.width))
        bytes.withUnsafeBufferPointer { bytes in
            for y in box.y..<max(box.y, box.maxY) {
                let row = y * width + box.x
                for x in 0..<max(0, box.width) { totals[x] += Int(bytes[row + x]) }
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

    /// Without the ink inside the circles that `discs` enclose.
    func cleared(discs: [PixelBox]) -> InkMap {
        var map = self
        for disc in discs {
            let radius = disc.width / 2
            for y in disc.y..<disc.maxY {
                for x in disc.x..<disc.maxX {
                    let (dx, dy) = (x - disc.midX, y - disc.midY)
                    if dx * dx + dy * dy <= radius * radius { map.bytes[y * width + x] = 0 }
                }
            }
        }
        return map
    }
}
