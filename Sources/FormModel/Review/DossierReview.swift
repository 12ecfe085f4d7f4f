/// One copy with everything read from it: what the checks work on.
public struct ReadCopy: Codable, Sendable, Hashable {
    public var copy: PaperCopy
    public var form: FormReading
    /// How each scanned page looked, in the order scanned.
    public var pages: [PageSummary]

    public init(copy: PaperCopy, form: FormReading, pages: [PageSummary]) {
        self.copy = copy
        self.form = form
        self.pages = pages
    }
}

/// What a report needs to show a page: its size and how it was scanned.
public struct PageSummary: Codable, Sendable, Hashable {
    /// Counts from 1 in the copy as scanned.
    public var number: Int
    /// Of the upright page in millimetres.
    public var width: Double
    public var height: Double
    public var resolution: Double
    public var colour: ColourMode
    /// Those that are not red: its picture shows them as print.
    public var darkSeals: [SealImprint]
    /// In Chinese, why the page could not be read; nil where it could.
    public var failure: String?

    public init(_ reading: PageReading) {
        number = reading.number
        width = reading.width
        height = reading.height
        resolution = reading.resolution
        colour = reading.colour
        darkSeals = reading.seals.filter { $0.ink != .red }
        failure = reading.failure
    }
}

/// Which record a copy belongs to, and why.
public struct RecordLink: Codable, Sendable, Hashable {
    public var applicationID: String
    /// 0 to 1.
    public var confidence: Double
    /// In Chinese, what the link rests on (`信用代码、单位名称一致`).
    public var reason: String

    public init(applicationID: String, confidence: Double, reason: String) {
        self.applicationID = applicationID
        self.confidence = confidence
        self.reason = reason
    }
}

/// One copy within a dossier.
public struct LinkedCopy: Codable, Sendable, Hashable {
    public var reading: ReadCopy
    /// nil where no record was found for it.
    public var link: RecordLink?

    public init(reading: ReadCopy, link: RecordLink?) {
        self.reading = reading
        self.link = link
    }
}

/// The copies, the record and the outcome for one application. A record with no paper is a dossier without copies.
public struct DossierReview: Codable, Sendable, Hashable {
    /// The application's number where a record is known, else a name made from the first copy's content hash.
    public var id: String
    public var record: ElectronicRecord?
    /// In the order of their names.
    public var copies: [LinkedCopy]
    /// By copy, then in the order of the edition's fields.
    public var results: [FieldResult]
    public var findings: [Finding]

    public init(
        id: String, record: ElectronicRecord?, copies: [LinkedCopy], results: [FieldResult], findings: [Finding]
    ) {
        self.id = id
        self.record = record
        self.copies = copies
        self.results = results
        self.findings = findings
    }
}
