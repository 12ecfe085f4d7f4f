internal import FormModel
internal import FormReading
internal import PageImaging
internal import Recognition

/// Reads a page of a form: its text, and with the words of its options known, once more its boxes to tick.
///
/// Not Sendable, as its `PageReader`.
struct FormPageReader {
    private let reader: PageReader
    private let places: [OptionPlaces]

    /// Errors: `RecognitionError.languageMissing`.
    init(dataPath: String?) throws {
        reader = try PageReader(dataPath: dataPath)
        places = FormCatalogue.editions.map(OptionPlaces.init)
    }

    /// As `PageReader.read`.
    func read(
        _ scan: PixImage, number: Int, within limit: Duration
    ) throws -> (reading: PageReading, page: UprightPage) {
        var (reading, page) = try reader.read(scan, number: number, within: limit)
        let found = places.map { $0.places(on: reading) }.max { $0.count < $1.count } ?? []
        reading.marks = try page.marks(reading.marks, before: found)
        return (reading, page)
    }
}
