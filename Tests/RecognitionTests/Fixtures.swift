import FormModel
import Foundation
import PageImaging
import Recognition

/// Pages of the committed fixtures, and what is true of them.
enum Fixtures {
    private static let folder = URL(filePath: #filePath).appending(path: "../../../Fixtures").standardizedFileURL

    /// A page of the clean copy, 300 dpi in colour; counts from 1.
    static func page(_ number: Int) throws -> PixImage { try page("inbox/\(copy)/\(number).jpg") }

    /// Figures that Tesseract's search for the line misplaces, 300 dpi in shades of grey.
    static func figures() throws -> PixImage { try page("figures/row.jpg") }

    private static func page(_ path: String) throws -> PixImage {
        let limits = IngestLimits()
        return try CopySource.open(folder.appending(path: path), limits: limits).pages[0].rasterised(limits: limits)
    }

    /// The upright reading of a page, made once.
    static func reading(_ number: Int) throws -> PageReading {
        switch number {
        case 3: try tables.get()
        case 12: try declaration.get()
        default: try read(page(number))
        }
    }

    static func read(_ scan: PixImage) throws -> PageReading {
        try PageReader().read(scan, number: 1, within: .seconds(180)).reading
    }

    static let truth = Result {
        let truth = try JSONDecoder().decode(Truth.self, from: Data(contentsOf: folder.appending(path: "truth.json")))
        return truth.copies.first { $0.name == copy }!
    }

    /// What the tests need of `truth.json`.
    struct Truth: Decodable {
        struct Copy: Decodable, Sendable {
            var name: String
            var fields: [Field]
            var boxes: [Box]
        }
        struct Field: Decodable, Sendable {
            var field: FieldID
            var text: String
        }
        struct Box: Decodable, Sendable {
            var option: String
            var state: BoxState
            var page: Int
            var box: PageBox
        }
        var copies: [Copy]
    }

    private static let copy = "scan_0001"
    private static let tables = Result { try read(page(3)) }
    private static let declaration = Result { try read(page(12)) }
}

extension PageReading {
    /// Everything on the page, tables first; spaces between Latin words left out.
    var text: String {
        (tables.flatMap { $0.cells.flatMap(\.lines) } + lines).map(\.text).joined(separator: "\n")
            .replacing(" ", with: "")
    }
}
