import PageImaging

/// Pixels of a page while they are worked on: `channels` bytes a pixel (3 colour, 1 grey), row by row from the top.
struct Raster {
    var width: Int
    var height: Int
    var channels: Int
    var bytes: [UInt8]

    init(width: Int, height: Int, channels: Int, paper: UInt8 = 255) {
        self.width = width
        self.height = height
        self.channels = channels
        bytes = [UInt8](repeating: paper, count: width * height * channels)
    }

    init(_ image: PixImage) throws {
        width = image.width
        height = image.height
        channels = 3
        bytes = try image.rgbBytes()
    }

    func image(resolution: Int) throws -> PixImage {
        let image =
            channels == 3
            ? try PixImage(width: width, height: height, rgb: bytes)
            : try PixImage(width: width, height: height, grey: bytes)
        image.declaredResolution = resolution
        return image
    }

    /// `other` laid over this one with its top left corner at (`left`, `top`); what hangs over is cut off.
    mutating func place(_ other: Raster, left: Int, top: Int) {
        let from = max(0, -left)
        let to = min(other.width, width - left)
        guard to > from else { return }
        for y in max(0, -top)..<max(max(0, -top), min(other.height, height - top)) {
            let source = (y * other.width + from) * channels
            let target = ((y + top) * width + left + from) * channels
            bytes.replaceSubrange(
                target..<target + (to - from) * channels, with: other.bytes[source..<source + (to - from) * channels])
        }
    }

    /// Luminance (ITU-R BT.601) of a colour raster.
    func grey() -> Raster {
        guard channels == 3 else { return self }
        var grey = Raster(width: width, height: height, channels: 1)
        bytes.withUnsafeBufferPointer { source in
            grey.bytes.withUnsafeMutableBufferPointer { target in
                for index in 0..<target.count {
                    let red = Int(source[index * 3])
                    let green = Int(source[index * 3 + 1])
                    let blue = Int(source[index * 3 + 2])
                    target[index] = UInt8((red * 299 + green * 587 + blue * 114) / 1000)
                }
            }
        }
        return grey
    }

    /// Puts ink on a pixel as a stamp does: what is dark stays dark. `cover` is 0 to 1.
    mutating func multiply(x: Int, y: Int, ink: Ink, cover: Double) {
        guard x >= 0, y >= 0, x < width, y < height, cover > 0 else { return }
        let index = (y * width + x) * 3
        bytes[index] = UInt8(Double(bytes[index]) * (1 - cover * (1 - ink.red)))
        bytes[index + 1] = UInt8(Double(bytes[index + 1]) * (1 - cover * (1 - ink.green)))
        bytes[index + 2] = UInt8(Double(bytes[index + 2]) * (1 - cover * (1 - ink.blue)))
    }

    /// The smallest box around dark pixels inside the given pixels; nil where there are none.
    func ink(left: Int, top: Int, right: Int, bottom: Int) -> (left: Int, top: Int, right: Int, bottom: Int)? {
        var found: (left: Int, top: Int, right: Int, bottom: Int)?
        for y in max(0, top)..<max(max(0, top), min(bottom, height)) {
            for x in max(0, left)..<max(max(0, left), min(right, width)) where bytes[(y * width + x) * channels] < 150 {
                found =
                    found.map { (min($0.left, x), min($0.top, y), max($0.right, x + 1), max($0.bottom, y + 1)) } ?? (
                        x, y, x + 1, y + 1
                    )
            }
        }
        return found
    }
}

/// A colour of ink; each share from 0 (absorbed) to 1 (reflected).
struct Ink {
    var red: Double
    var green: Double
    var blue: Double
}
