internal import Foundation

/// The shape of a character, whatever its size and weight: how much stroke edge runs in which of eight directions in each
/// of 8 × 8 places.
///
/// Gradient direction features after Liu, Nakashima, Sako and Fujisawa (Handwritten digit recognition: investigation of
/// normalization and feature extraction techniques, Pattern Recognition 37, 2004), on an aspect-adaptive normalisation.
struct ShapeDescriptor: Sendable {
    /// 512 values of length 1, sixteen at a time: comparing them is most of the work.
    private let vectors: [SIMD16<Float>]
    /// The same in 4 × 4 places and four directions: 64 values of length 1.
    let outline: [SIMD16<Float>]

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
        outline = Self.coarse(values)
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

    private static func coarse(_ values: [Float]) -> [SIMD16<Float>] {
        var sums = [Float](repeating: 0, count: values.count / 8)
        for direction in 0..<directions {
            for y in 0..<places {
                for x in 0..<places {
                    let coarse = ((direction / 2) * places / 2 + y / 2) * places / 2 + x / 2
                    sums[coarse] += values[(direction * places + y) * places + x]
                }
            }
        }
        let length = sums.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return stride(from: 0, to: sums.count, by: 16).map { SIMD16(sums[$0..<($0 + 16)]) / length }
    }

    /// So many times eight pixels make a row of the grid.
    private static let eights = grid / 8

    private typealias Eight = SIMD8<Float>
    private typealias Bits = SIMD8<UInt32>

    /// For each direction how strong the edge at each pixel is in it, as bits; eight pixels at a time, and without a branch, for edges
    /// run in all directions.
    private static func edges(_ image: [Float]) -> [Bits] {
        var maps = [Bits](repeating: .zero, count: directions * grid * eights)
        image.withUnsafeBytes { image in
            maps.withUnsafeMutableBufferPointer { maps in
                /// Eight pixels from the one at `index` on.
                func pixels(_ index: Int) -> Eight {
                    image.loadUnaligned(fromByteOffset: index * MemoryLayout<Float>.stride, as: Eight.self)
                }
                for y in 1..<(grid - 1) {
                    // The grid's first and last columns are white, so neither is an edge and nothing comes from the next
                    // row.
                    for eight in 0..<eights {
                        let index = y * grid + eight * 8
                        let dx = pixels(index + 1) - pixels(index - 1)
                        let dy = pixels(index + grid) - pixels(index - grid)
                        let strength = (dx * dx + dy * dy).squareRoot()
                        var left = areNegative(0.002 - strength)
                        guard left != .zero else { continue }
                        let turn = eighths(dx, dy)
                        let place = y * eights + eight
                        for direction in 0..<directions {
                            let here = left & areNegative(turn - Float(direction + 1))
                            left &= ~here
                            let share = turn - Float(direction)
                            let next = (direction + 1) % directions
                            maps[direction * grid * eights + place] |= here & bits(strength * (1 - share))
                            maps[next * grid * eights + place] |= here & bits(strength * share)
                        }
                        // Eight eighths are none.
                        maps[place] |= left & bits(strength)
                    }
                }
            }
        }
        return maps
    }

    /// The directions in eighths of a turn, from 0 to 8, to a thousandth: an arc tangent by polynomial (Rajan and others,
    /// Efficient approximations for the arctangent function, IEEE Signal Processing Magazine 23, 2006). No number where
    /// both are 0.
    private static func eighths(_ dx: Eight, _ dy: Eight) -> Eight {
        let (width, height) = (bits(dx) & 0x7FFF_FFFF, bits(dy) & 0x7FFF_FFFF)
        let isSteep = areNegative(values(width) - values(height))
        let ratio = values(width & isSteep | height & ~isSteep) / values(height & isSteep | width & ~isSteep)
        // In the first eighth: atan(z) is z (pi / 4 + 0.273 (1 - z)), here over pi / 4.
        var turn = ratio * (1 + 0.3476 * (1 - ratio))
        turn = mirrored(turn, at: 2, where: isSteep)
        turn = mirrored(turn, at: 4, where: areNegative(dx))
        return mirrored(turn, at: 8, where: areNegative(dy))
    }

    /// `limit` less the turn in the lanes whose bits are all set.
    private static func mirrored(_ turn: Eight, at limit: Float, where lanes: Bits) -> Eight {
        values(bits(Eight(repeating: limit)) & lanes) + values(bits(turn) ^ 0x8000_0000 & lanes)
    }

    private static func bits(_ values: Eight) -> Bits { unsafeBitCast(values, to: Bits.self) }

    private static func values(_ bits: Bits) -> Eight { unsafeBitCast(bits, to: Eight.self) }

    /// All bits set where a value is below 0, else none.
    private static func areNegative(_ values: Eight) -> Bits { 0 &- bits(values) &>> 31 }

    /// Scaled into the grid; a flat or narrow character keeps a part of its flatness.
    private static func normalised(_ patch: InkPatch) -> [Float] {
        let ratio = Float(min(patch.width, patch.height)) / Float(max(patch.width, patch.height))
        let shorter = max(2, Int((Float(side) * sin(.pi / 2 * ratio).squareRoot()).rounded()))
        let (width, height) = patch.width >= patch.height ? (side, shorter) : (shorter, side)
        let (left, top) = (margin + (side - width) / 2, margin + (side - height) / 2)
        var image = [Float](repeating: 0, count: grid * grid)
        let (stepX, stepY) = (Float(patch.width) / Float(width), Float(patch.height) / Float(height))
        /// Of a pixel of the grid the two pixels of the patch between which it lies, and the second's share.
        func places(_ count: Int, step: Float, of size: Int) -> [(first: Int, second: Int, share: Float)] {
            (0..<count).map { place in
                let source = min(Float(size - 1), max(0, (Float(place) + 0.5) * step - 0.5))
                let first = Int(source)
                return (first, min(size - 1, first + 1), source - Float(first))
            }
        }
        let columns = places(width, step: stepX, of: patch.width)
        patch.ink.withUnsafeBufferPointer { ink in
            for (y, row) in places(height, step: stepY, of: patch.height).enumerated() {
                let (first, second) = (row.first * patch.width, row.second * patch.width)
                for (x, column) in columns.enumerated() {
                    let upper =
                        ink[first + column.first] * (1 - column.share) + ink[first + column.second] * column.share
                    let lower =
                        ink[second + column.first] * (1 - column.share) + ink[second + column.second] * column.share
                    image[(top + y) * grid + left + x] = upper * (1 - row.share) + lower * row.share
                }
            }
        }
        return image
    }

    /// Gaussian of one pixel; the grid's margin stays.
    private static func smoothed(_ image: [Float]) -> [Float] {
        smoothed(
            smoothed(image, along: 1, rows: 0..<grid, columns: 2..<(grid - 2)), along: grid, rows: 2..<(grid - 2),
            columns: 0..<grid)
    }

    /// Between neighbours `step` apart.
    private static func smoothed(_ image: [Float], along step: Int, rows: Range<Int>, columns: Range<Int>) -> [Float] {
        var result = image
        image.withUnsafeBufferPointer { image in
            result.withUnsafeMutableBufferPointer { result in
                for y in rows {
                    for index in (y * grid + columns.lowerBound)..<(y * grid + columns.upperBound) {
                        result[index] =
                            image[index - 2 * step] * 0.054 + image[index - step] * 0.244 + image[index] * 0.404
                            + image[index + step] * 0.244 + image[index + 2 * step] * 0.054
                    }
                }
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

    /// For each pixel its weights at all places.
    private static let weightsOfPixels: [SIMD8<Float>] = (0..<grid).map { pixel in
        SIMD8(weights.map { $0[pixel] })
    }

    /// The pixels that weigh anything at each place, with their weights.
    private static let rows: [[(y: Int, weight: Float)]] = weights.map { weights in
        weights.enumerated().filter { $0.element > 0.01 }.map { ($0.offset, $0.element) }
    }

    private static func sampled(_ maps: [Bits]) -> [Float] {
        var values: [Float] = []
        values.reserveCapacity(directions * places * places)
        maps.withUnsafeBufferPointer { maps in
            weightsOfPixels.withUnsafeBufferPointer { weightsOfPixels in
                for direction in 0..<directions {
                    for rows in rows {
                        var sums = SIMD8<Float>.zero
                        for eight in 0..<eights {
                            var columns = SIMD8<Float>.zero
                            for row in rows {
                                columns += Self.values(maps[(direction * grid + row.y) * eights + eight]) * row.weight
                            }
                            for column in 0..<8 { sums += columns[column] * weightsOfPixels[eight * 8 + column] }
                        }
                        let roots = sums.squareRoot()
                        for place in 0..<places { values.append(roots[place]) }
                    }
                }
            }
        }
        return values
    }
}
