public import Foundation
import PageImaging

/// Broken and hostile files for an inbox, made from sound ones: none of them may harm a run, and each must be accounted
/// for.
public struct HostileCorpus {
    private var random: SplitMix64

    public init(seed: UInt64) {
        random = SplitMix64(seed: seed)
    }

    /// A small sound page as each kind of file, by their extensions.
    public static func sound() throws -> [String: Data] {
        let (width, height) = (620, 880)
        var grey = [UInt8](repeating: 255, count: width * height)
        for y in 300..<312 { for x in 60..<500 { grey[y * width + x] = 0 } }
        let page = try PixImage(width: width, height: height, grey: grey)
        page.declaredResolution = 75
        let tiff = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).tif")
        defer { try? FileManager.default.removeItem(at: tiff) }
        try PixImage.writeTIFF([page, page], to: tiff)
        return try [
            "png": page.pngData(), "jpg": page.jpegData(quality: 80),
            "pdf": PixImage.pdfData([page, page], quality: 80, title: "scan"), "tif": Data(contentsOf: tiff),
        ]
    }

    /// Names with contents. `sound`: a PDF, a TIFF, a PNG and a JPEG by their extensions.
    public mutating func files(from sound: [String: Data]) -> [(name: String, data: Data)] {
        var files: [(name: String, data: Data)] = []
        for (kind, data) in sound.sorted(by: { $0.key < $1.key }) {
            for share in [2, 25, 60, 95, 99] {
                files.append(("截断\(share).\(kind)", Data(data.prefix(data.count * share / 100))))
            }
            for number in 1...4 { files.append(("翻转\(number).\(kind)", flipped(data, count: 5 * number * number))) }
            files.append(("掺零.\(kind)", holed(data)))
            files.append(("空.\(kind)", Data()))
            files.append(("单字节.\(kind)", Data([0x25])))
            files.append(("随机.\(kind)", noise(4096)))
            files.append(("尾随.\(kind)", data + noise(2048)))
        }
        files += Self.strangers + Self.pictures + documents()
        return files
    }

    private mutating func noise(_ count: Int) -> Data { Data((0..<count).map { _ in UInt8(random.int(0...255)) }) }

    private mutating func flipped(_ data: Data, count: Int) -> Data {
        var bytes = [UInt8](data)
        for _ in 0..<count where !bytes.isEmpty {
            bytes[random.int(0...(bytes.count - 1))] ^= UInt8(1 << random.int(0...7))
        }
        return Data(bytes)
    }

    /// A stretch of zeros in the middle, as an interrupted copy leaves.
    private func holed(_ data: Data) -> Data {
        var bytes = [UInt8](data)
        for index in (bytes.count / 3)..<(bytes.count / 2) { bytes[index] = 0 }
        return Data(bytes)
    }

    /// Other things under the names of scans.
    private static let strangers: [(name: String, data: Data)] = [
        ("网页.pdf", Data("<html><body>404</body></html>".utf8)), ("程序.pdf", Data([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0])),
        ("压缩包.pdf", Data([0x50, 0x4B, 3, 4, 20, 0, 0, 0])), ("文本.jpg", Data("这不是图片".utf8)),
        ("申报书.docx", Data([0x50, 0x4B, 3, 4])),
        ("表格.xls", Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])), ("无后缀", Data("?".utf8)),
        ("只有头.pdf", Data("%PDF-1.7\n%%EOF\n".utf8)),
    ]

    /// Headers that promise more than any scanner gives.
    private static let pictures: [(name: String, data: Data)] = [
        ("五万像素宽.png", png(width: 50_000, height: 50_000)), ("极宽.png", png(width: 2_000_000_000, height: 1)),
        ("零宽.png", png(width: 0, height: 100)),
        // Little-endian TIFF whose directory follows itself.
        ("循环.tif", Data([0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 0, 0, 8, 0, 0, 0])),
        // One whose directory lies beyond its end.
        ("越界.tif", Data([0x49, 0x49, 0x2A, 0, 0xFF, 0xFF, 0xFF, 0x7F])),
    ]

    /// The signature and header of a PNG (ISO/IEC 15948), with no pixels behind it.
    private static func png(width: UInt32, height: UInt32) -> Data {
        func bytes(_ value: UInt32) -> [UInt8] { withUnsafeBytes(of: value.bigEndian, Array.init) }
        return Data(
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + bytes(13) + Array("IHDR".utf8) + bytes(width)
                + bytes(height)
                + [8, 0, 0, 0, 0, 0, 0, 0, 0])
    }

    /// PDFs that are well formed as far as they go.
    private mutating func documents() -> [(name: String, data: Data)] {
        let page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
        func document(_ objects: [String]) -> Data {
            let body = objects.enumerated().map { "\($0 + 1) 0 obj\($1)endobj\n" }.joined()
            return Data("%PDF-1.7\n\(body)trailer<</Root 1 0 R/Size \(objects.count + 1)>>\n%%EOF\n".utf8)
        }
        let root = "<</Type/Catalog/Pages 2 0 R>>"
        let many = Array(repeating: "3 0 R", count: 10_000).joined(separator: " ")
        var files: [(name: String, data: Data)] = [
            ("一万页.pdf", document([root, "<</Type/Pages/Count 10000/Kids[\(many)]>>", page])),
            ("自引.pdf", document([root, "<</Type/Pages/Count 1/Kids[2 0 R]>>"])),
            ("无页.pdf", document([root, "<</Type/Pages/Count 0/Kids[]>>"])),
            (
                "巨页.pdf",
                document([
                    root, "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9999999 9999999]>>",
                ])
            ),
        ]
        for filter in ["JBIG2Decode", "JPXDecode", "DCTDecode", "CCITTFaxDecode", "FlateDecode"] {
            let image =
                "<</Type/XObject/Subtype/Image/Width 2480/Height 3508/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/\(filter)/Length 64>>stream\n\(String(repeating: "损", count: 21))\nendstream "
            let content = "<</Length 30>>stream\n595 0 0 842 0 0 cm /I Do       \nendstream "
            files.append(
                (
                    "坏流\(filter).pdf",
                    document([
                        root, "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>",
                        content, image,
                    ])
                ))
        }
        return files
    }
}
