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
    /// Where applicants must be registered.
    public var region: Region
    /// Characters that the recogniser cannot write; expected ones are gaps, not differences.
    public var unreadableCharacters: Set<Character>

    public init(
        stage: Stage = .intake, deadline: CalendarDate? = nil, copies: Int = 2, region: Region = .chongqing,
        unreadableCharacters: Set<Character> = []
    ) {
        self.stage = stage
        self.deadline = deadline
        self.copies = copies
        self.region = region
        self.unreadableCharacters = unreadableCharacters
    }
}
