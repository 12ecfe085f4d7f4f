/// One thing a person must know about a dossier: a row of the view `findings`.
public struct Finding: Codable, Sendable, Hashable {
    /// Vocabulary of the contract.
    public enum Kind: String, Codable, Sendable, Hashable, CaseIterable {
        case different, unsure, empty, invalid, inconsistent, missing, altered, late, unmatched, unreadable, duplicate
        /// Not a fault: what the notice prefers.
        case priority
    }
    public enum Severity: String, Codable, Sendable, Hashable, CaseIterable {
        /// Return it to the applicant.
        case error
        /// A person must look.
        case warning
        case note
    }

    public var dossier: String
    public var copy: String?
    public var applicationID: String?
    public var kind: Kind
    public var severity: Severity
    public var field: FieldID?
    /// Where to look; its page is the column `page`.
    public var region: PageRegion?
    /// One Chinese sentence that a clerk can act on.
    public var message: String
    /// The sentence of the notice or form that asks for it.
    public var clause: String?
    public var paper: String?
    public var record: String?

    public init(
        dossier: String, copy: String? = nil, applicationID: String? = nil, kind: Kind, severity: Severity,
        field: FieldID? = nil, region: PageRegion? = nil, message: String, clause: String? = nil, paper: String? = nil,
        record: String? = nil
    ) {
        self.dossier = dossier
        self.copy = copy
        self.applicationID = applicationID
        self.kind = kind
        self.severity = severity
        self.field = field
        self.region = region
        self.message = message
        self.clause = clause
        self.paper = paper
        self.record = record
    }
}
