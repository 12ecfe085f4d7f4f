public import FormModel

/// The outcome of comparing one field of one copy with the record.
public struct FieldComparison: Sendable, Hashable {
    public var verdict: Verdict
    /// How sure the verdict is, 0 to 1; `unsure` is always 0.5.
    public var confidence: Double
    /// Where the two differ; nil where texts were not aligned (options, blanks, nothing to compare).
    public var evidence: ComparisonEvidence?

    static func same(_ confidence: Double, _ evidence: ComparisonEvidence? = nil) -> FieldComparison {
        FieldComparison(verdict: .same, confidence: min(1, max(0, confidence)), evidence: evidence)
    }
    static func different(_ confidence: Double, _ evidence: ComparisonEvidence? = nil) -> FieldComparison {
        FieldComparison(verdict: .different, confidence: min(1, max(0, confidence)), evidence: evidence)
    }
    static func unsure(_ evidence: ComparisonEvidence? = nil) -> FieldComparison {
        FieldComparison(verdict: .unsure, confidence: 0.5, evidence: evidence)
    }
    /// Carries the confidence of the reading, as the ledger asks where nothing is compared.
    static func uncompared(_ confidence: Double) -> FieldComparison {
        FieldComparison(verdict: .uncompared, confidence: confidence, evidence: nil)
    }
}
