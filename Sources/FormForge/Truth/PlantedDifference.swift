public import FormModel

/// A difference between paper and record that was planted.
public struct PlantedDifference: Codable, Sendable, Hashable {
    public enum Kind: String, Codable, Sendable, Hashable, CaseIterable {
        case digitChanged, digitsTransposed, decimalPointMoved, lookAlike, characterReplaced, companySuffix
        case characterDoubled, characterDropped
        case sentenceDropped, optionChanged, dateChanged, emailLetter
        /// The two copies of one application differ, so that one of them differs from the record too.
        case otherCopy
        /// The paper names itself otherwise in another place, and the record has what stands there.
        case otherPlace
    }
    public var field: FieldID
    public var kind: Kind
    public var paper: String
    public var record: String

    public init(field: FieldID, kind: Kind, paper: String, record: String) {
        self.field = field
        self.kind = kind
        self.paper = paper
        self.record = record
    }
}

/// A record that writes a value otherwise than the paper and means the same.
public struct HarmlessRewriting: Codable, Sendable, Hashable {
    public enum Kind: String, Codable, Sendable, Hashable, CaseIterable {
        case fullWidth, spaces, punctuation, dateForm, amountForm, telephoneForm, optionSeparator, optionWords
    }
    public var field: FieldID
    public var kind: Kind

    public init(field: FieldID, kind: Kind) {
        self.field = field
        self.kind = kind
    }
}
