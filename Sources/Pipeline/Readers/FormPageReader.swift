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
        var (reading, page) = try reader.read(scan, number: number, within: limit)
        let found = places.map { $0.places(on: reading) }.max { $0.count < $1.count } ?? []
        reading.marks = try page.marks(reading.marks, before: found)
        reading.edgeInk = try page.edgeInk()
        if let place = signatures.lazy.compactMap({ $0.place(on: reading) }).first {
            reading.signature = page.penInk(in: place.box, besides: place.printed, seals: reading.seals)
        }
        return (reading, page)
    }
}
