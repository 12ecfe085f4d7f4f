internal import FormModel
internal import Foundation

/// Finds red seals: round patches of red ink with a rim, on colour scans only.
struct SealFinder {
    let scale: PixelScale
    /// Where red ink is.
    let red: InkMap

    /// Millimetres of a raster cell, and the share of red pixels that fills one.
    private static let cell = 0.5
    private static let filled = 0.12
    /// Diameters: 38 to 45 mm in use (domain.md §5); prints and scans are scaled by a few per cent.
    private static let diameters = 34.0...48.0
    /// Share of the rim that must be there: seals are blotchy, and another may lie over them.
    private static let completeRim = 0.6

    /// From top to bottom.
    func seals() -> [SealImprint] {
        let raster = coarse()
        return raster.components().flatMap { imprints(in: $0, of: raster) }
            .sorted { ($0.box.y, $0.box.x) < ($1.box.y, $1.box.x) }
    }

    private struct Raster {
        var width: Int
        var height: Int
        var cells: [Bool]

        /// Bounding boxes of cells that hang together over gaps of up to three cells.
        func components() -> [PixelBox] {
            var seen = [Bool](repeating: false, count: cells.count)
            var boxes: [PixelBox] = []
            for start in cells.indices where cells[start] && !seen[start] {
                var box = PixelBox(x: start % width, y: start / width, width: 1, height: 1)
                var stack = [start]
                seen[start] = true
                while let cell = stack.popLast() {
                    let x = cell % width
                    let y = cell / width
                    box = box.union(PixelBox(x: x, y: y, width: 1, height: 1))
                    for ny in max(0, y - 3)...min(height - 1, y + 3) {
                        for nx in max(0, x - 3)...min(width - 1, x + 3) {
                            let next = ny * width + nx
                            if cells[next] && !seen[next] {
                                seen[next] = true
                                stack.append(next)
                            }
                        }
                    }
                }
                boxes.append(box)
            }
            return boxes
        }
    }

    private func coarse() -> Raster {
        let size = scale.pixels(Self.cell)
        let width = red.width / size
        let height = red.height / size
        var cells = [Bool](repeating: false, count: width * height)
        for y in 0..<height {
            for x in 0..<width {
                let box = PixelBox(x: x * size, y: y * size, width: size, height: size)
                cells[y * width + x] = red.coverage(in: box) >= Self.filled
            }
        }
        return Raster(width: width, height: height, cells: cells)
    }

    /// The circles in a patch of red: seals may overlap, so the best is taken first and others must lie apart from it.
    private func imprints(in patch: PixelBox, of raster: Raster) -> [SealImprint] {
        let cells = { (millimetres: Double) in Int((millimetres / Self.cell).rounded()) }
        let smallest = cells(Self.diameters.lowerBound)
        guard patch.width >= smallest, patch.height >= smallest else { return [] }
        var circles: [(x: Int, y: Int, radius: Double, completeness: Double)] = []
        for y in stride(from: patch.y + smallest / 2, through: patch.maxY - smallest / 2, by: 1) {
            for x in stride(from: patch.x + smallest / 2, through: patch.maxX - smallest / 2, by: 1) {
                for radius in stride(
                    from: Double(smallest) / 2, through: Double(cells(Self.diameters.upperBound)) / 2, by: 1)
                {
                    let completeness = rimCompleteness(x: x, y: y, radius: radius, in: raster)
                    if completeness >= Self.completeRim { circles.append((x, y, radius, completeness)) }
                }
            }
        }
        var chosen: [(x: Int, y: Int, radius: Double, completeness: Double)] = []
        for circle in circles.sorted(by: {
            ($0.completeness, $0.radius, $0.y, $0.x) > ($1.completeness, $1.radius, $1.y, $1.x)
        }) {
            let isApart = chosen.allSatisfy {
                hypot(Double($0.x - circle.x), Double($0.y - circle.y)) > Double(cells(8))
            }
            if isApart { chosen.append(circle) }
        }
        return chosen.map { circle in
            let size = Double(scale.pixels(Self.cell))
            let diameter = Int(circle.radius * 2 * size)
            let box = PixelBox(
                x: Int((Double(circle.x) + 0.5 - circle.radius) * size),
                y: Int((Double(circle.y) + 0.5 - circle.radius) * size), width: diameter, height: diameter)
            return SealImprint(
                box: scale.pageBox(box), ink: .red, completeness: circle.completeness,
                confidence: min(1, circle.completeness + 0.1))
        }
    }

    /// The share of directions from the centre in which red lies on the rim.
    private func rimCompleteness(x: Int, y: Int, radius: Double, in raster: Raster) -> Double {
        let hits = Self.directions.count { direction in
            let column = x + Int((direction.x * radius).rounded())
            let row = y + Int((direction.y * radius).rounded())
            return column >= 0 && row >= 0 && column < raster.width && row < raster.height
                && raster.cells[row * raster.width + column]
        }
        return Double(hits) / Double(Self.directions.count)
    }

    private static let directions: [(x: Double, y: Double)] = (0..<72).map { index in
        let angle = Double(index) / 72 * 2 * .pi
        return (cos(angle), sin(angle))
    }
}
