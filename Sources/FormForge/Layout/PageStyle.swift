/// How one applicant's Word has set the form: a draw over everything that differs between applicants.
struct PageStyle {
    enum Tick: String, CaseIterable {
        case typedCheck = "☑"
        case typedFull = "■"
        case typedRoot = "√"
        case typedCross = "☒"
        case boxAndRoot = "□√"
        case penTick, penCross, penCircle, penFill

        var isPen: Bool {
            switch self {
            case .penTick, .penCross, .penCircle, .penFill: true
            default: false
            }
        }
    }

    var label: FontShelf.Font
    var value: FontShelf.Font
    var body: FontShelf.Font
    var heading: FontShelf.Font
    var subheading: FontShelf.Font
    /// Latin letters and digits from DejaVu, as Word takes them from another font; nil for the Han font's own.
    var latin: String?
    /// Points.
    var tableSize: Double
    var bodySize: Double
    /// Of the line, as a multiple of the size.
    var bodyLeading: Double
    var tableLeading: Double
    /// Millimetres.
    var margins: (top: Double, side: Double, bottom: Double)
    var cellPadding: (vertical: Double, horizontal: Double)
    var rowHeight: Double
    /// Points.
    var rule: Double
    var outerRule: Double
    /// Share of the table's width that the first and the inner label columns take.
    var labelShare: Double
    var innerLabelShare: Double
    var middle: Double
    var isLabelBold: Bool
    var isLabelCentred: Bool
    var isValueBold: Bool
    var isValueCentred: Bool
    /// Share of the hints that the applicant left in.
    var hintsKept: Double
    var isHintOnOwnLine: Bool
    var tablesJoined: Bool
    var tableStartsOnNotesPage: Bool
    var rowsMayBreak: Bool
    var underlineBlanks: Bool
    var tick: Tick
    var optionGap: String
    var othersOnOwnLine: Bool
    var detailStartsOnNewPage: Bool
    var annexesStartOnNewPage: Bool
    var evidencePages: ClosedRange<Int>
    var isEvidenceInline: Bool
    /// Millimetres from the page's top to the title of the cover.
    var coverDrop: Double
    var pageNumbers: Bool
    /// Headings stay with the text below them.
    var keepsHeadings: Bool

    init(_ shelf: FontShelf, _ random: inout SplitMix64) {
        let text = shelf.fonts(.song) + shelf.fonts(.fang, .song) + shelf.fonts(.song)
        label = random.pick(text + shelf.fonts(.kai) + shelf.fonts(.hei))
        value = random.chance(0.55) ? label : random.pick(text + shelf.fonts(.kai) + shelf.fonts(.hei))
        // 填表须知五 asks for 仿宋, 黑体 and 楷体; half of the applicants do as asked.
        body =
            random.chance(0.5)
            ? random.pick(shelf.fonts(.fang, .song)) : random.pick(text + shelf.fonts(.kai) + shelf.fonts(.hei))
        heading = random.chance(0.7) ? random.pick(shelf.fonts(.hei)) : body
        subheading = random.chance(0.6) ? random.pick(shelf.fonts(.kai)) : body
        latin = random.chance(0.35) ? random.pick(["DejaVu Serif", "DejaVu Sans"]) : nil
        tableSize = random.pick([10.5, 10.5, 11, 12, 12, 14])
        bodySize = random.pick([12, 12, 12, 14, 16])
        bodyLeading = random.pick([1.3, 1.5, 1.5, 1.7])
        tableLeading = random.double(1.15...1.5)
        margins = (random.double(20...32), random.double(20...30), random.double(18...28))
        cellPadding = (random.double(0.3...2.0), random.double(1.0...2.4))
        rowHeight = random.double(7...12)
        rule = random.pick([0.6, 0.6, 0.75, 1.0])
        outerRule = random.chance(0.3) ? 1.5 : rule
        labelShare = random.double(0.15...0.22)
        innerLabelShare = random.double(0.11...0.18)
        middle = random.double(0.32...0.44)
        isLabelBold = random.chance(0.25)
        isLabelCentred = random.chance(0.7)
        isValueBold = random.chance(0.08)
        isValueCentred = random.chance(0.4)
        hintsKept = random.pick([0, 0.3, 0.6, 1])
        isHintOnOwnLine = random.chance(0.6)
        tablesJoined = random.chance(0.5)
        tableStartsOnNotesPage = random.chance(0.1)
        rowsMayBreak = random.chance(0.75)
        underlineBlanks = random.chance(0.7)
        tick = random.pick(Tick.allCases + [.penTick, .typedCheck, .penTick])
        optionGap = random.pick([" ", "  ", "　", ""])
        othersOnOwnLine = random.chance(0.5)
        detailStartsOnNewPage = random.chance(0.7)
        annexesStartOnNewPage = random.chance(0.8)
        evidencePages = 1...random.pick([1, 1, 1, 1, 1, 1, 1, 2])
        isEvidenceInline = random.chance(0.6)
        coverDrop = random.double(35...70)
        pageNumbers = random.chance(0.5)
        keepsHeadings = random.chance(0.75)
    }

    /// For the truth: what a reader of the score wants to know of a copy.
    var description: [String: String] {
        [
            "label": label.family, "value": value.family, "body": body.family, "heading": heading.family,
            "latin": latin ?? "", "tableSize": "\(tableSize)", "bodySize": "\(bodySize)", "tick": tick.rawValue,
            "rule": "\(rule)", "hintsKept": "\(hintsKept)", "tablesJoined": "\(tablesJoined)",
            "rowsMayBreak": "\(rowsMayBreak)",
        ]
    }
}
