/// What kind of value a field holds; decides how it is recognised, parsed and compared.
public enum FieldType: Sendable, Hashable {
    case text
    case person
    case mobile
    case phone
    case email
    case address
    /// Capital with its unit in the value; the label prints none.
    case money
    /// A plain amount in 万元.
    case amount
    case headcount
    /// Unified social credit code (GB 32100) or organisation code (GB 11714).
    case organisationCode
    case stockCode
    case date
    case dateRange
    case year
    /// Boxes to tick, in the order printed.
    case options([String])
    /// Running text; the limit is in 字 as Word counts them, nil where the form prints none.
    case longText(limit: Int?)
    /// Text that the form prints and nobody may change.
    case printedText
    case seal
    case signature
    case evidencePages
    case copies

    /// Whether paper and record can both hold a value of this type, so that a verdict is due.
    public var isComparable: Bool {
        switch self {
        case .printedText, .seal, .signature, .evidencePages, .copies: false
        default: true
        }
    }
}
