import FormModel

/// How one copy was printed and scanned, drawn within the bounds of its tier.
struct ScanSettings {
    enum Container { case pdf, tiff, images }

    var quality: ScanQuality
    var resolution: Int
    var colour: ColourMode
    var container: Container
    /// 1 to 100; nil for a lossless container.
    var jpegQuality: Int?
    /// Of the print on the sheet.
    var scale: Double
    /// Millimetres that the print sits off the sheet's middle.
    var shift: (x: Double, y: Double)
    /// Degrees to either side.
    var maximalSkew: Double
    /// Standard deviation in pixels.
    var blur: Double
    /// Standard deviation in levels of 255.
    var noise: Double
    /// Share of the light that is lost at the darkest edge.
    var shading: Double
    /// White of the paper and black of the print, in levels of 255.
    var white: Double
    var black: Double
    /// Level that becomes black in a bilevel scan.
    var threshold: Int

    /// - Parameter pageCount: Where there are so many pages that a slice of the straddling seal is narrow, the sheets
    ///   lie straight, for a skewed one would lose its slice.
    init(_ quality: ScanQuality, _ container: Container, pageCount: Int, _ random: inout SplitMix64) {
        self.quality = quality
        self.container = container
        switch quality {
        case .clean:
            resolution = random.chance(0.12) ? 400 : 300
            colour = .colour
            jpegQuality = random.int(78...88)
            scale = 1
            shift = (0, 0)
            maximalSkew = random.chance(0.4) ? 0 : 0.3
            blur = 0
            noise = 0
            shading = 0
            (white, black) = (255, random.double(0...25))
        case .office:
            resolution = random.pick([200, 240, 300, 300])
            colour = random.pick([.colour, .colour, .grey])
            jpegQuality = random.int(60...80)
            scale = random.double(0.94...1.06)
            shift = (random.double(-2...2), random.double(-2...2))
            maximalSkew = 1.5
            blur = random.double(0.3...0.7)
            noise = random.double(2...6)
            shading = random.double(0...0.15)
            (white, black) = (random.double(238...252), random.double(10...45))
        case .hard:
            colour = random.pick([.grey, .grey, .bilevel])
            resolution = colour == .bilevel ? 200 : random.pick([150, 150, 200])
            jpegQuality = random.int(40...60)
            scale = random.double(0.94...1.06)
            shift = (random.double(-3...3), random.double(-3...3))
            maximalSkew = random.chance(0.2) ? 3 : 2.2
            blur = random.double(0.4...0.85)
            noise = random.double(4...9)
            shading = random.double(0.03...0.18)
            (white, black) = (random.double(230...248), random.double(25...60))
        }
        // Scanners put the threshold between paper and print; thin type needs it near the paper.
        threshold = Int(black + (white - black) * random.double(0.58...0.78))
        if pageCount > 20 { maximalSkew = min(maximalSkew, 0.6) }
        // Lossless colour with noise fills a disc; only clean and black-and-white scans are kept so.
        if container == .tiff, colour != .bilevel, quality != .clean || pageCount > 16 || resolution > 300 {
            self.container = .pdf
        }
        if colour == .bilevel { jpegQuality = nil }
    }

    /// Of one page.
    func skew(_ random: inout SplitMix64) -> Double {
        random.double(-1...1) * maximalSkew
    }
}
