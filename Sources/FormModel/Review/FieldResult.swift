/// One row of the view `field_results`: a field of a copy beside the record.
public struct FieldResult: Codable, Sendable, Hashable {
    public var dossier: String
    public var copy: String
    public var applicationID: String?
    public var field: FieldID
    /// As `FieldValue.ledgerText`: `''` where blank, nil where it could not be read.
    public var paper: String?
    public var record: String?
    public var verdict: Verdict
    /// Of the verdict, or of the reading where nothing is compared; 0 to 1.
    public var confidence: Double
    public var region: PageRegion?
    /// Of a seal that is there: whose name it shows.
    public var sealName: SealName?
    /// Of a seal that is there: what it looks like, without its picture.
    public var seal: SealImprint?

    public init(
        dossier: String, copy: String, applicationID: String?, field: FieldID, paper: String?, record: String?,
        verdict: Verdict, confidence: Double, region: PageRegion?, sealName: SealName? = nil,
        seal: SealImprint? = nil
    ) {
        self.dossier = dossier
        self.copy = copy
        self.applicationID = applicationID
        self.field = field
        self.paper = paper
        self.record = record
        self.verdict = verdict
        self.confidence = confidence
        self.region = region
        self.sealName = sealName
        self.seal = seal
        self.seal?.rim = nil
    }
}
