/// One application as its file holds it, before its keys and values mean anything.
struct RawRecord: Hashable {
    /// As a spreadsheet counts rows; in JSON the number of the object.
    var row: Int
    /// `行` or `条`: what `row` counts, for messages.
    var unit = "行"
    var entries: [Entry]

    struct Entry: Hashable {
        /// As written.
        var key: String
        /// The field or number that the key was found to name; nil where it names none.
        var meaning: FieldKeys.Meaning?
        var value: RawValue
    }
}

/// A value as its file holds it.
enum RawValue: Hashable {
    case text(String)
    /// A number that the file stores as a number, in plain decimal digits; digits beyond the 15th may be lost.
    case number(String)
    case list([String])
    /// What a formula gave instead of a value (`#N/A`).
    case failure(String)

    var isEmpty: Bool {
        switch self {
        case .text(let text): text.allSatisfy(\.isWhitespace)
        case .list(let items): items.isEmpty
        case .number, .failure: false
        }
    }

    /// As shown to people.
    var text: String {
        switch self {
        case .text(let text), .number(let text), .failure(let text): text
        case .list(let items): items.joined(separator: "、")
        }
    }
}
