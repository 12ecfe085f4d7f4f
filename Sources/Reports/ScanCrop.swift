import FormModel
import Foundation
import Mustache

/// A window onto the picture of a page, as lengths for CSS: the region with a margin, large enough to read.
struct ScanCrop {
    /// Of the page picture, from the page that shows the crop.
    var picture: String
    var page: Int
    /// All lengths in CSS pixels with one decimal.
    var width: String
    var height: String
    var pictureWidth: String
    var pictureHeight: String
    var pictureLeft: String
    var pictureTop: String
    var boxLeft: String
    var boxTop: String
    var boxWidth: String
    var boxHeight: String

    /// How large a crop may become.
    struct Frame {
        var width: Double
        var height: Double
        /// CSS pixels a millimetre of paper; less where the region would be wider than the frame.
        var scale: Double

        static let finding = Frame(width: 520, height: 300, scale: 3.6)
        static let table = Frame(width: 300, height: 120, scale: 3)
    }

    /// Millimetres of paper shown around the region, and the least that is shown at all.
    private static let margin = 5.0
    private static let leastWidth = 90.0
    private static let leastHeight = 16.0

    /// `page` tells the size of the page; A4 where it is not known.
    init(_ region: PageRegion, of copy: PaperCopy, page: PageSummary?, frame: Frame) {
        let pageWidth = page?.width ?? 210
        let pageHeight = page?.height ?? 297
        let box = region.box
        let (x, shownWidth) = Self.window(box.x, box.width, least: Self.leastWidth, within: pageWidth)
        let (y, shownHeight) = Self.window(box.y, box.height, least: Self.leastHeight, within: pageHeight)
        let scale = min(frame.scale, frame.width / shownWidth)
        func length(_ millimetres: Double) -> String { String(format: "%.1f", millimetres * scale) }

        picture = "../\(PageImagePath(copy: copy, page: region.page).relative)"
        self.page = region.page
        width = length(shownWidth)
        height = length(min(shownHeight, frame.height / scale))
        pictureWidth = length(pageWidth)
        pictureHeight = length(pageHeight)
        pictureLeft = length(0 - x)
        pictureTop = length(0 - y)
        boxLeft = length(box.x - x)
        boxTop = length(box.y - y)
        boxWidth = length(box.width)
        boxHeight = length(box.height)
    }

    /// The stretch shown on one axis: start and length in millimetres.
    private static func window(
        _ start: Double, _ length: Double, least: Double, within whole: Double
    ) -> (start: Double, length: Double) {
        let shown = min(max(length + 2 * margin, least), whole)
        let begin = start + length / 2 - shown / 2
        return (max(0, min(begin, whole - shown)), shown)
    }
}

extension ScanCrop: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "picture": picture
        case "page": page
        case "width": width
        case "height": height
        case "pictureWidth": pictureWidth
        case "pictureHeight": pictureHeight
        case "pictureLeft": pictureLeft
        case "pictureTop": pictureTop
        case "boxLeft": boxLeft
        case "boxTop": boxTop
        case "boxWidth": boxWidth
        case "boxHeight": boxHeight
        default: nil
        }
    }
}
