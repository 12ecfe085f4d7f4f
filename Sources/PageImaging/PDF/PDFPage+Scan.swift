internal import CPopplerGLib

extension PDFPage {
    /// What the page would be rendered at where it holds no scan, in dots per inch.
    static let bornDigitalResolution = 300.0

    /// The page as an image: a scan at the resolution of its own image, anything else rendered at 300 dpi.
    ///
    /// A page that is nothing but one image gives that image, not resampled. A scan with visible text or notes on top,
    /// or in strips, is rendered at the resolution of its finest image so that nothing on it is lost.
    ///
    /// Errors: `unreadable` for a page of one colour of which Poppler could not decode all; it is no blank page.
    public func scanned(maximumPixels: Int) throws(ImagingError) -> PixImage {
        let errors = PopplerErrors.count
        let image = try decoded(maximumPixels)
        if PopplerErrors.count > errors, try image.isPlain { throw .unreadable("PDF内嵌图像损坏") }
        return image
    }

    private func decoded(_ maximumPixels: Int) throws(ImagingError) -> PixImage {
        let images = embeddedImages()
        let page = sizeInPoints
        let covered = images.reduce(0) { $0 + $1.width * $1.height }
        // A scan fills its page; a logo or a photograph in a typed page does not.
        guard covered >= 0.8 * page.width * page.height, let largest = images.max(by: { $0.area < $1.area }) else {
            return try renderedWithin(maximumPixels, resolution: Self.bornDigitalResolution)
        }
        let image: PixImage
        do {
            image = try embeddedImage(largest.identifier)
        } catch {
            return try renderedWithin(maximumPixels, resolution: Self.bornDigitalResolution)
        }
        // The image may lie turned on the page, so the resolution goes by the longer sides.
        let pixels = Double(max(image.width, image.height))
        let resolution = pixels / (max(largest.width, largest.height) / 72)
        if images.count == 1, !hasVisibleExtras, image.width * image.height <= maximumPixels {
            image.declaredResolution = Int(resolution.rounded())
            return image
        }
        return try renderedWithin(maximumPixels, resolution: min(max(resolution, 72), 600))
    }

    private func renderedWithin(_ maximumPixels: Int, resolution: Double) throws(ImagingError) -> PixImage {
        let points = sizeInPoints
        let pixels = points.width * points.height * (resolution / 72) * (resolution / 72)
        guard pixels <= Double(maximumPixels) else {
            throw .overLimit("PDF页面过大（约\(Int(pixels / 1_000_000))百万像素）")
        }
        return try rendered(resolution: resolution)
    }

    private struct EmbeddedImage {
        var identifier: Int32
        /// In points on the page.
        var width: Double
        var height: Double
        var area: Double { width * height }
    }

    private func embeddedImages() -> [EmbeddedImage] {
        let mappings = poppler_page_get_image_mapping(page)
        defer { poppler_page_free_image_mapping(mappings) }
        var images: [EmbeddedImage] = []
        var node = mappings
        while let current = node {
            let mapping = current.pointee.data.assumingMemoryBound(to: PopplerImageMapping.self).pointee
            images.append(
                EmbeddedImage(
                    identifier: mapping.image_id, width: abs(mapping.area.x2 - mapping.area.x1),
                    height: abs(mapping.area.y2 - mapping.area.y1)))
            node = current.pointee.next
        }
        return images
    }

    private func embeddedImage(_ identifier: Int32) throws(ImagingError) -> PixImage {
        guard let surface = poppler_page_get_image(page, identifier) else {
            throw .unreadable("PDF内嵌图像损坏")
        }
        defer { cairo_surface_destroy(surface) }
        return try Self.image(of: surface)
    }

    /// Text (a layer of recognised text is invisible, but cannot be told apart here) or notes other than links.
    private var hasVisibleExtras: Bool {
        let text = poppler_page_get_text(page)
        defer { g_free(text) }
        if let text, strlen(text) > 0 { return true }
        let annotations = poppler_page_get_annot_mapping(page)
        defer { poppler_page_free_annot_mapping(annotations) }
        return annotations != nil
    }
}

extension PixImage {
    /// Whether there is nothing but paper, or nothing but black: no two shades that differ.
    fileprivate var isPlain: Bool {
        get throws(ImagingError) {
            let shades = try greyBytes()
            guard let least = shades.min(), let most = shades.max() else { return true }
            return most - least < 8
        }
    }
}
