import FormModel

/// The filled form as HTML, laid out from the edition.
///
/// Whatever the truth must place is wrapped in a link, which Chromium writes into the PDF with its rectangle:
/// `v/FIELD` a value, `b/FIELD/INDEX` a box to tick, `s/FIELD` a place for a seal, `p/KIND` the start of a page kind,
/// `a/NAME` artwork for stamps on the last page, which is never scanned.
struct FormSheet {
    static let base = "https://f.invalid/"

    var edition: FormEdition
    var applicant: Applicant
    var style: PageStyle
    /// For choices that the style leaves open (which hints stay, evidence).
    var random: SplitMix64

    /// The whole document.
    mutating func html() -> String {
        let parts = [cover(), notes(), tables(), details(), annexes(), declaration(), artwork()]
        return """
            <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><style>\(css)</style></head><body>
            \(parts.joined(separator: "\n"))
            </body></html>
            """
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }

    func link(_ path: String, _ content: String) -> String { "<a href=\"\(Self.base)\(path)\">\(content)</a>" }

    func pageStart(_ kind: PageRole.Kind, _ content: String) -> String { link("p/\(kind.rawValue)", content) }

    /// The value of `field`, or white space of `width` em where it is empty.
    func value(_ field: FieldID, emptyWidth: Double = 2) -> String {
        let text = applicant.values[field] ?? ""
        let content =
            text.isEmpty
            ? "<span style=\"display:inline-block;width:\(emptyWidth)em\">&nbsp;</span>" : Self.escaped(text)
        return "<span class=value>\(link("v/\(field)", content))</span>"
    }

    /// A value on a blank line inside a sentence (`上市时间：____`).
    func blank(_ field: FieldID, emptyWidth: Double) -> String {
        // Who does not underline what he fills in may leave the line that the form prints.
        let leavesLine = !style.underlineBlanks && style.hintsKept > 0 && applicant.values[field] == ""
        let content = leavesLine ? link("v/\(field)", "_____") : value(field, emptyWidth: emptyWidth)
        return "<span class=blank>\(content)</span>"
    }

    private func stack(_ font: FontShelf.Font) -> String {
        (style.latin.map { "'\($0)', " } ?? "") + "'\(font.family)', 'Noto Serif CJK SC', 'DejaVu Sans'"
    }

    private var css: String {
        let fonts = Set([style.label, style.value, style.body, style.heading, style.subheading, Self.signatureFont])
        let faces = fonts.sorted { $0.family < $1.family }.compactMap { font in
            // FandolSong says that its descent lies above the line, which would put links above their words.
            font.file.map {
                "@font-face{font-family:'\(font.family)';src:url('file://\($0)');ascent-override:88%;descent-override:12%;"
                    + "line-gap-override:0%}"
            }
        }.joined()
        let margins = style.margins
        let half = style.rule / 2
        return """
            \(faces)
            @page{size:A4;margin:\(margins.top)mm \(margins.side)mm \(margins.bottom)mm;\
            \(style.pageNumbers ? "@bottom-center{content:counter(page);font-size:9pt}" : "")}
            html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
            body{margin:0;font-family:\(stack(style.body));font-size:\(style.bodySize)pt;line-height:\(style.bodyLeading);\
            color:#000;text-align:justify;word-break:normal;overflow-wrap:anywhere}
            a{color:inherit;text-decoration:none}
            .page{break-before:page}
            .cover .title{font-family:\(stack(style.heading));font-size:26pt;text-align:center;line-height:1.5;\
            margin-top:\(style.coverDrop)mm;margin-bottom:32mm;font-weight:bold}
            .cover .line{font-size:16pt;margin:0 6mm 5mm 6mm;display:flex;text-align:left;align-items:flex-start}
            .cover .line .name{white-space:nowrap}
            .cover .fill{flex:1;border-bottom:0.75pt solid #000;min-height:1.4em;text-align:\(style.isValueCentred ? "center" : "left")}
            .cover .after{white-space:nowrap;font-size:12pt;padding-top:0.35em}
            .cover .imprint{text-align:center;font-size:16pt;margin-top:38mm;font-family:\(stack(style.subheading))}
            h1{font-family:\(stack(style.heading));font-size:16pt;font-weight:normal;text-align:left;margin:0.3em 0}
            h2{font-family:\(stack(style.heading));font-size:\(style.bodySize)pt;font-weight:normal;margin:0.2em 0;text-indent:2em}
            h3{font-family:\(stack(style.subheading));font-size:\(style.bodySize)pt;font-weight:normal;margin:0.2em 0;text-indent:2em}
            h1,h2,h3{break-after:\(style.keepsHeadings ? "avoid" : "auto")}
            .centre{text-align:center}
            p{margin:0;text-indent:2em}
            p.hint{font-size:\(style.bodySize * 0.9)pt}
            .right{text-align:right;text-indent:0;padding-right:12mm;margin:0}
            table{width:100%;table-layout:fixed;border-collapse:separate;border-spacing:0;\
            font-family:\(stack(style.label));font-size:\(style.tableSize)pt;line-height:\(style.tableLeading);\
            margin:2mm 0}
            td{border:\(half)pt solid #000;padding:\(style.cellPadding.vertical)mm \(style.cellPadding.horizontal)mm;\
            height:\(style.rowHeight)mm;box-decoration-break:clone;vertical-align:middle;text-align:left}
            tr{break-inside:avoid}
            tr.tall{break-inside:\(style.rowsMayBreak ? "auto" : "avoid")}
            td.first{border-left-width:\(style.outerRule)pt}td.last{border-right-width:\(style.outerRule)pt}
            tr:first-child td{border-top-width:\(style.outerRule)pt}tr:last-child td{border-bottom-width:\(style.outerRule)pt}
            td.label{text-align:\(style.isLabelCentred ? "center" : "left");font-weight:\(style.isLabelBold ? "bold" : "normal")}
            td.heading{text-align:center;font-family:\(stack(style.heading));font-size:\(style.tableSize * 1.15)pt;break-after:avoid}
            td.short{text-align:\(style.isValueCentred ? "center" : "left")}
            td.long{vertical-align:top}
            td .value{font-family:\(stack(style.value));font-weight:\(style.isValueBold ? "bold" : "normal")}
            .blank{\(style.underlineBlanks ? "border-bottom:0.6pt solid #000;" : "")padding:0 0.3em}
            .frame{border:1pt solid #444;padding:8mm 10mm;margin:4mm 0;break-inside:avoid}
            .frame .name{text-align:center;font-size:1.3em;text-indent:0;margin-bottom:4mm}
            .seal{white-space:nowrap}
            """
    }
}
