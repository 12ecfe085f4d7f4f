/// What one copy of the paper says, field by field.
public struct FormReading: Codable, Sendable, Hashable {
    /// Identifier of the edition it was read as.
    public var edition: String
    /// What each scanned page was taken for, in the order scanned.
    public var pages: [PageRole]
    /// Every field of the edition that the paper shows or should show.
    public var fields: [FieldID: FieldReading]
    /// The printed text of the notes page; nil where there is none. No field of the form: nobody fills it in.
    public var notes: FieldReading?

    /// What was read of the material for each item of the annexes that has some, line by line.
    public var evidence: [FieldID: String]

    /// Stands for a field in `notes`.
    public static let notesText: FieldID = "notes.text"

    public init(
        edition: String, pages: [PageRole], fields: [FieldID: FieldReading], notes: FieldReading? = nil,
        evidence: [FieldID: String] = [:]
    ) {
        self.edition = edition
        self.pages = pages
        self.fields = fields
        self.notes = notes
        self.evidence = evidence
    }
}

/// What a scanned page was taken for.
public struct PageRole: Codable, Sendable, Hashable {
    public enum Kind: String, Codable, Sendable, Hashable {
        case cover, notes, tables, detail, annex1, annex2, evidence, declaration
        case blank
        /// Not a page of this form.
        case foreign
        /// Could not be read.
        case unreadable
    }
    /// Position in the copy as scanned; counts from 1.
    public var number: Int
    public var kind: Kind
    /// Position in the form's own order; nil for blank and foreign pages.
    public var position: Int?
    /// 0 to 1.
    public var confidence: Double

    public init(number: Int, kind: Kind, position: Int? = nil, confidence: Double) {
        self.number = number
        self.kind = kind
        self.position = position
        self.confidence = confidence
    }
}

/// The blind reading of one field: what the paper says, with no look at the record.
public struct FieldReading: Codable, Sendable, Hashable {
    public var field: FieldID
    public var value: FieldValue
    /// 0 to 1: how likely the value is exactly what the paper says.
    public var confidence: Double
    /// Where it stands, the first region first; several where a page break cuts it. Empty where it was not found.
    public var regions: [PageRegion]
    /// The characters behind a text value, in order, line breaks left out. Empty for other values.
    public var characters: [ReadCharacter]
    /// Other readings of the same pixels that were considered, best first.
    public var alternatives: [String]
    /// What was found in a place for a seal.
    public var seal: SealImprint?

    public init(
        field: FieldID, value: FieldValue, confidence: Double, regions: [PageRegion] = [],
        characters: [ReadCharacter] = [], alternatives: [String] = [], seal: SealImprint? = nil
    ) {
        self.field = field
        self.value = value
        self.confidence = confidence
        self.regions = regions
        self.characters = characters
        self.alternatives = alternatives
        self.seal = seal
    }

    /// A character stands so far above the one before it, in millimetres, on the next page only.
    private static let nextPage = 10.0

    /// The region in which the character at `index` stands; nil where none holds it. Pages follow each other: the next begins
    /// where the characters jump up the paper, or leave what the field takes of this one.
    public func region(ofCharacter index: Int) -> PageRegion? {
        func holds(_ region: PageRegion, _ character: ReadCharacter) -> Bool {
            region.box.grown(by: 1).holdsMiddle(of: character.box)
        }
        guard var region = regions.first, var last = characters.first else { return nil }
        var following = regions.dropFirst()
        for character in characters[...index] {
            if let next = following.first, holds(next, character),
                last.box.midY - character.box.midY > Self.nextPage || !holds(region, character)
            {
                region = next
                following.removeFirst()
            }
            last = character
        }
        return holds(region, characters[index]) ? region : nil
    }

    /// The confidence of the least sure character; that of the whole for values without characters.
    public var weakest: Double { characters.map(\.confidence).min() ?? confidence }
}

/// A box on one scanned page.
public struct PageRegion: Codable, Sendable, Hashable {
    /// Position in the copy as scanned; counts from 1.
    public var page: Int
    public var box: PageBox

    public init(page: Int, box: PageBox) {
        self.page = page
        self.box = box
    }

    /// One for each page of `regions`, around all of them there, in the order of the first of each.
    public static func enclosing(_ regions: some Sequence<PageRegion>) -> [PageRegion] {
        var result: [PageRegion] = []
        for region in regions {
            if let index = result.lastIndex(where: { $0.page == region.page }) {
                result[index].box = result[index].box.union(region.box)
            } else {
                result.append(region)
            }
        }
        return result
    }
}

public enum FieldValue: Codable, Sendable, Hashable {
    case text(String)
    /// Ticked options in the order printed, and those whose box is neither clearly ticked nor clearly empty.
    case options(ticked: [String], doubtful: [String])
    /// Seals, signatures and evidence: there or not.
    case presence(Bool)
    /// The place was found and nothing stands in it.
    case blank
    /// The place was not found, or nothing could be made of what stands there.
    case unreadable

    /// As the ledger's column `paper` holds it: `''` for a blank, nil for what could not be read.
    public var ledgerText: String? {
        switch self {
        case .text(let text): text
        case .options(let ticked, let doubtful):
            ticked.isEmpty && !doubtful.isEmpty ? nil : ticked.joined(separator: "、")
        case .presence(let present): present ? "present" : "absent"
        case .blank: ""
        case .unreadable: nil
        }
    }
}
