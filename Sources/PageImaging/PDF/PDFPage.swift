internal import CPopplerGLib
public import FormModel

/// One page of a PDF; the one owner of a Poppler page.
public final class PDFPage {
    let page: OpaquePointer
    /// A page must not outlive its document.
    private let document: PDFDocument

    init(owning page: OpaquePointer, of document: PDFDocument) {
        self.page = page
        self.document = document
    }

    deinit {
        hedui_unref_page(page)
    }

    /// Points are 1/72 inch (ISO 32000-1, 8.3.2.3).
    static let millimetresPerPoint = 25.4 / 72

    /// Size in points, the page's own rotation applied.
    var sizeInPoints: (width: Double, height: Double) {
        var width = 0.0
        var height = 0.0
        poppler_page_get_size(page, &width, &height)
        return (width, height)
    }

    /// Size in millimetres, the page's own rotation applied.
    public var size: (width: Double, height: Double) {
        let points = sizeInPoints
        return (points.width * Self.millimetresPerPoint, points.height * Self.millimetresPerPoint)
    }

    /// Rendered on white as colour at `resolution` dots per inch.
    public func rendered(resolution: Double) throws(ImagingError) -> PixImage {
        let scale = resolution / 72
        let points = sizeInPoints
        let width = Int((points.width * scale).rounded())
        let height = Int((points.height * scale).rounded())
        guard width > 0, height > 0, width < 32768, height < 32768 else {
            throw .overLimit("PDF页面尺寸异常（\(width)×\(height)像素）")
        }
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)),
            cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, let context = cairo_create(surface)
        else { throw .failed(operation: "cairo_image_surface_create") }
        defer { cairo_surface_destroy(surface) }
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
        cairo_scale(context, scale, scale)
        poppler_page_render_for_printing(page, context)
        cairo_destroy(context)
        let image = try Self.image(of: surface)
        image.declaredResolution = Int(resolution.rounded())
        return image
    }

    /// The pixels of a cairo image surface as a colour image.
    static func image(of surface: OpaquePointer) throws(ImagingError) -> PixImage {
        cairo_surface_flush(surface)
        let width = Int(cairo_image_surface_get_width(surface))
        let height = Int(cairo_image_surface_get_height(surface))
        guard width > 0, height > 0, let data = cairo_image_surface_get_data(surface) else {
            throw .unreadable("PDF内嵌图像损坏")
        }
        let stride = Int(cairo_image_surface_get_stride(surface))
        let format = cairo_image_surface_get_format(surface)
        guard format == CAIRO_FORMAT_RGB24 || format == CAIRO_FORMAT_ARGB32 else {
            throw .unreadable("PDF内嵌图像格式不支持")
        }
        return try PixImage(width: width, height: height) { row, y in
            // Cairo keeps a pixel as native-endian 0xAARRGGBB with colour times alpha, Leptonica as 0xRRGGBB00. Paper is
            // white, so what alpha leaves open is added as white.
            let source = UnsafeRawPointer(data + y * stride).assumingMemoryBound(to: UInt32.self)
            for x in 0..<width {
                let open = format == CAIRO_FORMAT_ARGB32 ? 255 - source[x] >> 24 : 0
                row[x] = source[x] << 8 &+ open * 0x0101_0100
            }
        }
    }

    /// A link of the page: its address and its box in millimetres from the top left of the page.
    public struct Link: Sendable, Hashable {
        public var address: String
        public var box: PageBox
    }

    /// The links to addresses, in no order; a link that is broken over lines or pages is several.
    public func links() -> [Link] {
        let mappings = poppler_page_get_link_mapping(page)
        defer { poppler_page_free_link_mapping(mappings) }
        let height = sizeInPoints.height
        var links: [Link] = []
        var node = mappings
        while let current = node {
            let mapping = current.pointee.data.assumingMemoryBound(to: PopplerLinkMapping.self)
            if let address = hedui_link_uri(mapping) {
                let area = mapping.pointee.area
                links.append(
                    Link(
                        address: String(cString: address),
                        box: PageBox(
                            x: area.x1 * Self.millimetresPerPoint, y: (height - area.y2) * Self.millimetresPerPoint,
                            width: (area.x2 - area.x1) * Self.millimetresPerPoint,
                            height: (area.y2 - area.y1) * Self.millimetresPerPoint)))
            }
            node = current.pointee.next
        }
        return links
    }
}
