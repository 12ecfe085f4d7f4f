internal import CLeptonica

extension PixImage {
    /// From `width * height` bytes, row by row from the top, 0 black to 255 white.
    public convenience init(width: Int, height: Int, grey: [UInt8]) throws(ImagingError) {
        precondition(grey.count == width * height)
        try self.init(owning: pixCreateNoInit(Int32(width), Int32(height), 8), "pixCreate")
        let stride = Int(pixGetWpl(pix))
        let words = pixGetData(pix)!
        for y in 0..<height {
            let row = words + y * stride
            row[stride - 1] = 0
            for x in 0..<width {
                Self.setByte(row, x, grey[y * width + x])
            }
        }
    }

    /// From `width * height * 3` bytes: red, green, blue, row by row from the top.
    public convenience init(width: Int, height: Int, rgb: [UInt8]) throws(ImagingError) {
        precondition(rgb.count == width * height * 3)
        try self.init(width: width, height: height) { row, y in
            var source = y * width * 3
            for x in 0..<width {
                row[x] = UInt32(rgb[source]) << 24 | UInt32(rgb[source + 1]) << 16 | UInt32(rgb[source + 2]) << 8
                source += 3
            }
        }
    }

    /// Colour, filled row by row by `fill`, which gets a row of `width` words 0xRRGGBB00 and its number from the top.
    convenience init(
        width: Int, height: Int, fill: (UnsafeMutablePointer<UInt32>, Int) -> Void
    ) throws(ImagingError) {
        try self.init(owning: pixCreateNoInit(Int32(width), Int32(height), 32), "pixCreate")
        let stride = Int(pixGetWpl(pix))
        let words = pixGetData(pix)!
        for y in 0..<height {
            fill(words + y * stride, y)
        }
    }

    /// One byte a pixel, row by row from the top, 0 black to 255 white; colour as luminance.
    public func greyBytes() throws(ImagingError) -> [UInt8] {
        let grey = depth == 8 ? self : try converted(toDepth: 8)
        let width = width
        let height = height
        let stride = Int(pixGetWpl(grey.pix))
        let words = pixGetData(grey.pix)!
        return [UInt8](unsafeUninitializedCapacity: width * height) { bytes, count in
            for y in 0..<height {
                let row = words + y * stride
                let target = y * width
                var x = 0
                // Leptonica keeps the leftmost pixel in a word's most significant byte.
                while x + 4 <= width {
                    let word = row[x >> 2]
                    bytes[target + x] = UInt8(truncatingIfNeeded: word >> 24)
                    bytes[target + x + 1] = UInt8(truncatingIfNeeded: word >> 16)
                    bytes[target + x + 2] = UInt8(truncatingIfNeeded: word >> 8)
                    bytes[target + x + 3] = UInt8(truncatingIfNeeded: word)
                    x += 4
                }
                while x < width {
                    bytes[target + x] = UInt8(truncatingIfNeeded: row[x >> 2] >> UInt32(24 - (x & 3) * 8))
                    x += 1
                }
            }
            count = width * height
        }
    }

    /// How many pixels of an image of depth 8 have each shade of grey, of every third row.
    func greyHistogram() -> [Int] {
        precondition(depth == 8)
        let (rowWords, words) = (Int(pixGetWpl(pix)), pixGetData(pix)!)
        var histogram = [Int](repeating: 0, count: 256)
        for y in stride(from: 0, to: height, by: 3) {
            let row = words + y * rowWords
            for x in 0..<width { histogram[Int(row[x >> 2] >> UInt32(24 - (x & 3) * 8) & 0xFF)] += 1 }
        }
        return histogram
    }

    /// Three bytes a pixel: red, green, blue, row by row from the top.
    public func rgbBytes() throws(ImagingError) -> [UInt8] {
        let colour = depth == 32 ? self : try converted(toDepth: 32)
        let width = width
        let height = height
        let stride = Int(pixGetWpl(colour.pix))
        let words = pixGetData(colour.pix)!
        return [UInt8](unsafeUninitializedCapacity: width * height * 3) { bytes, count in
            var target = 0
            for y in 0..<height {
                let row = words + y * stride
                for x in 0..<width {
                    let word = row[x]
                    bytes[target] = UInt8(truncatingIfNeeded: word >> 24)
                    bytes[target + 1] = UInt8(truncatingIfNeeded: word >> 16)
                    bytes[target + 2] = UInt8(truncatingIfNeeded: word >> 8)
                    target += 3
                }
            }
            count = target
        }
    }

    /// Depth 8 or 32, without a colour map.
    public func converted(toDepth depth: Int) throws(ImagingError) -> PixImage {
        depth == 8
            ? try PixImage(owning: pixConvertTo8(pix, 0), "pixConvertTo8")
            : try PixImage(owning: pixConvertTo32(pix), "pixConvertTo32")
    }

    /// With depth 8 where each pixel of a colour image is a shade of grey; else the image itself.
    func withoutNeedlessColour() throws(ImagingError) -> PixImage {
        guard depth == 32 else { return self }
        let (width, height) = (width, height)
        let grey = try PixImage(owning: pixCreate(Int32(width), Int32(height), 8), "pixCreate")
        let (rowWords, greyRowWords) = (Int(pixGetWpl(pix)), Int(pixGetWpl(grey.pix)))
        let (words, greyWords) = (pixGetData(pix)!, pixGetData(grey.pix)!)
        for y in 0..<height {
            let (row, greyRow) = (words + y * rowWords, greyWords + y * greyRowWords)
            // The differences of neighbouring channels, gathered: a branch for each row, not for each pixel.
            var differences: UInt32 = 0
            for x in 0..<width { differences |= (row[x] ^ row[x] << 8) & 0xFFFF_0000 }
            guard differences == 0 else { return self }
            for x in stride(from: 0, to: width - 3, by: 4) {
                greyRow[x >> 2] =
                    row[x] & 0xFF00_0000 | row[x + 1] >> 8 & 0xFF_0000 | row[x + 2] >> 16 & 0xFF00 | row[x + 3] >> 24
            }
            for x in (width & ~3)..<width { Self.setByte(greyRow, x, UInt8(row[x] >> 24)) }
        }
        grey.declaredResolution = declaredResolution
        return grey
    }

    /// Changes the pixels of an image of depth 8 inside `box`, which must lie inside it; `change` gets column, row and
    /// grey and gives the new grey.
    func change(in box: PixelBox, _ change: (Int, Int, UInt8) -> UInt8) {
        precondition(depth == 8)
        let stride = Int(pixGetWpl(pix))
        let words = pixGetData(pix)!
        for y in box.y..<max(box.y, box.maxY) {
            let row = words + y * stride
            for x in box.x..<max(box.x, box.maxX) {
                let old = UInt8(truncatingIfNeeded: row[x >> 2] >> UInt32(24 - (x & 3) * 8))
                Self.setByte(row, x, change(x, y, old))
            }
        }
    }

    @inline(__always)
    private static func setByte(_ row: UnsafeMutablePointer<UInt32>, _ x: Int, _ value: UInt8) {
        let shift = UInt32(24 - (x & 3) * 8)
        row[x >> 2] = row[x >> 2] & ~(0xFF << shift) | UInt32(value) << shift
    }
}
