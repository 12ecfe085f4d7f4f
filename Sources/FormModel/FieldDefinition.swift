/// When a field must be filled.
public enum Requirement: Sendable, Hashable {
    case always
    /// Only once the recommending office has passed the application on (setting `stage = forwarded`).
    case whenForwarded
    case exactlyOneOption
    case atLeastOneOption
    /// Must be filled when `field` has `option` ticked.
    case whenOption(FieldID, String)
    /// Must be filled when any of the fields has any option ticked.
    case whenAnyOption([FieldID])
    case softwareCompanies
    case optional
}

/// One entry of the form: a row of `fields.tsv`.
public struct FieldDefinition: Sendable, Hashable {
    public var id: FieldID
    /// The label as printed, with the group it stands in where the words alone repeat (`申报联系人 姓名`).
    public var label: String
    /// The part of the form it stands in, as `fields.tsv` names it (`封面`, `表一` …).
    public var part: String
    public var type: FieldType
    public var requirement: Requirement
    /// The sentence of the notice or the form that asks for it.
    public var clause: String

    public init(
        _ id: FieldID, _ label: String, part: String, _ type: FieldType, _ requirement: Requirement, clause: String
    ) {
        self.id = id
        self.label = label
        self.part = part
        self.type = type
        self.requirement = requirement
        self.clause = clause
    }
}
