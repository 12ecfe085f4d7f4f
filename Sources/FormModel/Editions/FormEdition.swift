/// One edition (year) of a form: its fields and everything that it prints.
///
/// An edition is a Swift value so that the compiler checks its names and a copied binary still runs.
public struct FormEdition: Sendable {
    public var id: String
    public var title: String
    /// All fields, in the order printed. Ledger rows and reports follow this order.
    public var fields: [FieldDefinition]
    /// The parts in the order of the form; those of its fields, and the notes.
    public var parts: [FormPart]
    /// The lines of the cover.
    public var cover: [FormSegment]
    /// Words printed on the cover outside its blanks (`工业和信息化部编制`).
    public var coverImprint: String
    public var notesTitle: String
    /// The paragraphs of the notes page (`填表须知`).
    public var notes: [String]
    public var tables: [TableTemplate]
    public var detailTitle: String
    /// Headings of the narratives in the order printed.
    public var narratives: [NarrativeTemplate]
    public var annexes: [AnnexTemplate]
    public var declarationNumber: String
    public var declarationTitle: String
    public var declaration: [FormSegment]
    /// The year that the declaration prints before the blanks of its date, with 年; nil where all of it is filled in.
    public var declarationYear: String?
    /// The last day on which an application may be handed in.
    public var deadline: CalendarDate
    public var deadlineClause: String
    /// By identifier the clauses of rules that rest on other words than those of the edition of 2020.
    public var clauses: [String: String]
    /// Identifiers of rules that this edition does not have.
    public var waivedRules: Set<String>

    public init(
        id: String, title: String, fields: [FieldDefinition], parts: [FormPart], cover: [FormSegment],
        coverImprint: String,
        notesTitle: String, notes: [String], tables: [TableTemplate], detailTitle: String,
        narratives: [NarrativeTemplate], annexes: [AnnexTemplate], declarationNumber: String, declarationTitle: String,
        declaration: [FormSegment], declarationYear: String? = nil, deadline: CalendarDate, deadlineClause: String,
        clauses: [String: String] = [:], waivedRules: Set<String> = []
    ) {
        self.id = id
        self.title = title
        self.fields = fields
        self.parts = parts
        self.cover = cover
        self.coverImprint = coverImprint
        self.notesTitle = notesTitle
        self.notes = notes
        self.tables = tables
        self.detailTitle = detailTitle
        self.narratives = narratives
        self.annexes = annexes
        self.declarationNumber = declarationNumber
        self.declarationTitle = declarationTitle
        self.declaration = declaration
        self.declarationYear = declarationYear
        self.deadline = deadline
        self.deadlineClause = deadlineClause
        self.clauses = clauses
        self.waivedRules = waivedRules
    }

    /// The definition of `id`; nil where this edition has no such field.
    public func definition(_ id: FieldID) -> FieldDefinition? {
        fields.first { $0.id == id }
    }

    /// The kind of page on which `field` stands; nil for what concerns the whole copy.
    public func pageKind(of field: FieldDefinition) -> PageRole.Kind? {
        parts.first { $0.name == field.part }?.kind
    }

    /// The kinds of pages that a copy has, in the order of the form, with the titles of all parts that stand on them: both
    /// tables may stand on one page.
    public var pageTitles: [(kind: PageRole.Kind, title: String)] {
        parts.reduce(into: []) { titles, part in
            if let index = titles.firstIndex(where: { $0.kind == part.kind }) {
                titles[index].title += "，" + part.title
            } else {
                titles.append((part.kind, part.title))
            }
        }
    }

    /// The seal over the edges of all pages.
    public var straddlingSeal: FieldDefinition? {
        fields.first { $0.type == .seal && pageKind(of: $0) == nil }
    }

    /// Where the declaration is signed: the words before the blank, and its field.
    public var signature: (label: String, field: FieldID)? {
        signatureBlank.flatMap { index, field in
            if index > 0, case .printed(let words) = declaration[index - 1] { (words, field) } else { nil }
        }
    }

    /// What the declaration prints below the place where it is signed; nil where a blank follows.
    public var wordsBelowSignature: String? {
        guard let index = signatureBlank?.index, declaration.indices.contains(index + 1),
            case .printed(let words) = declaration[index + 1]
        else { return nil }
        return words
    }

    /// What the declaration prints, with the blanks in it, before the place where it is signed.
    public var declarationClauses: [FormSegment] {
        // The words before that blank belong to the signature.
        Array(declaration[..<max(0, (signatureBlank?.index ?? declaration.count) - 1)])
    }

    private var signatureBlank: (index: Int, field: FieldID)? {
        declaration.indices.lazy.compactMap { index in
            guard case .blank(let field) = declaration[index], definition(field)?.type == .signature else { return nil }
            return (index, field)
        }.first
    }
}
