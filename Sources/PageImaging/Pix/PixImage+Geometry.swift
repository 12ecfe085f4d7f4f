internal import CLeptonica

extension PixImage {
    /// Turned clockwise by `quarterTurns` quarters, without loss; the image itself where that is no turn.
    public func turned(quarterTurns: Int) throws(ImagingError) -> PixImage {
        let quarters = ((quarterTurns % 4) + 4) % 4
        return quarters == 0 ? self : try PixImage(owning: pixRotateOrth(pix, Int32(quarters)), "pixRotateOrth")
    }

    /// Turned clockwise by `degrees` about its centre; the size stays, corners that come in are white.
    public func rotated(degrees: Double) throws(ImagingError) -> PixImage {
        let radians = Float(degrees * .pi / 180)
        let kind = depth == 1 ? L_ROTATE_SHEAR : L_ROTATE_AREA_MAP
        return try PixImage(
            owning: pixRotate(pix, radians, Int32(kind), Int32(L_BRING_IN_WHITE), 0, 0), "pixRotate")
    }

    /// Scaled by `factor` in both directions, smoothed when made smaller.
    public func scaled(by factor: Double) throws(ImagingError) -> PixImage {
        try PixImage(owning: pixScale(pix, Float(factor), Float(factor)), "pixScale")
    }

    /// Scaled with shades of grey also where the image has none, so that print stays legible when made smaller.
    func scaledForViewing(by factor: Double) throws(ImagingError) -> PixImage {
        try (depth == 1 ? converted(toDepth: 8) : self).scaled(by: factor)
    }

    /// The part inside the given pixels, which must lie inside the image.
    public func cropped(x: Int, y: Int, width: Int, height: Int) throws(ImagingError) -> PixImage {
        var box = boxCreate(Int32(x), Int32(y), Int32(width), Int32(height))
        defer { boxDestroy(&box) }
        return try PixImage(owning: pixClipRectangle(pix, box, nil), "pixClipRectangle")
    }

    /// With a white border of `width` pixels.
    func bordered(by width: Int) throws(ImagingError) -> PixImage {
        try PixImage(owning: pixAddBorder(pix, Int32(width), depth == 1 ? 0 : 255), "pixAddBorder")
    }

    /// Black and white by one threshold: darker than `threshold` is black.
    public func thresholded(_ threshold: Int) throws(ImagingError) -> PixImage {
        if depth == 1 { return self }
        let grey = depth == 8 ? self : try converted(toDepth: 8)
        return try PixImage(owning: pixThresholdToBinary(grey.pix, Int32(threshold)), "pixThresholdToBinary")
    }
}
