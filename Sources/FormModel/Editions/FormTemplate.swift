/// A piece of printed content: what the form prints, boxes it offers, and places left to be filled.
///
/// A cell, a cover or a declaration is a sequence of segments in reading order. Spaces and line breaks in the printed
/// text mean nothing: every applicant's Word has flowed the form anew.
public enum FormSegment: Sendable, Hashable {
    /// Text that the form prints and the applicant leaves.
    case printed(String)
    /// A printed hint that the applicant may delete or leave (`全称（如实填写）`).
    case hint(String)
    /// A place to be filled with the value of a field.
    case blank(FieldID)
    /// A box with the words that follow it; belongs to an options field.
    case option(FieldID, String)
}

/// A cell of a ruled table of the form.
public enum CellTemplate: Sendable, Hashable {
    /// A printed label whose cell spans `rows` rows (`申报联系人` beside three).
    case label(String, rows: Int = 1)
    /// A cell to be filled, made of segments.
    case content([FormSegment])

    /// A cell for one field, with an optional printed hint in it.
    public static func value(_ field: FieldID, hint: String? = nil) -> CellTemplate {
        .content((hint.map { [.hint($0)] } ?? []) + [.blank(field)])
    }
}

/// A row of a ruled table: the cells whose top edge lies on it, from left to right.
public struct RowTemplate: Sendable, Hashable {
    public var cells: [CellTemplate]
    public init(_ cells: CellTemplate...) { self.cells = cells }
}

/// A ruled table of the form.
public struct TableTemplate: Sendable, Hashable {
    public var title: String
    public var rows: [RowTemplate]

    public init(title: String, rows: [RowTemplate]) {
        self.title = title
        self.rows = rows
    }
}

/// A narrative: a printed heading, an optional printed hint in brackets, and the applicant's text.
public struct NarrativeTemplate: Sendable, Hashable {
    /// The heading as printed with its number (`（1）项目承担方资质与能力`).
    public var heading: String
    public var hint: String?
    /// The field below the heading; nil for a heading with no text of its own (`1.项目基本情况`).
    public var field: FieldID?

    public init(_ heading: String, hint: String? = nil, field: FieldID? = nil) {
        self.heading = heading
        self.hint = hint
        self.field = field
    }
}

/// An annex of evidence: its title and the numbered items it asks for.
public struct AnnexTemplate: Sendable, Hashable {
    public struct Item: Sendable, Hashable {
        public var text: String
        public var hint: String?
        public var field: FieldID
        /// Words that material for it bears and material for the others does not, to tell it where it is not behind its item.
        public var signs: [String]
        public init(_ text: String, hint: String? = nil, field: FieldID, signs: [String]) {
            self.text = text
            self.hint = hint
            self.field = field
            self.signs = signs
        }
    }
    public var number: String
    public var title: String
    public var items: [Item]

    public init(number: String, title: String, items: [Item]) {
        self.number = number
        self.title = title
        self.items = items
    }
}

/// A part of the form: what its fields name it, what it prints at its top, and the kind of page it stands on.
public struct FormPart: Sendable, Hashable {
    public var name: String
    public var title: String
    public var kind: PageRole.Kind

    public init(_ name: String, _ title: String, _ kind: PageRole.Kind) {
        self.name = name
        self.title = title
        self.kind = kind
    }
}
