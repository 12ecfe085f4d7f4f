internal import CLeptonica
internal import FormModel

/// What a scan's pixels say of its colour, and its dark print without red ink.
struct PageColour {
    let mode: ColourMode
    /// Depth 8: the print; red ink (seals, red headings) is white unless dark print lies under it. A grey scan itself,
    /// else pixels of its own.
    let print: PixImage
    /// Depth 1: where red ink is; nil unless the scan is in colour.
    let red: PixImage?

    /// More than this share of clearly coloured pixels makes a scan a colour scan: a seal of 40 mm covers about 0.5 % of
    /// A4, a straddling slice 0.05 %; JPEG fringes of grey pages stay below.
    private static let colouredShare = 0.0002

    init(of image: PixImage) throws(ImagingError) {
        switch image.depth {
        case 1:
            mode = .bilevel
            print = try image.converted(toDepth: 8)
            red = nil
        case 8:
            mode = try Self.isBilevel(image.greyBytes()) ? .bilevel : .grey
            // The print of a bilevel page is not made even and would be the scan, out of which rules are painted.
            print = mode == .bilevel ? try image.converted(toDepth: 8) : image
            red = nil
        default:
            let split = try Self.split(image)
            if Double(split.coloured) > Self.colouredShare * Double(image.width * image.height) {
                mode = .colour
                print = split.print
                red = split.red
            } else {
                mode = try Self.isBilevel(split.print.greyBytes()) ? .bilevel : .grey
                print = try image.converted(toDepth: 8)
                red = nil
            }
        }
    }

    /// Almost nothing between black and white.
    private static func isBilevel(_ grey: [UInt8]) -> Bool {
        var between = 0
        for index in stride(from: 0, to: grey.count, by: 7) where grey[index] > 20 && grey[index] < 235 {
            between += 1
        }
        return between < grey.count / 7 / 2000
    }

    /// Red ink: clearly more red than green and blue. In the red channel it is as light as paper, while print under it
    /// stays dark (domain.md §5, S29: the red channel drops the seal).
    private static func split(_ image: PixImage) throws(ImagingError) -> (print: PixImage, red: PixImage, coloured: Int)
    {
        let width = image.width
        let height = image.height
        let print = try PixImage(owning: pixCreate(Int32(width), Int32(height), 8), "pixCreate")
        let red = try PixImage(owning: pixCreate(Int32(width), Int32(height), 1), "pixCreate")
        let source = pixGetData(image.pix)!
        let sourceStride = Int(pixGetWpl(image.pix))
        let printWords = pixGetData(print.pix)!
        let printStride = Int(pixGetWpl(print.pix))
        let redWords = pixGetData(red.pix)!
        let redStride = Int(pixGetWpl(red.pix))
        var coloured = 0
        for y in 0..<height {
            let row = source + y * sourceStride
            let printRow = printWords + y * printStride
            let redRow = redWords + y * redStride
            for x in 0..<width {
                let word = row[x]
                let r = Int(word >> 24)
                let g = Int(word >> 16 & 0xFF)
                let b = Int(word >> 8 & 0xFF)
                var grey = (r * 77 + g * 151 + b * 28) >> 8
                let excess = r - max(g, b)
                if excess > 24 {
                    // Lighten towards white as far as the red channel is light: 110 and less is print under a seal.
                    grey = min(255, max(r, r + (r - 110) * 2))
                    if excess > 40 { redRow[x >> 5] |= 1 << UInt32(31 - x & 31) }
                }
                if max(r, g, b) - min(r, g, b) > 50 { coloured += 1 }
                printRow[x >> 2] |= UInt32(max(0, grey)) << UInt32(24 - (x & 3) * 8)
            }
        }
        print.declaredResolution = image.declaredResolution
        return (print, red, coloured)
    }
}
