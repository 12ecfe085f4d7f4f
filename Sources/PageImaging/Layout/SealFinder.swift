internal import FormModel
internal import Foundation

/// Finds round and oval seals: patches of ink with a rim; of red ink on colour scans, of dark ink where a scan has no colour.
struct SealFinder {
    let scale: PixelScale
    let ink: SealImprint.Ink
    /// Where ink of that colour is.
    private let map: InkMap
    /// Where dark ink is as wide as a rim: print has little of it, so that ovals, of which there are many, are soon looked
    /// for. nil for red ink, of which there is little besides seals.
    private let wide: InkMap?

    /// `inked`: depth 1.
    init(scale: PixelScale, inked: PixImage, ink: SealImprint.Ink) throws(ImagingError) {
        self.scale = scale
        self.ink = ink
        map = InkMap(inked)
        let width = scale.pixels(Self.rimWidth)
        wide = ink == .red ? nil : InkMap(try inked.opened(width: width, height: width))
    }

    /// Millimetres of a raster cell, and the share of red pixels that fills one.
    private static let cell = 0.5
    private static let filled = 0.12
    /// Diameters: 38 to 45 mm in use (domain.md §5); prints and scans are scaled by a few per cent.
    private static let diameters = 34.0...48.0
    /// The axes of an oval one: 45 and 30 mm (domain.md §5).
    private static let (lengths, breadths) = (38.0...48.0, 28.0...32.0)
    /// Degrees that a stamp is turned by, in steps that a rim of a millimetre bears.
    private static let turns = stride(from: -18.0, through: 18, by: 6)
    /// Millimetres: a patch of red that is larger both ways is a page of red paper and no stamp.
    private static let largestPatch = 130.0
    /// Share of the rim that must be there: seals are blotchy, and another may lie over them; print and rules among
    /// dark ink reach 0.7 by chance.
    private var completeRim: Double { ink == .red ? Self.completeWideRim : 0.85 }
    private static let completeWideRim = 0.6
    /// Millimetres between the middles of two seals.
    private static let apart = 8.0
    /// So much more complete an oval is the seal, and a circle in its place none.
    private static let clearly = 0.15

    /// A rim is 1.0 to 1.2 mm wide (domain.md §5), strokes of print are narrower; millimetres. Ink so wide lies on the circle
    /// in 0.7 and more of the directions for each of 168 seals on scans without colour, and in less than half for 52 circles
    /// in print and shadows.
    private static let rimWidth = 0.6

    /// From top to bottom.
    func seals() -> [SealImprint] {
        // Patches overlap, and seals may: the best is taken first, and others must lie apart from it.
        let raster = coarse(map)
        let patches = raster.components()
        let wideRaster = wide.map(coarse)
        let stamps = (wideRaster?.components() ?? patches).filter {
            Double(min($0.width, $0.height)) * Self.cell <= Self.largestPatch
        }
        let ovalRims = stamps.flatMap {
            rims(Self.oval, in: $0, of: wideRaster ?? raster, completeness: Self.completeWideRim)
        }
        // Only these can be clearly more complete than a circle.
        let completeOvals = ovalRims.filter { $0.completeness >= completeRim + Self.clearly }
        let clear = imprints(of: chosen(of: completeOvals, besides: [])).map(\.rim)
        let roundRims = patches.flatMap { rims(Self.round, in: $0, of: raster, completeness: completeRim) }
            .filter { round in
                // An oval's long sides and the rim of a seal that touches it make a part of a circle.
                !clear.contains { $0.isNear(round) && $0.completeness >= round.completeness + Self.clearly }
            }
        let rounds = imprints(of: chosen(of: roundRims, besides: []))
        // A circle that was no seal hides no oval.
        let ovals = imprints(of: chosen(of: ovalRims, besides: rounds.map(\.rim)))
        return (rounds + ovals).map(\.imprint).sorted { ($0.box.y, $0.box.x) < ($1.box.y, $1.box.x) }
    }

    private func imprints(of rims: [FoundRim]) -> [(rim: FoundRim, imprint: SealImprint)] {
        rims.compactMap { rim in imprint(rim).map { (rim, $0) } }
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

    private func coarse(_ map: InkMap) -> Raster {
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

    /// A rim on the raster.
    private struct FoundRim {
        var outline: SealOutline
        var completeness: Double

        /// Whether no second seal can lie there.
        func isNear(_ other: FoundRim) -> Bool {
            hypot(outline.x - other.outline.x, outline.y - other.outline.y) <= cells(apart)
        }
    }

    private static func cells(_ millimetres: Double) -> Double { (millimetres / cell).rounded() }

    private static func halves(_ axes: ClosedRange<Double>) -> StrideThrough<Double> {
        stride(from: cells(axes.lowerBound) / 2, through: cells(axes.upperBound) / 2, by: 1)
    }

    /// Around the origin.
    private static let round = halves(diameters).map { Rim(SealOutline(x: 0, y: 0, long: $0, short: $0)) }
    private static let oval = halves(lengths).flatMap { long in
        halves(breadths).flatMap { short in
            turns.map { Rim(SealOutline(x: 0, y: 0, long: long, short: short, turn: $0 / 180 * .pi)) }
        }
    }

    private func rims(
        _ rims: [Rim], in patch: PixelBox, of raster: Raster, completeness least: Double
    ) -> [FoundRim] {
        let (left, top) = (Int(rims[0].outline.long), Int(rims[0].outline.short))
        guard patch.width >= 2 * left, patch.height >= 2 * top else { return [] }
        let bearable = Int((1 - least) * Double(Rim.directions))
        var found: [FoundRim] = []
        raster.cells.withUnsafeBufferPointer { cells in
            for rim in rims {
                for y in stride(from: patch.y + top, through: patch.maxY - top, by: 1) {
                    for x in stride(from: patch.x + left, through: patch.maxX - left, by: 1) {
                        let completeness = rim.completeness(
                            x: x, y: y, in: cells, width: raster.width, height: raster.height, bearable: bearable)
                        guard completeness >= least else { continue }
                        var outline = rim.outline
                        (outline.x, outline.y) = (Double(x), Double(y))
                        found.append(FoundRim(outline: outline, completeness: completeness))
                    }
                }
            }
        }
        return found
    }

    private func chosen(of rims: [FoundRim], besides others: [FoundRim]) -> [FoundRim] {
        var chosen: [FoundRim] = []
        for rim in rims.sorted(by: {
            ($0.completeness, $0.outline.radius, $0.outline.y, $0.outline.x)
                > ($1.completeness, $1.outline.radius, $1.outline.y, $1.outline.x)
        }) {
            if !(others + chosen).contains(where: rim.isNear) { chosen.append(rim) }
        }
        return chosen
    }

    private func imprint(_ found: FoundRim) -> SealImprint? {
        let size = Double(scale.pixels(Self.cell))
        let millimetre = scale.pixelsPerMillimetre
        let isRound = found.outline.isRound
        var outline = found.outline
        (outline.x, outline.y) = ((outline.x + 0.5) * size, (outline.y + 0.5) * size)
        (outline.long, outline.short) = (outline.long * size, outline.short * size)
        let width = ink == .red && isRound ? 1 : Self.rimWidth * millimetre
        if let fitted = outline.fitted(toRimIn: map, slack: 3 * size, width: width) {
            outline = fitted
        } else if ink != .red || !isRound {
            // They are found in dense print and in the speckles of a shadow too, whose ink is narrower.
            return nil
        }
        let (across, up) = outline.extent
        return SealImprint(
            box: PageBox(
                x: (outline.x - across) / millimetre, y: (outline.y - up) / millimetre, width: 2 * across / millimetre,
                height: 2 * up / millimetre),
            oval: isRound
                ? nil
                : SealImprint.Oval(
                    length: 2 * outline.long / millimetre, breadth: 2 * outline.short / millimetre,
                    turn: outline.turn * 180 / .pi),
            ink: ink, completeness: found.completeness, confidence: min(1, found.completeness + 0.1))
    }

    /// Where the rim of a seal lies around its centre, in cells of the raster.
    private struct Rim: Sendable {
        static let directions = 72

        let outline: SealOutline
        /// All around, each far from the one before it, so that most are given up after a few.
        private let offsets: [(x: Int, y: Int)]

        init(_ outline: SealOutline) {
            self.outline = outline
            offsets = (0..<Self.directions).map { index in
                let angle = Double(index * 29 % Self.directions) / Double(Self.directions) * 2 * .pi
                let reach = outline.reach(at: angle)
                return (Int((cos(angle) * reach).rounded()), Int((sin(angle) * reach).rounded()))
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
