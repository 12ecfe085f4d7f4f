/// How far the applications in the inbox have come; it decides whether the recommending office must have signed.
public enum ApplicationStage: String, Sendable, Hashable, CaseIterable {
    /// Handed in by the applicant; name and seal of the recommending office may still be missing.
    case intake
    /// Passed on by the recommending office; its name and seal must be there.
    case forwarded
}
