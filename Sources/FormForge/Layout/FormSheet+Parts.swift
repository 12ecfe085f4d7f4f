import FormModel

extension FormSheet {
    func cover() -> String {
        var html = "<div class=cover>"
        var line = ""
        func flush() {
            if !line.isEmpty { html += "<div class=line>\(line)</div>" }
            line = ""
        }
        for (index, segment) in edition.cover.enumerated() {
            switch segment {
            case .printed(let text) where index == 0:
                html += "<div class=title>\(pageStart(.cover, Self.escaped(text)))</div>"
            case .printed(let text) where text == edition.coverImprint:
                flush()
                html += "<div class=imprint>\(Self.escaped(text))</div>"
            case .printed(let text) where text.hasSuffix("："):
                flush()
                line = "<span class=name>\(Self.escaped(text))</span>"
            case .printed(let text):
                line += "<span class=after>\(sealPlace(before: index, text))</span>"
            case .blank(let field):
                line += "<span class=fill>\(coverValue(field))</span>"
            case .hint, .option: continue
            }
        }
        flush()
        return html + "</div>"
    }

    private func coverValue(_ field: FieldID) -> String {
        let isEmptyDate = field == "cover.date" && applicant.values[field] == ""
        return isEmptyDate ? link("v/\(field)", "　　　年　　月　　日") : value(field, emptyWidth: 8)
    }

    /// The words （加盖单位公章） as the place of the seal of the field filled before them.
    private func sealPlace(before index: Int, _ text: String) -> String {
        guard index > 0, case .blank(let field) = edition.cover[index - 1] else { return Self.escaped(text) }
        return link("s/\(field)_seal", Self.escaped(text))
    }

    func notes() -> String {
        let paragraphs = edition.notes.map { "<p>\(Self.escaped($0))</p>" }.joined()
        let spaced = edition.notesTitle.map(String.init).joined(separator: " ")
        return "<div class=page><h1 class=centre>\(pageStart(.notes, Self.escaped(spaced)))</h1>\(paragraphs)</div>"
    }

    mutating func details() -> String {
        var html =
            "<div\(style.detailStartsOnNewPage ? " class=page" : "")><h1>\(pageStart(.detail, Self.escaped(edition.detailTitle)))</h1>"
        for narrative in edition.narratives {
            let level = narrative.field == nil || narrative.heading.first?.isNumber == true ? "h2" : "h3"
            html += "<\(level)>\(Self.escaped(narrative.heading))</\(level)>"
            if let hint = narrative.hint, random.chance(style.hintsKept) {
                html += "<p class=hint>\(Self.escaped(hint))</p>"
            }
            guard let field = narrative.field else { continue }
            html += "<p>\(value(field))</p>"
        }
        return html + "</div>"
    }

    func declaration() -> String {
        var html = "<div class=page><h1>\(pageStart(.declaration, Self.escaped(edition.declarationNumber)))</h1>"
        html += "<h1 class=centre>\(Self.escaped(edition.declarationTitle))</h1>"
        var paragraph = ""
        func flush(_ kind: String = "") {
            if !paragraph.isEmpty { html += "<p\(kind)>\(paragraph)</p>" }
            paragraph = ""
        }
        for segment in edition.declaration {
            switch segment {
            case .printed(let text) where text.hasPrefix("法定代表人"):
                flush()
                html += "<div style=\"height:16mm\"></div>"
                paragraph = Self.escaped(text)
            case .printed(let text) where text.hasPrefix("公司"):
                flush(" class=right")
                html += "<div style=\"height:9mm\"></div>"
                paragraph = Self.escaped(text)
            case .printed(let text):
                if text.first?.isNumber == true || text.hasPrefix("我单位") { flush() }
                let sentence =
                    applicant.alteredClause?.printed == text ? applicant.alteredClause?.altered ?? text : text
                let pieces = sentence.split(separator: "。", maxSplits: 1).map(String.init)
                if pieces.count == 2, sentence.hasPrefix("项目参评") {
                    paragraph += Self.escaped(pieces[0] + "。")
                    flush()
                    paragraph = Self.escaped(pieces[1])
                } else {
                    paragraph += Self.escaped(sentence)
                }
            case .blank(let field):
                switch edition.definition(field)?.type {
                case .signature?:
                    paragraph += link("s/\(field)", "<span style=\"display:inline-block;width:38mm\">&nbsp;</span>")
                case .seal?:
                    // The seal goes over the words before it.
                    paragraph = link("s/\(field)", paragraph)
                    flush(" class=right")
                    html += "<div style=\"height:6mm\"></div>"
                case .date?:
                    flush()
                    let isEmpty = applicant.values[field] == ""
                    paragraph = isEmpty ? "二〇二〇年" + link("v/\(field)", "　　") + "月　　日" : value(field)
                default:
                    paragraph += "<u>\(value(field, emptyWidth: 10))</u>"
                }
            case .hint, .option: continue
            }
        }
        flush(" class=right")
        return html + "</div>"
    }
}
