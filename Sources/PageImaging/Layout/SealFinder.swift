internal import FormModel
internal import Foundation

/// Finds round seals: patches of ink with a rim; of red ink on colour scans, of dark ink where a scan has no colour.
struct SealFinder {
    let scale: PixelScale
    /// Where ink of that colour is.
    let map: InkMap
    let ink: SealImprint.Ink

    /// Millimetres of a raster cell, and the share of red pixels that fills one.
    private static let cell = 0.5
    private static let filled = 0.12
    /// Diameters: 38 to 45 mm in use (domain.md §5); prints and scans are scaled by a few per cent.
    private static let diameters = 34.0...48.0
    /// Share of the rim that must be there: seals are blotchy, and another may lie over them; print and rules among
    /// dark ink reach 0.7 by chance.
    private var completeRim: Double { ink == .red ? 0.6 : 0.85 }

    /// A rim is 1.0 to 1.2 mm wide (domain.md §5), strokes of print are narrower; millimetres. Ink so wide lies on the circle
    /// in 0.7 and more of the directions for each of 168 seals on scans without colour, and in less than half for 52 circles
    /// in print and shadows.
    private static let rimWidth = 0.6

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
        let width = map.width / size
        let height = map.height / size
        let area = Double(size * size)
        var cells = [Bool](repeating: false, count: width * height)
        for y in 0..<height {
            let columns = map.columnProfile(in: PixelBox(x: 0, y: y * size, width: width * size, height: size))
            for x in 0..<width {
                let count = columns[(x * size)..<((x + 1) * size)].reduce(0, +)
                cells[y * width + x] = Double(count) / area >= Self.filled
            }
        }
        return Raster(width: width, height: height, cells: cells)
    }

    /// The circles in a patch of red: seals may overlap, so the best is taken first and others must lie apart from it.
    private func imprints(in patch: PixelBox, of raster: Raster) -> [SealImprint] {
        let cells = { (millimetres: Double) in Int((millimetres / Self.cell).rounded()) }
        let smallest = cells(Self.diameters.lowerBound)
        guard patch.width >= smallest, patch.height >= smallest else { return [] }
        let rims = stride(from: Double(smallest) / 2, through: Double(cells(Self.diameters.upperBound)) / 2, by: 1)
            .map(Rim.init)
        let bearable = Int((1 - completeRim) * Double(Rim.directions))
        var circles: [(x: Int, y: Int, radius: Double, completeness: Double)] = []
        raster.cells.withUnsafeBufferPointer { cells in
            for rim in rims {
                for y in stride(from: patch.y + smallest / 2, through: patch.maxY - smallest / 2, by: 1) {
                    for x in stride(from: patch.x + smallest / 2, through: patch.maxX - smallest / 2, by: 1) {
                        let completeness = rim.completeness(
                            x: x, y: y, in: cells, width: raster.width, height: raster.height, bearable: bearable)
                        if completeness >= completeRim { circles.append((x, y, rim.radius, completeness)) }
                    }
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
        return chosen.compactMap { circle in
            let size = Double(scale.pixels(Self.cell))
            var (x, y, radius) = (
                (Double(circle.x) + 0.5) * size, (Double(circle.y) + 0.5) * size, circle.radius * size
            )
            let millimetre = scale.pixelsPerMillimetre
            let width = ink == .red ? 1 : Self.rimWidth * millimetre
            let rim = RimFit(in: map, x: x, y: y, radius: radius, slack: 3 * size, width: width)
            if let rim { (x, y, radius) = (rim.x, rim.y, rim.radius) }
            // Circles are found in dense print and in the speckles of a shadow too, whose ink is narrower.
            if rim == nil, ink != .red { return nil }
            return SealImprint(
                box: PageBox(
                    x: (x - radius) / millimetre, y: (y - radius) / millimetre, width: 2 * radius / millimetre,
                    height: 2 * radius / millimetre),
                ink: ink, completeness: circle.completeness,
                confidence: min(1, circle.completeness + 0.1))
        }
    }

    /// Where the rim of a seal lies around its centre, in cells of the raster.
    private struct Rim {
        static let directions = 72

        let radius: Double
        /// All around, each far from the one before it, so that most circles are given up after a few.
        private let offsets: [(x: Int, y: Int)]

        init(radius: Double) {
            self.radius = radius
            offsets = (0..<Self.directions).map { index in
                let angle = Double(index * 29 % Self.directions) / Double(Self.directions) * 2 * .pi
                return (Int((cos(angle) * radius).rounded()), Int((sin(angle) * radius).rounded()))
            }
        }

        /// The share of directions from the centre in which ink lies on the rim; 0 with more misses than `bearable`.
        func completeness(
            x: Int, y: Int, in cells: UnsafeBufferPointer<Bool>, width: Int, height: Int, bearable: Int
        ) -> Double {
            var misses = 0
            for offset in offsets {
                let (column, row) = (x + offset.x, y + offset.y)
                if column < 0 || row < 0 || column >= width || row >= height || !cells[row * width + column] {
                    misses += 1
                    if misses > bearable { return 0 }
                }
            }
            return 1 - Double(misses) / Double(Self.directions)
        }
    }
}
