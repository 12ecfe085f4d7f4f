internal import Foundation

/// The shape of a character, whatever its size and weight: how much stroke edge runs in which of eight directions in each
/// of 8 × 8 places.
///
/// Gradient direction features after Liu, Nakashima, Sako and Fujisawa (Handwritten digit recognition: investigation of
/// normalization and feature extraction techniques, Pattern Recognition 37, 2004), on an aspect-adaptive normalisation.
struct ShapeDescriptor: Sendable {
    /// 512 values of length 1, sixteen at a time: comparing them is most of the work.
    private let vectors: [SIMD16<Float>]

    private static let side = 48
    private static let margin = 4
    private static let grid = side + 2 * margin
    private static let places = 8
    private static let directions = 8

    /// nil for next to no ink.
    init?(_ patch: InkPatch) {
        guard max(patch.width, patch.height) > 3 else { return nil }
        let values = Self.sampled(Self.edges(Self.smoothed(Self.normalised(patch))))
        let length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard length > 0 else { return nil }
        vectors = stride(from: 0, to: values.count, by: 16).map { start in
            SIMD16(values[start..<(start + 16)]) / length
        }
    }

    /// From 0 for nothing in common to 1.
    func similarity(to other: ShapeDescriptor) -> Float {
        vectors.withUnsafeBufferPointer { left in
            other.vectors.withUnsafeBufferPointer { right in
                var sum = SIMD16<Float>.zero
                for index in left.indices { sum += left[index] * right[index] }
                return sum.sum()
            }
        }
    }

    /// For each direction how strong the edge at each pixel is in it.
    private static func edges(_ image: [Float]) -> [Float] {
        var maps = [Float](repeating: 0, count: directions * grid * grid)
        image.withUnsafeBufferPointer { image in
            maps.withUnsafeMutableBufferPointer { maps in
                for y in 1..<(grid - 1) {
                    for x in 1..<(grid - 1) {
                        let dx = image[y * grid + x + 1] - image[y * grid + x - 1]
                        let dy = image[(y + 1) * grid + x] - image[(y - 1) * grid + x]
                        let strength = (dx * dx + dy * dy).squareRoot()
                        guard strength > 0.002 else { continue }
                        let turn = eighths(dx, dy)
                        let lower = Int(turn) % directions
                        let share = turn - Float(Int(turn))
                        maps[lower * grid * grid + y * grid + x] += strength * (1 - share)
                        maps[(lower + 1) % directions * grid * grid + y * grid + x] += strength * share
                    }
                }
            }
        }
        return maps
    }

    /// The direction in eighths of a turn, from 0 to 8, to a thousandth: an arc tangent by polynomial (Rajan and others,
    /// Efficient approximations for the arctangent function, IEEE Signal Processing Magazine 23, 2006).
    private static func eighths(_ dx: Float, _ dy: Float) -> Float {
        let (width, height) = (abs(dx), abs(dy))
        let ratio = min(width, height) / max(width, height)
        // In the first eighth: atan(z) is z (pi / 4 + 0.273 (1 - z)), here over pi / 4.
        var turn = ratio * (1 + 0.3476 * (1 - ratio))
        if height > width { turn = 2 - turn }
        if dx < 0 { turn = 4 - turn }
        return dy < 0 ? 8 - turn : turn
    }

    /// Scaled into the grid; a flat or narrow character keeps a part of its flatness.
    private static func normalised(_ patch: InkPatch) -> [Float] {
        let ratio = Float(min(patch.width, patch.height)) / Float(max(patch.width, patch.height))
        let shorter = max(2, Int((Float(side) * sin(.pi / 2 * ratio).squareRoot()).rounded()))
        let (width, height) = patch.width >= patch.height ? (side, shorter) : (shorter, side)
        let (left, top) = (margin + (side - width) / 2, margin + (side - height) / 2)
        var image = [Float](repeating: 0, count: grid * grid)
        let (stepX, stepY) = (Float(patch.width) / Float(width), Float(patch.height) / Float(height))
        for y in 0..<height {
            let sourceY = min(Float(patch.height - 1), max(0, (Float(y) + 0.5) * stepY - 0.5))
            let (y0, shareY) = (Int(sourceY), sourceY - Float(Int(sourceY)))
            let y1 = min(patch.height - 1, y0 + 1)
            for x in 0..<width {
                let sourceX = min(Float(patch.width - 1), max(0, (Float(x) + 0.5) * stepX - 0.5))
                let (x0, shareX) = (Int(sourceX), sourceX - Float(Int(sourceX)))
                let x1 = min(patch.width - 1, x0 + 1)
                let upper = patch.ink[y0 * patch.width + x0] * (1 - shareX) + patch.ink[y0 * patch.width + x1] * shareX
                let lower = patch.ink[y1 * patch.width + x0] * (1 - shareX) + patch.ink[y1 * patch.width + x1] * shareX
                image[(top + y) * grid + left + x] = upper * (1 - shareY) + lower * shareY
            }
        }
        return image
    }

    /// Gaussian of one pixel.
    private static func smoothed(_ image: [Float]) -> [Float] {
        let kernel: [Float] = [0.054, 0.244, 0.404, 0.244, 0.054]
        var rows = image
        for y in 0..<grid {
            for x in 2..<(grid - 2) {
                var sum: Float = 0
                for k in 0..<5 { sum += image[y * grid + x + k - 2] * kernel[k] }
                rows[y * grid + x] = sum
            }
        }
        var result = rows
        for y in 2..<(grid - 2) {
            for x in 0..<grid {
                var sum: Float = 0
                for k in 0..<5 { sum += rows[(y + k - 2) * grid + x] * kernel[k] }
                result[y * grid + x] = sum
            }
        }
        return result
    }

    /// Weights of the grid's pixels at each place: Gaussians of three pixels, seven apart.
    private static let weights: [[Float]] = (0..<places).map { place in
        (0..<grid).map { pixel in
            let distance = (Float(pixel) - (Float(place) * 7 + 3.5)) / 3
            return exp(-distance * distance / 2)
        }
    }

    private static func sampled(_ maps: [Float]) -> [Float] {
        var values: [Float] = []
        values.reserveCapacity(directions * places * places)
        var columns = [Float](repeating: 0, count: places * grid)
        maps.withUnsafeBufferPointer { maps in
            columns.withUnsafeMutableBufferPointer { columns in
                for direction in 0..<directions {
                    let start = direction * grid * grid
                    columns.update(repeating: 0)
                    for place in 0..<places {
                        for y in 0..<grid where weights[place][y] > 0.01 {
                            let weight = weights[place][y]
                            for x in 0..<grid { columns[place * grid + x] += maps[start + y * grid + x] * weight }
                        }
                    }
                    for row in 0..<places {
                        for place in 0..<places {
                            var sum: Float = 0
                            for x in 0..<grid { sum += columns[row * grid + x] * weights[place][x] }
                            values.append(sum.squareRoot())
                        }
                    }
                }
            }
        }
        return values
    }
}
