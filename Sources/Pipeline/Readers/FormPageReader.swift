internal import FormModel
internal import FormReading
internal import PageImaging
internal import Recognition

/// Reads a page of a form: its text, and once that is known what stands in places that the text tells: boxes to tick
/// before options, and a signature.
///
/// Not Sendable, as its `PageReader`.
struct FormPageReader {
    private let reader: PageReader
    private let places: [OptionPlaces]
    private let signatures: [SignaturePlaces]

    /// Errors: `RecognitionError.languageMissing`.
    init(dataPath: String?) throws {
        reader = try PageReader(dataPath: dataPath)
        places = FormCatalogue.editions.map(OptionPlaces.init)
        signatures = FormCatalogue.editions.map(SignaturePlaces.init)
    }

    /// As `PageReader.read`.
    func read(
        _ scan: PixImage, number: Int, within limit: Duration
    ) throws -> (reading: PageReading, page: UprightPage) {
        // What was taken for boxes hides words, and with them options.
        var known = -1
        var (reading, page) = try reader.read(scan, number: number, within: limit) { reading, page in
            guard let found = options(on: reading), found.places.count > known else { return nil }
            known = found.places.count
            return try marks(of: reading, on: page, found)
        }
        reading.edgeInk = try page.edgeInk()
        if let place = signatures.lazy.compactMap({ $0.place(on: reading) }).first {
            reading.signature = page.penInk(in: place.box, besides: place.printed)
        }
        return (reading, page)
    }

    /// By the edition that has most of them there.
    private func options(on reading: PageReading) -> OptionPlaces.Found? {
        places.map { $0.find(on: reading) }.max { $0.places.count < $1.places.count }
    }

    /// The boxes to tick of a page, once its words tell where they stand.
    private func marks(of reading: PageReading, on page: UprightPage, _ found: OptionPlaces.Found) throws -> [BoxMark] {
        let marks = try reader.marks(
            page.marks(reading.marks, before: found.places), lookedBehind: found.places, on: page)
        return marks.filter { mark in !found.areasWithoutOptions.contains { $0.holdsMiddle(of: mark.box) } }
    }
}
