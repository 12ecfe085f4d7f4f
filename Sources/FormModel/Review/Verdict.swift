/// The outcome of comparing one field of one copy with the record (contract, "Words").
public enum Verdict: String, Codable, Sendable, Hashable, CaseIterable {
    /// Paper and record say the same; nobody needs to look.
    case same
    case different
    /// The paper could not settle it; a person must look.
    case unsure
    /// One side has no such value to compare.
    case uncompared
}
