public import FormModel

/// What differs between commissions and seasons; the defaults are the notice's.
public struct CheckSettings: Sendable, Hashable {
    /// How far an application has come.
    public enum Stage: String, Sendable, Hashable, Codable, CaseIterable {
        /// Handed in by the applicant: the recommending office has not signed yet.
        case intake
        /// Passed on by the recommending office: its name and seal must be there.
        case forwarded
    }

    public var stage: Stage
    /// The last day for the dates on the paper; nil takes the edition's.
    public var deadline: CalendarDate?
    /// Paper copies that an application needs (一式两份).
    public var copies: Int
    /// Projects that may be recommended (settled by the notice for each province).
    public var quota: Int
    /// Identifiers of checks that are not run.
    public var disabled: Set<String>
    /// Identifiers of checks whose errors are for a person to decide.
    public var advisory: Set<String>
    /// Where applicants must be registered.
    public var region: Region
    /// Characters that the recogniser cannot write; expected ones are gaps, not differences.
    public var unreadableCharacters: Set<Character>

    public init(
        stage: Stage = .intake, deadline: CalendarDate? = nil, copies: Int = 2, quota: Int = 10,
        disabled: Set<String> = [],
        advisory: Set<String> = [], region: Region = .chongqing,
        unreadableCharacters: Set<Character> = []
    ) {
        self.stage = stage
        self.deadline = deadline
        self.copies = copies
        self.quota = quota
        self.disabled = disabled
        self.advisory = advisory
        self.region = region
        self.unreadableCharacters = unreadableCharacters
    }
}
