import FormModel
import Foundation
import PageImaging

/// The laid-out form with the place of everything on it, on paper that was neither printed smaller nor scanned yet.
struct TypesetForm {
    /// A link of the sheet: its path below `FormSheet.base`, and where it stands. A value broken over lines is several.
    struct Place: Hashable {
        var path: String
        /// Counts from 0.
        var page: Int
        var box: PageBox
    }

    var document: PDFDocument
    /// Pages to scan; the last page of the document holds the artwork.
    var pageCount: Int
    var kinds: [[PageRole.Kind]]
    var places: [Place]
    var artwork: [FormSheet.Artwork: Place]

    init(pdf: Data) throws {
        document = try PDFDocument(data: pdf)
        var places: [Place] = []
        for index in 0..<document.pageCount {
            for link in try document.page(index).links() where link.address.hasPrefix(FormSheet.base) {
                places.append(
                    Place(path: String(link.address.dropFirst(FormSheet.base.count)), page: index, box: link.box))
            }
        }
        // Poppler lists them in no order.
        places.sort { ($0.page, $0.box.y, $0.box.x, $0.path) < ($1.page, $1.box.y, $1.box.x, $1.path) }
        artwork = [:]
        for place in places where place.path.hasPrefix("a/") {
            if let name = FormSheet.Artwork(rawValue: String(place.path.dropFirst(2))) { artwork[name] = place }
        }
        let last = document.pageCount - 1
        pageCount = last
        self.places = places.filter { $0.page < last }
        kinds = []
        for page in 0..<last {
            let starts = self.places.filter { $0.page == page && $0.path.hasPrefix("p/") }
                .compactMap { PageRole.Kind(rawValue: String($0.path.dropFirst(2))) }
            let continued = kinds.last?.last
            kinds.append(starts.isEmpty ? [continued ?? .cover] : starts)
        }
    }

    /// The places of `path`, at most one a page: the lines of one page are taken together.
    func regions(_ path: String) -> [Place] {
        let found = places.filter { $0.path == path }
        return Dictionary(grouping: found, by: \.page).sorted { $0.key < $1.key }.compactMap { page, places in
            PageBox.enclosing(places.map(\.box)).map { Place(path: path, page: page, box: $0) }
        }
    }
}
