import Foundation

/// A PDF with one JPEG image a page, as a document scanner writes it (ISO 32000-1, 7.5 and 8.9.5).
///
/// Takes each page's JPEG as it is, so that a copy's pages need not be in memory together.
struct ImagePDF {
    private var objects: [Data] = []
    private var pageNumbers: [Int] = []
    /// Objects 1 and 2 are the catalogue and the page tree, which is known last.
    private static let firstObject = 3

    mutating func append(jpeg: Data, width: Int, height: Int, isGrey: Bool, resolution: Int) {
        let scale = 72 / Double(resolution)
        let (pageWidth, pageHeight) = (Double(width) * scale, Double(height) * scale)
        let image = add(
            "<< /Type /XObject /Subtype /Image /Width \(width) /Height \(height) /BitsPerComponent 8 "
                + "/ColorSpace /\(isGrey ? "DeviceGray" : "DeviceRGB") /Filter /DCTDecode /Length \(jpeg.count) >>",
            stream: jpeg)
        let drawing = Data("q \(pageWidth) 0 0 \(pageHeight) 0 0 cm /Im Do Q".utf8)
        let content = add("<< /Length \(drawing.count) >>", stream: drawing)
        pageNumbers.append(
            add(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(pageWidth) \(pageHeight)] "
                    + "/Resources << /XObject << /Im \(image) 0 R >> >> /Contents \(content) 0 R >>"))
    }

    private mutating func add(_ dictionary: String, stream: Data? = nil) -> Int {
        var object = Data(dictionary.utf8)
        if let stream { object += Data("\nstream\n".utf8) + stream + Data("\nendstream".utf8) }
        objects.append(object)
        return objects.count + Self.firstObject - 1
    }

    func data() -> Data {
        var data = Data("%PDF-1.4\n%\u{E2}\u{E3}\u{CF}\u{D3}\n".utf8)
        var offsets: [Int] = []
        let kids = pageNumbers.map { "\($0) 0 R" }.joined(separator: " ")
        let head = [
            Data("<< /Type /Catalog /Pages 2 0 R >>".utf8),
            Data("<< /Type /Pages /Kids [\(kids)] /Count \(pageNumbers.count) >>".utf8),
        ]
        for (index, object) in (head + objects).enumerated() {
            offsets.append(data.count)
            data += Data("\(index + 1) 0 obj\n".utf8) + object + Data("\nendobj\n".utf8)
        }
        let table = data.count
        data += Data("xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n".utf8)
        for offset in offsets {
            data += Data((String(repeating: "0", count: 10 - String(offset).count) + "\(offset) 00000 n \n").utf8)
        }
        data += Data("trailer\n<< /Size \(offsets.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n".utf8)
        return data
    }
}
