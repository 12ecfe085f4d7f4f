public import FormModel
internal import Foundation

/// The text along a seal's rim as a line, from the lower left, 150 degrees before the top, clockwise.
public struct UnrolledRim {
    /// Depth 8.
    public let image: PixImage
    /// Where another seal lies over it or below, in shares of its length; the other's rim is left out.
    public let covered: [ClosedRange<Double>]
}

/// The red ink of a page in its shades, to read what stands on seals. In other inks it cannot be told from the print under
/// them.
public struct RedInk {
    private let scale: PixelScale
    private let map: InkMap
    /// How much more red than green and blue each pixel is, levels of 255.
    private let redness: [UInt8]

    /// nil for a page without colour.
    public init?(of page: UprightPage) throws(ImagingError) {
        guard let red = page.red else { return nil }
        scale = page.scale
        map = InkMap(red)
        let rgb = try page.picture().rgbBytes()
        var redness = [UInt8](repeating: 0, count: page.width * page.height)
        for index in redness.indices {
            let (red, other) = (rgb[index * 3], max(rgb[index * 3 + 1], rgb[index * 3 + 2]))
            if red > other { redness[index] = red - other }
        }
        self.redness = redness
    }

    /// Shades of ink on a seal: from no ink to what three quarters of its ink has.
    private struct Shades {
        let ink: RedInk
        let full: Double

        /// Share of ink of the pixel in which a point lies.
        func darkness(x: Double, y: Double) -> Double {
            guard x >= 0, y >= 0, x < Double(ink.map.width), y < Double(ink.map.height) else { return 0 }
            let excess = ink.redness[Int(y) * ink.map.width + Int(x)]
            return excess < RedInk.least ? 0 : min(1, Double(excess) / full)
        }
    }

    /// Less is a scanner's noise.
    private static let least = 16

    private func shades(of seal: SealImprint) -> Shades {
        let box = scale.pixelBox(seal.box).grown(by: 0, within: map.bounds)
        var inked: [UInt8] = []
        for y in box.y..<box.maxY {
            for x in box.x..<box.maxX where map.bytes[y * map.width + x] == 1 {
                inked.append(redness[y * map.width + x])
            }
        }
        inked.sort()
        return Shades(ink: self, full: inked.isEmpty ? 255 : Double(inked[inked.count * 3 / 4]))
    }

    /// Samples across a pixel of a picture and down.
    private static let samples = 3

    /// Where they are, in pixels.
    private static let parts = (0..<samples).map { Double($0) / Double(samples) }

    /// The sum of the samples of a pixel; `darkness` of each, by its place in pixels, from 0 to 1.
    private static func ink(ofPixel column: Int, _ row: Int, darkness: (Double, Double) -> Double) -> Double {
        var ink = 0.0
        for down in parts {
            for across in parts { ink += darkness(Double(column) + across, Double(row) + down) }
        }
        return ink
    }

    private static let greyOfSample = 252 / Double(samples * samples)

    private static func grey(of ink: Double) -> UInt8 { UInt8(255 - ink * greyOfSample) }

    /// `seals`: all of the page. nil for one that is not red.
    public func unrolledRim(of seal: SealImprint, among seals: [SealImprint]) throws(ImagingError) -> UnrolledRim? {
        guard seal.ink == .red else { return nil }
        let shades = shades(of: seal)
        let own = SealOutline(of: seal, scale: scale)
        let others = seals.filter { $0 != seal && $0.box.intersection(seal.box) != nil }
            .map { SealOutline(of: $0, scale: scale) }
        let ring = seal.oval == nil ? Self.textRing : Self.textRingOfOval
        let (outer, inner) = ((1 - ring.upperBound) * own.radius, (1 - ring.lowerBound) * own.radius)
        let height = Self.unrolledHeight
        let pixel = (inner - outer) / Double(height)
        let places = own.edge(every: pixel / Double(Self.samples), within: (inner + outer) / 2, over: Self.reach)
        let length = places.count / Self.samples
        var grey = [UInt8](repeating: 255, count: length * height)
        var covered: [ClosedRange<Double>] = []
        for column in 0..<length {
            var isCovered = false
            for row in 0..<height {
                let ink = Self.ink(ofPixel: column, row) { across, down in
                    let place = places[Int((across * Double(Self.samples)).rounded())].within(outer + down * pixel)
                    let other = others.map { $0.share(x: place.x, y: place.y) }.min() ?? .infinity
                    if other <= Self.rim.upperBound { isCovered = true }
                    return Self.rim.contains(other) ? 0 : shades.darkness(x: place.x, y: place.y)
                }
                grey[row * length + column] = Self.grey(of: ink)
            }
            guard isCovered else { continue }
            let (start, end) = (Double(column) / Double(length), Double(column + 1) / Double(length))
            if let last = covered.last, last.upperBound == start {
                covered[covered.count - 1] = last.lowerBound...end
            } else {
                covered.append(start...end)
            }
        }
        return UnrolledRim(image: try PixImage(width: length, height: height, grey: grey), covered: covered)
    }

    /// The line around the text, in radii.
    private static let rim = 0.93...1.02
    /// Where the text stands between star and rim, in radii (domain.md §5); in an oval seal it is lower, 4.2 mm with half a
    /// millimetre to the rim (State Administration of Taxation, notice 2011 no. 7, on 发票专用章).
    private static let textRing = 0.6...0.92
    private static let textRingOfOval = 0.66...0.92
    /// Half of the arc that it takes, as a share of half the rim.
    private static let reach = 150.0 / 180
    /// Pixels; characters then have about the height that `chi_sim` reads best.
    private static let unrolledHeight = 34

    // MARK: - Inside the rim

    /// nil where it is not clear, and for one that is not red.
    public func star(of seal: SealImprint) -> SealImprint.Star? {
        guard seal.ink == .red else { return nil }
        let fit = StarFit(to: SealOutline(of: seal, scale: scale), in: map)
        return fit.isStar ? .found(turn: fit.turn * 180 / .pi) : fit.isNothing ? .missing : nil
    }

    /// The place of a level line below the star, `合同专用章`; depth 8. nil where nothing stands there, and for one that is
    /// not red.
    public func levelText(of seal: SealImprint) throws(ImagingError) -> PixImage? {
        guard seal.ink == .red else { return nil }
        let shades = shades(of: seal)
        let outline = SealOutline(of: seal, scale: scale)
        let turn = if case .found(let turn)? = seal.star { turn / 180 * .pi } else { outline.turn }
        let (cosine, sine) = (cos(turn), sin(turn))
        let pixel = Self.levelPixel * scale.pixelsPerMillimetre
        let (left, top) = (-Self.levelReach * outline.long, Self.levelBand.lowerBound * outline.short)
        let (width, height) = (
            Int(2 * Self.levelReach * outline.long / pixel),
            Int((Self.levelBand.upperBound - Self.levelBand.lowerBound) * outline.short / pixel)
        )
        var grey = [UInt8](repeating: 255, count: width * height)
        var (inMiddle, inked) = (0.0, 0.0)
        for row in 0..<height {
            for column in 0..<width {
                let ink = Self.ink(ofPixel: column, row) { column, row in
                    let (across, down) = (column * pixel + left, row * pixel + top)
                    let (x, y) = (
                        outline.x + across * cosine - down * sine, outline.y + across * sine + down * cosine
                    )
                    return outline.share(x: x, y: y) <= Self.levelDisc ? shades.darkness(x: x, y: y) : 0
                }
                grey[row * width + column] = Self.grey(of: ink)
                guard abs(2 * column - width) < width / 2 else { continue }
                inMiddle += Double(Self.samples * Self.samples)
                inked += ink
            }
        }
        guard inked >= Self.leastLevelInk * inMiddle else { return nil }
        return try PixImage(width: width, height: height, grey: grey)
    }

    /// Between star and rim, in halves of the short axis; half as wide as this in halves of the long one. What is beyond this
    /// share of the outline belongs to the rim's text.
    private static let levelBand = 0.28...0.78
    private static let (levelReach, levelDisc) = (0.56, 0.75)
    /// Millimetres a pixel.
    private static let levelPixel = 0.1
    /// Share of the middle half that a line of text inks, and the rim's text does not reach.
    private static let leastLevelInk = 0.04
}
