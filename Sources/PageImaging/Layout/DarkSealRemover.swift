public import FormModel

extension PixImage {
    /// A page's picture in shades of grey, on even light, without `seals` that are not red, as pages are read. `colour`: of
    /// the scan.
    public func withoutDarkSeals(
        _ seals: [SealImprint], scale: PixelScale, colour: ColourMode
    ) throws(ImagingError) -> PixImage {
        let print = try colour == .bilevel ? converted(toDepth: 8) : backgroundNormalised()
        _ = try DarkSealRemover(
            print: print, scale: scale, colour: colour,
            inkThreshold: UprightPage.inkThreshold(of: print, colour: colour)
        ).takeOut(seals)
        return print
    }
}

/// Takes seals that are not red out of the print of a page, as far as the pixels allow.
struct DarkSealRemover {
    /// Shades of grey on a background of even light; changed.
    let print: PixImage
    let scale: PixelScale
    let colour: ColourMode
    /// Darker than this is ink, levels of 255.
    let inkThreshold: Int

    /// Seal ink is this much paler than print, in levels of 255, or the two cannot be told apart.
    private static let palerBy = 30
    /// The rim is 1.0 to 1.2 mm wide (domain.md §5); a scan blurs it.
    private static let rimWidth = 2.0
    /// A seal is found to a fifth of a millimetre, and a scan blurs its edge.
    static let slack = 1.0
    /// Strokes of print are narrower, a seal's rim and star are wider; millimetres. 三号 in 黑体 has strokes of 0.5.
    private static let strokeWidth = 0.8
    /// What is left of a seal's thin strokes is as pale as its rim, or a little paler.
    private static let pallor = 15

    /// Where the seal is paler than print, its ink becomes the background that print is dark against, so that print
    /// keeps its thin strokes; else its rim and its star become white where no print crosses them, for they would be read as
    /// characters and cut lines in two: those are `entangled`.
    func takeOut(_ seals: [SealImprint]) throws(ImagingError) -> [SealImprint] {
        var entangled: [SealImprint] = []
        let usual = usualGreyOfPrint
        for seal in seals {
            let outline = SealOutline(of: seal, scale: scale)
            let box = scale.pixelBox(seal.box).grown(by: scale.pixels(Self.slack), within: print.bounds)
            let pixels = scale.pixelsPerMillimetre
            let rim = outline.radius - Self.rimWidth * pixels...outline.radius + Self.slack * pixels
            // As far as it would be in a circle.
            func distance(_ x: Int, _ y: Int) -> Double {
                outline.share(x: Double(x) + 0.5, y: Double(y) + 0.5) * outline.radius
            }
            var onRim: [UInt8] = []
            var inside: [UInt8] = []
            print.change(in: box) { x, y, grey in
                if grey < UprightPage.faintThreshold {
                    if rim.contains(distance(x, y)) { onRim.append(grey) } else { inside.append(grey) }
                }
                return grey
            }
            guard !onRim.isEmpty else { continue }
            onRim.sort()
            inside.sort()
            let sealGrey = Int(onRim[onRim.count / 2])
            // There may be no print inside.
            let printGrey = inside.isEmpty ? usual : min(usual, Int(inside[inside.count / 50]))
            if colour != .bilevel, sealGrey - printGrey >= Self.palerBy {
                try fade(box, rim: onRim) { distance($0, $1) <= rim.upperBound }
                continue
            }
            entangled.append(seal)
            let binary = InkMap(try print.thresholded(inkThreshold))
            guard let strokes = SealStrokes(of: outline, in: binary, pixelsPerMillimetre: pixels) else {
                print.change(in: box) { x, y, grey in rim.contains(distance(x, y)) ? 255 : grey }
                continue
            }
            print.change(in: box) { x, y, grey in
                grey < UprightPage.faintThreshold && strokes.cover(x: x, y: y) ? 255 : grey
            }
        }
        return entangled
    }

    /// A quarter of all ink is darker.
    private var usualGreyOfPrint: Int {
        let inked = print.greyHistogram()[..<UprightPage.faintThreshold]
        let quarter = inked.reduce(0, +) / 4
        var passed = 0
        return inked.indices.first { index in
            passed += inked[index]
            return passed > quarter
        } ?? 0
    }

    /// Print is darker than a seal's rim by this in the middle of its strokes, levels of 255; around them, so many millimetres
    /// wide, it is as pale as the seal. Of 41 copies in shades of grey 40 names and dates of cover and declaration were misread with
    /// all that is as pale made paper, and 30 without what is so near to print.
    private static let (darkerBy, besideStrokes) = (25, 0.3)

    /// Makes the ink of a seal in `box`, where its disc `contains` a pixel, as bright as paper, and print as dark as it is
    /// against that ink. `rim`: the greys of its rim, darkest first.
    private func fade(_ box: PixelBox, rim: [UInt8], contains: (Int, Int) -> Bool) throws(ImagingError) {
        let usual = Int(rim[rim.count / 2])
        let white = min(255, usual + Self.pallor)
        // Wide strokes of print are no background: nothing darker than the rim is, but where print crosses it.
        let darkest = max(1, rim[rim.count / 5])
        func inBox(_ image: PixImage) throws(ImagingError) -> PixImage {
            try image.cropped(x: box.x, y: box.y, width: box.width, height: box.height)
        }
        let background = try inBox(print).closedGrey(size: scale.pixels(Self.strokeWidth)).greyBytes()
        print.change(in: box) { x, y, grey in
            guard contains(x, y) else { return grey }
            let around = max(darkest, background[(y - box.y) * box.width + x - box.x])
            return UInt8(min(255, Int(grey) * 255 / Int(around)))
        }
        let reach = 2 * scale.pixels(Self.besideStrokes) + 1
        let strokes = InkMap(
            try inBox(print).thresholded(usual - Self.darkerBy).dilated(width: reach, height: reach))
        print.change(in: box) { x, y, grey in
            guard contains(x, y), strokes.bytes[(y - box.y) * box.width + x - box.x] == 0 else { return grey }
            return UInt8(min(255, Int(grey) * 255 / white))
        }
    }
}
