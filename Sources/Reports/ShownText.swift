import FormModel
import Mustache

/// A value as a report shows it: words for what is missing, differences marked, long texts cut to their differences.
struct ShownText {
    /// What a template shows of one piece; the sections of the template test these names.
    struct Piece {
        var text: String
        var isChanged = false
        var isGap = false
        var isElided = false
    }

    var pieces: [Piece]
    /// Words about the value that are not the value (`（空白）`).
    var remark: String?
    /// The whole text where `pieces` leave something out.
    var fullText: String?

    /// Texts up to this many characters are shown as they are.
    private static let shortEnough = 160
    /// Shown on each side of a difference.
    private static let context = 18
    /// Differences shown of a long text; the rest is in the full text.
    private static let mostDifferences = 8

    private init(pieces: [Piece], remark: String? = nil, fullText: String? = nil) {
        self.pieces = pieces
        self.remark = remark
        self.fullText = fullText
    }

    /// Of the paper: nil is "could not be read", the empty string "blank".
    static func paper(_ text: String?, of type: FieldType?) -> ShownText {
        switch (type, text) {
        case (_, nil): ShownText(pieces: [], remark: "（未能读出）")
        case (_, ""?): ShownText(pieces: [], remark: "（空白）")
        case (.seal?, "present"?), (.signature?, "present"?), (.evidencePages?, "present"?), (.copies?, "present"?),
            (.printedText?, "present"?):
            ShownText(pieces: [], remark: "有")
        case (.seal?, "absent"?), (.signature?, "absent"?), (.evidencePages?, "absent"?), (.copies?, "absent"?),
            (.printedText?, "absent"?):
            ShownText(pieces: [], remark: "无")
        case (_, let text?): plain(text)
        }
    }

    /// Of the record: nil is "it has no such column", the empty string "empty there".
    static func record(_ text: String?) -> ShownText {
        switch text {
        case nil: ShownText(pieces: [], remark: "（无此项）")
        case ""?: ShownText(pieces: [], remark: "（空）")
        case let text?: plain(text)
        }
    }

    /// Both sides with their differences marked, where both have a text.
    static func compared(
        paper: String?, record: String?, type: FieldType?
    ) -> (paper: ShownText, record: ShownText) {
        guard let paper, let record, !paper.isEmpty, !record.isEmpty else {
            return (.paper(paper, of: type), .record(record))
        }
        let difference = TextDifference(paper, record)
        return (marked(difference.left, of: paper), marked(difference.right, of: record))
    }

    private static func plain(_ text: String) -> ShownText {
        guard text.count > shortEnough else { return ShownText(pieces: [Piece(text: text)]) }
        return ShownText(
            pieces: [Piece(text: String(text.prefix(60))), elision], fullText: text)
    }

    private static let elision = Piece(text: "", isElided: true)

    private static func marked(_ pieces: [TextDifference.Piece], of text: String) -> ShownText {
        let isLong = text.count > shortEnough
        var shown: [Piece] = []
        var differences = 0
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .gap:
                shown.append(Piece(text: "", isGap: true))
                differences += 1
            case .changed(let part):
                let cut = isLong && part.count > shortEnough
                shown.append(Piece(text: cut ? String(part.prefix(shortEnough / 2)) : part, isChanged: true))
                if cut { shown.append(elision) }
                differences += 1
            case .same(let part) where isLong && differences >= mostDifferences:
                shown += [Piece(text: String(part.prefix(context))), elision]
                return ShownText(pieces: shown, fullText: text)
            case .same(let part) where isLong:
                let before = index > 0 ? context : 0
                let after = index < pieces.count - 1 ? context : 0
                if part.count <= before + after + 4 {
                    shown.append(Piece(text: part))
                } else {
                    shown.append(Piece(text: String(part.prefix(before))))
                    shown.append(elision)
                    shown.append(Piece(text: String(part.suffix(after))))
                }
            case .same(let part): shown.append(Piece(text: part))
            }
        }
        if isLong, differences == 0 { return plain(text) }
        return ShownText(pieces: shown, fullText: isLong ? text : nil)
    }
}

extension ShownText: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "pieces": pieces
        case "remark": remark
        case "fullText": fullText
        default: nil
        }
    }
}

extension ShownText.Piece: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "text": text
        case "isChanged": isChanged
        case "isGap": isGap
        case "isElided": isElided
        default: nil
        }
    }
}
