import Foundation
import PageImaging

/// The scanner: turns a printed and stamped sheet into the pixels that its settings give.
struct Scanner {
    var settings: ScanSettings

    /// `skew` in degrees clockwise; `quarterTurns` clockwise turns of the scan.
    func scan(_ sheet: Raster, skew: Double, quarterTurns: Int, _ random: inout SplitMix64) throws -> PixImage {
        var raster = settings.colour == .colour ? sheet : sheet.grey()
        if skew != 0 { raster = Self.rotated(raster, degrees: skew) }
        if settings.blur > 0 { Self.blur(&raster, deviation: settings.blur) }
        develop(&raster, &random)
        var image = try raster.image(resolution: settings.resolution)
        if settings.colour == .bilevel { image = try image.thresholded(settings.threshold) }
        if quarterTurns != 0 { image = try image.turned(quarterTurns: quarterTurns) }
        image.declaredResolution = settings.resolution
        return image
    }

    /// About the middle, clockwise, between pixels; the size stays and white comes in.
    private static func rotated(_ source: Raster, degrees: Double) -> Raster {
        let channels = source.channels
        var target = Raster(width: source.width, height: source.height, channels: channels)
        let (sine, cosine) = (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
        let (centreX, centreY) = (Double(source.width - 1) / 2, Double(source.height - 1) / 2)
        let (width, height) = (source.width, source.height)
        source.bytes.withUnsafeBufferPointer { from in
            target.bytes.withUnsafeMutableBufferPointer { to in
                for y in 0..<height {
                    let dy = Double(y) - centreY
                    var u = -centreX * cosine + dy * sine + centreX
                    var v = centreX * sine + dy * cosine + centreY
                    for x in 0..<width {
                        let (left, top) = (Int(u.rounded(.down)), Int(v.rounded(.down)))
                        if left >= 0, top >= 0, left + 1 < width, top + 1 < height {
                            let (fx, fy) = (Int((u - Double(left)) * 256), Int((v - Double(top)) * 256))
                            let index = (top * width + left) * channels
                            let below = index + width * channels
                            for channel in 0..<channels {
                                let upper =
                                    Int(from[index + channel]) * (256 - fx) + Int(from[index + channels + channel]) * fx
                                let lower =
                                    Int(from[below + channel]) * (256 - fx) + Int(from[below + channels + channel]) * fx
                                to[(y * width + x) * channels + channel] = UInt8(
                                    (upper * (256 - fy) + lower * fy) >> 16)
                            }
                        }
                        u += cosine
                        v -= sine
                    }
                }
            }
        }
        return target
    }

    /// Gauss, in two passes.
    private static func blur(_ raster: inout Raster, deviation: Double) {
        let reach = max(1, Int((deviation * 2.5).rounded(.up)))
        let weights = (-reach...reach).map { exp(-Double($0 * $0) / (2 * deviation * deviation)) }
        let kernel = weights.map { Int(($0 / weights.reduce(0, +) * 65536).rounded()) }
        let (width, height, channels) = (raster.width, raster.height, raster.channels)
        let stride = width * channels
        var passed = raster.bytes
        raster.bytes.withUnsafeMutableBufferPointer { bytes in
            passed.withUnsafeMutableBufferPointer { middle in
                for y in 0..<height {
                    for x in reach * channels..<stride - reach * channels {
                        var sum = 32768
                        for tap in -reach...reach {
                            sum += Int(bytes[y * stride + x + tap * channels]) * kernel[tap + reach]
                        }
                        middle[y * stride + x] = UInt8(min(255, sum >> 16))
                    }
                }
                for y in reach..<height - reach {
                    for x in 0..<stride {
                        var sum = 32768
                        for tap in -reach...reach { sum += Int(middle[(y + tap) * stride + x]) * kernel[tap + reach] }
                        bytes[y * stride + x] = UInt8(min(255, sum >> 16))
                    }
                }
            }
        }
    }

    /// Levels of paper and print, uneven light, noise.
    private func develop(_ raster: inout Raster, _ random: inout SplitMix64) {
        let (width, height, channels) = (raster.width, raster.height, raster.channels)
        let levels = (0...255).map { settings.black + (settings.white - settings.black) * Double($0) / 255 }
        guard settings.noise > 0 || settings.shading > 0 else {
            let table = levels.map { UInt8($0) }
            for index in raster.bytes.indices { raster.bytes[index] = table[Int(raster.bytes[index])] }
            return
        }
        let bright = (x: random.unit(), y: random.unit())
        let shading = settings.shading
        func light(_ place: Double, _ brightest: Double) -> Double {
            1 - shading / 2 * pow(abs(place - brightest), 1.5) * 1.6
        }
        let across = (0..<width).map { Int(light(Double($0) / Double(width), bright.x) * 4096) }
        let down = (0..<height).map { Int(light(Double($0) / Double(height), bright.y) * 4096) }
        let scaled = levels.map { Int($0 * 16) }
        // A table of noise read from random places is as good as fresh noise, and far quicker.
        let noise = (0..<65536).map { _ in Int(random.normal() * settings.noise * 16) }
        raster.bytes.withUnsafeMutableBufferPointer { bytes in
            for y in 0..<height {
                var state = random.next() | 1
                for x in 0..<width {
                    let factor = (across[x] * down[y]) >> 12
                    for channel in 0..<channels {
                        state ^= state << 13
                        state ^= state >> 7
                        state ^= state << 17
                        let index = (y * width + x) * channels + channel
                        let value = ((scaled[Int(bytes[index])] * factor) >> 12) + noise[Int(state & 0xFFFF)]
                        bytes[index] = UInt8(max(0, min(255, value >> 4)))
                    }
                }
            }
        }
    }
}
