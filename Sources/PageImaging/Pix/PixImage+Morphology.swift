internal import CLeptonica

/// Binary morphology on images of depth 1 (Bloomberg, Leptonica); grey on depth 8 where said. Sizes in pixels.
extension PixImage {
    func opened(width: Int, height: Int) throws(ImagingError) -> PixImage {
        try PixImage(owning: pixOpenCompBrick(nil, pix, Int32(width), Int32(height)), "pixOpenCompBrick")
    }

    func closed(width: Int, height: Int) throws(ImagingError) -> PixImage {
        try PixImage(owning: pixCloseSafeCompBrick(nil, pix, Int32(width), Int32(height)), "pixCloseSafeCompBrick")
    }

    /// Depth 8, with what is dark and narrower than `size` in some direction taken out; an even size becomes the next odd.
    func closedGrey(size: Int) throws(ImagingError) -> PixImage {
        try PixImage(owning: pixCloseGray(pix, Int32(size | 1), Int32(size | 1)), "pixCloseGray")
    }

    func dilated(width: Int, height: Int) throws(ImagingError) -> PixImage {
        try PixImage(owning: pixDilateBrick(nil, pix, Int32(width), Int32(height)), "pixDilateBrick")
    }

    /// Boxes of the 8-connected components.
    func components() throws(ImagingError) -> [PixelBox] {
        var boxes = pixConnCompBB(pix, 8)
        guard boxes != nil else { throw .failed(operation: "pixConnCompBB") }
        defer { boxaDestroy(&boxes) }
        return (0..<boxaGetCount(boxes)).map { index in
            var x: Int32 = 0
            var y: Int32 = 0
            var width: Int32 = 0
            var height: Int32 = 0
            boxaGetBoxGeometry(boxes, index, &x, &y, &width, &height)
            return PixelBox(x: Int(x), y: Int(y), width: Int(width), height: Int(height))
        }
    }

    /// Without the components smaller than `size` pixels in both directions.
    func despeckled(below size: Int) throws(ImagingError) -> PixImage {
        try PixImage(
            owning: pixSelectBySize(
                pix, Int32(size), Int32(size), 8, Int32(L_SELECT_IF_EITHER), Int32(L_SELECT_IF_GTE), nil),
            "pixSelectBySize")
    }

    /// Paints `box` white.
    func clear(_ box: PixelBox) throws(ImagingError) {
        var region = boxCreate(Int32(box.x), Int32(box.y), Int32(box.width), Int32(box.height))
        defer { boxDestroy(&region) }
        let failed = depth == 1 ? pixClearInRect(pix, region) : pixSetInRect(pix, region)
        guard failed == 0 else { throw .failed(operation: "pixClearInRect") }
    }

    /// The clockwise turn in degrees that makes lines level, and how sure it is (Leptonica's ratio of scores, above 3
    /// is usable); nil where there is too little on the page.
    func skewCorrection() -> (degrees: Double, confidence: Double)? {
        var angle: Float = 0
        var confidence: Float = 0
        guard pixFindSkew(pix, &angle, &confidence) == 0 else { return nil }
        return (Double(angle), Double(confidence))
    }

    /// Grey with the background brought to 250 wherever the light was uneven.
    func backgroundNormalised() throws(ImagingError) -> PixImage {
        // Tile 10×15, foreground below 60, 40 pixels of background a tile, smoothing 2×1: Leptonica's own choice for
        // text pages (adaptmap.c); 250 leaves room above for brighter spots.
        guard let normalised = pixBackgroundNorm(pix, nil, nil, 10, 15, 60, 40, 250, 2, 1) else {
            // Pages that are mostly dark or smaller than a few tiles have no background to estimate.
            return try PixImage(owning: pixCopy(nil, pix), "pixCopy")
        }
        return try PixImage(owning: normalised, "pixBackgroundNorm")
    }
}
