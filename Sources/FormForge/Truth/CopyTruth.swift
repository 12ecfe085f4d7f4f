public import FormModel

/// One forged copy, as its scan shows it.
public struct CopyTruth: Codable, Sendable {
    /// File or folder name in the inbox.
    public var name: String
    public var applicationID: String
    public var quality: ScanQuality
    /// Fonts and habits of the applicant's Word.
    public var style: [String: String]
    public var pages: [ScannedPageTruth]
    public var fields: [FieldTruth]
    public var boxes: [BoxTruth]
    /// All imprints, slices of the straddling seal among them.
    public var seals: [SealTruth]
    /// Where this copy and the record truly differ.
    public var differences: [PlantedDifference]
    public var faults: [PaperFault]

    public init(
        name: String, applicationID: String, quality: ScanQuality, style: [String: String], pages: [ScannedPageTruth],
        fields: [FieldTruth], boxes: [BoxTruth], seals: [SealTruth], differences: [PlantedDifference],
        faults: [PaperFault]
    ) {
        self.name = name
        self.applicationID = applicationID
        self.quality = quality
        self.style = style
        self.pages = pages
        self.fields = fields
        self.boxes = boxes
        self.seals = seals
        self.differences = differences
        self.faults = faults
    }

    public func field(_ id: FieldID) -> FieldTruth? { fields.first { $0.field == id } }
}

/// Tier of scan quality, as the issues' bars name them.
public enum ScanQuality: String, Codable, Sendable, Hashable, CaseIterable {
    case clean, office, hard
}

/// One scanned page.
public struct ScannedPageTruth: Codable, Sendable, Hashable {
    /// Counts from 1 in the order scanned.
    public var number: Int
    /// Page of the form, counts from 1; nil for a blank back.
    public var formPage: Int?
    /// What stands on it, from top to bottom.
    public var kinds: [PageRole.Kind]
    /// Clockwise quarter turns that bring the scan upright.
    public var quarterTurns: Int
    /// Degrees that the scan was turned clockwise against the upright page.
    public var skew: Double
    public var resolution: Int
    public var colour: ColourMode
    public var isBlank: Bool
    /// Of the print on the sheet; 1 where it was printed at its own size.
    public var scale: Double
}

/// What the paper shows for one field.
public struct FieldTruth: Codable, Sendable, Hashable {
    public var field: FieldID
    /// As the column `paper` of the ledger would hold it: options joined by `、`, `present` or `absent`, `""` for blank.
    public var text: String
    /// In the order read; several where a page break cuts the value. Of an empty field its empty place.
    public var regions: [PageRegion]
}

/// One printed box to tick; the box of ink without pen strokes.
public struct BoxTruth: Codable, Sendable, Hashable {
    public var field: FieldID
    public var option: String
    public var state: BoxState
    public var page: Int
    public var box: PageBox
}

/// One imprint of a seal.
public struct SealTruth: Codable, Sendable, Hashable {
    /// The place that it belongs to; nil for a seal where none is asked for (on evidence).
    public var field: FieldID?
    /// The name on its arc.
    public var text: String
    public var page: Int
    public var box: PageBox
}
